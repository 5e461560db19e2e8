package org.casequote.ingest.pdf.layout;

import java.util.List;
import java.util.regex.Pattern;
import org.casequote.ingest.pdf.page.Page;
import org.casequote.ingest.pdf.page.Word;

/**
 * Finds tables: those with a caption on the whole page, before it is cut into columns, which a
 * table may cross; others by the gaps in the rows of a column.
 */
final class Tables {

  /** The words that a table's caption begins with. */
  static final Pattern CAPTION =
      Pattern.compile("(?i:table|tab\\.)\\s?(?:[0-9]{1,2}|[IVX]{1,4}|[A-Z])\\b.*", Pattern.DOTALL);

  /** The number, letter or bullet that an entry of a list begins with. */
  static final Pattern LABEL =
      Pattern.compile(
          "\\[?\\(?(?:\\d{1,3}|[A-Za-z]|[ivx]{1,4})[\\].)]{0,2}|[\u2022\u25AA\u25CF\u2013*-]");

  /** More blocks, and more captions, than a page has that somebody can read. */
  private static final int MOST_BLOCKS = 5_000;

  private static final int MOST_CAPTIONS = 30;

  private Tables() {}

  /** The blocks of a page, those of each table with a caption made one. */
  static List<Chunk> joined(Page page, List<Chunk> chunks, float em) {
    List<Chunk> all = chunks;
    int captions = 0;
    for (Chunk caption : chunks.size() > MOST_BLOCKS ? List.<Chunk>of() : chunks) {
      if (captions < MOST_CAPTIONS && CAPTION.matcher(start(caption)).matches()) {
        CaptionedTable table = new CaptionedTable(page.rules(), all, caption, em);
        all = table.joined();
        captions++;
      }
    }
    return all;
  }

  /** The first two words of a block. */
  static String start(Chunk chunk) {
    return chunk.words().size() < 2
        ? chunk.words().getFirst().text()
        : chunk.words().get(0).text() + " " + chunk.words().get(1).text();
  }

  /** Which rows of a column are a table's: several with wide gaps, and what is between them. */
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
