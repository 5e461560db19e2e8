package org.casequote.ingest.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.casequote.ingest.pdf.page.Page;
import org.casequote.ingest.pdf.page.Rule;
import org.casequote.ingest.pdf.page.Word;

/**
 * Finds tables: between ruled lines of one length under a caption, or by the gaps in their rows.
 */
final class Tables {

  /** The words that a table's caption begins with. */
  static final Pattern CAPTION =
      Pattern.compile("(?i:table|tab\\.)\\s?(?:[0-9]{1,2}|[IVX]{1,4}|[A-Z])\\b.*", Pattern.DOTALL);

  /** The number, letter or bullet that an entry of a list begins with. */
  static final Pattern LABEL =
      Pattern.compile(
          "\\[?\\(?(?:\\d{1,3}|[A-Za-z]|[ivx]{1,4})[\\].)]{0,2}|[\u2022\u25AA\u25CF\u2013*-]");

  private Tables() {}

  /** The blocks of a page, those inside a ruled table made one. */
  static List<Chunk> joined(Page page, List<Chunk> chunks, float em) {
    List<Chunk> all = chunks;
    for (Chunk caption : chunks) {
      if (page.rules().size() >= 2 && CAPTION.matcher(start(caption)).matches()) {
        all = withTableUnder(caption, page, all, em);
      }
    }
    return all;
  }

  private static String start(Chunk chunk) {
    return chunk.words().size() < 2
        ? chunk.words().getFirst().text()
        : chunk.words().get(0).text() + " " + chunk.words().get(1).text();
  }

  private static List<Chunk> withTableUnder(
      Chunk caption, Page page, List<Chunk> chunks, float em) {
    Rule first = null;
    Rule last = null;
    for (Rule rule : page.rules()) {
      if (first == null) {
        boolean under = rule.y() > caption.bottom() - em && rule.y() < caption.bottom() + 9 * em;
        if (under && rule.right() > caption.x() && rule.x() < caption.right()) {
          first = rule;
          last = rule;
        }
      } else if (Math.abs(rule.x() - first.x()) < 4
          && Math.abs(rule.right() - first.right()) < 4
          && rule.y() - last.y() > 2
          && isTable(chunks, first, last.y(), rule.y(), caption)) {
        last = rule;
      }
    }
    if (first == null || last == null || last.y() - first.y() < em) {
      return chunks;
    }
    List<Chunk> rest = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    for (Chunk chunk : chunks) {
      if (inside(chunk, first, first.y(), last.y()) && chunk != caption) {
        words.addAll(chunk.words());
      } else {
        rest.add(chunk);
      }
    }
    if (words.isEmpty()) {
      return chunks;
    }
    Chunk table = Chunk.of(words, true);
    rest.add(
        new Chunk(
            table.words(),
            true,
            Math.min(table.x(), first.x()),
            table.top(),
            Math.max(table.right(), first.right()),
            table.bottom()));
    return rest;
  }

  private static boolean inside(Chunk chunk, Rule rule, float top, float bottom) {
    float middle = (chunk.x() + chunk.right()) / 2;
    return chunk.middle() > top
        && chunk.middle() < bottom
        && middle > rule.x() - 2
        && middle < rule.right() + 2;
  }

  /** Whether most of what stands between two rules is narrower than lines of text would be. */
  private static boolean isTable(
      List<Chunk> chunks, Rule rule, float top, float bottom, Chunk caption) {
    int narrow = 0;
    int wide = 0;
    for (Chunk chunk : chunks) {
      if (inside(chunk, rule, top, bottom)) {
        if (chunk != caption && CAPTION.matcher(start(chunk)).matches()) {
          return false;
        }
        if (chunk.table() || chunk.right() - chunk.x() < 0.42f * (rule.right() - rule.x())) {
          narrow++;
        } else {
          wide++;
        }
      }
    }
    return narrow + wide > 0 && wide <= Math.max(1, narrow);
  }

  /** Which rows of a column are a table's: several with wide gaps, or one under a caption. */
  static boolean[] tabular(List<List<Word>> rows) {
    boolean[] tabular = new boolean[rows.size()];
    int from = 0;
    while (from < rows.size()) {
      if (!hasCells(rows.get(from))) {
        from++;
        continue;
      }
      int to = from;
      int count = 0;
      int last = from;
      while (to < rows.size() && to - last <= 4) {
        if (hasCells(rows.get(to))) {
          count++;
          last = to;
        } else if (isWide(rows.get(to), rows.get(last))) {
          break;
        }
        to++;
      }
      if (count >= 3) {
        for (int i = from; i <= last; i++) {
          tabular[i] = true;
        }
      }
      from = Math.max(last, from) + 1;
    }
    return tabular;
  }

  private static boolean isWide(List<Word> row, List<Word> cells) {
    return row.getLast().right() - row.getFirst().x()
        > 0.7f * (cells.getLast().right() - cells.getFirst().x());
  }

  /** Whether wide gaps part the words of a row, a label at its beginning left aside. */
  private static boolean hasCells(List<Word> row) {
    int cells = Line.cells(row).size();
    return cells > 2 || cells == 2 && !LABEL.matcher(row.getFirst().text()).matches();
  }
}
