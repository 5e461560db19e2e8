package org.casequote.ingest.pdf.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.casequote.ingest.pdf.page.Rule;
import org.casequote.ingest.pdf.page.Word;
import org.jspecify.annotations.Nullable;

/**
 * The table that a caption belongs to: what stands between lines of one length under it, or else
 * over it, or rows of several cells right under it.
 *
 * <p>A header may stand above the first of the lines, and where none closes the table, its rows go
 * on below the last.
 */
final class CaptionedTable {

  /** How far the first line of a table may stand below its caption's first, in ems. */
  private static final float UNDER_CAPTION = 9;

  /** How far the last line of a table may stand above its caption, in ems. */
  private static final float OVER_CAPTION = 3;

  /** The greatest share of a table's width that a cell has; columns of text have more. */
  private static final float CELL = 0.42f;

  /** The most lines of a header. */
  private static final int MOST_HEADER_LINES = 4;

  /** The fewest rows of a table that no line is drawn around. */
  private static final int FEWEST_ROWS = 3;

  private final List<Rule> rules;
  private final List<Chunk> chunks;
  private final Chunk caption;
  private final float em;

  CaptionedTable(List<Rule> rules, List<Chunk> chunks, Chunk caption, float em) {
    this.rules = rules;
    this.chunks = chunks;
    this.caption = caption;
    this.em = em;
  }

  /** The blocks, those of the table made one. */
  List<Chunk> joined() {
    List<Chunk> joined = under();
    joined = joined == null ? over() : joined;
    joined = joined == null ? unruled() : joined;
    return joined == null ? chunks : joined;
  }

  /** The blocks with the table under the caption made one; {@code null} where no line is there. */
  private @Nullable List<Chunk> under() {
    float from = caption.bottom();
    Lines lines = lines(rules, from - em, from + UNDER_CAPTION * em);
    if (lines == null) {
      return null;
    }
    Rule first = lines.nearest;
    float top = withHeader(first, Math.max(from, first.y() - UNDER_CAPTION * em));
    return joined(first, top, withRows(first, lines.farthest.y()));
  }

  /** The blocks with the table over the caption made one; {@code null} where there is none. */
  private @Nullable List<Chunk> over() {
    float from = caption.top();
    Lines lines = lines(rules.reversed(), from - OVER_CAPTION * em, from + 0.3f * em);
    return lines == null || lines.farthest == lines.nearest
        ? null
        : joined(lines.nearest, lines.farthest.y(), lines.nearest.y());
  }

  /** The lines of a table that are nearest to the caption and farthest from it. */
  private record Lines(Rule nearest, Rule farthest) {}

  /**
   * The lines of a table that begins within some heights, from lines in their order away from the
   * caption; {@code null} where there is none.
   */
  private @Nullable Lines lines(List<Rule> outwards, float above, float below) {
    Rule first = null;
    Rule last = null;
    for (Rule rule : outwards) {
      if (first == null || last == null) {
        boolean near = rule.y() > above && rule.y() < below;
        if (near && rule.right() > caption.x() && rule.x() < caption.right()) {
          first = rule;
          last = rule;
        }
      } else if (sameLength(rule, first)
          && Math.abs(rule.y() - last.y()) > 2
          && isTable(first, Math.min(rule.y(), last.y()), Math.max(rule.y(), last.y()))) {
        last = rule;
      }
    }
    return first == null || last == null ? null : new Lines(first, last);
  }

  private @Nullable List<Chunk> joined(Rule width, float top, float bottom) {
    if (bottom - top < em) {
      return null;
    }
    List<Chunk> rest = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    for (Chunk chunk : chunks) {
      if (inside(chunk, width, top, bottom) && !isCaption(chunk)) {
        words.addAll(chunk.words());
      } else {
        rest.add(chunk);
      }
    }
    if (words.isEmpty()) {
      return null;
    }
    Chunk table = Chunk.of(words, true);
    rest.add(
        new Chunk(
            table.words(),
            true,
            Math.min(table.x(), width.x()),
            table.top(),
            Math.max(table.right(), width.right()),
            table.bottom()));
    return rest;
  }

  private boolean isCaption(Chunk chunk) {
    return chunk == caption
        || !chunk.table() && Math.abs(chunk.baseline() - caption.baseline()) < 0.3f * em;
  }

  private static boolean sameLength(Rule rule, Rule other) {
    float slack = Math.max(4, 0.01f * (other.right() - other.x()));
    return Math.abs(rule.x() - other.x()) < slack && Math.abs(rule.right() - other.right()) < slack;
  }

  private static boolean inside(Chunk chunk, Rule rule, float top, float bottom) {
    float middle = (chunk.x() + chunk.right()) / 2;
    return chunk.middle() > top
        && chunk.middle() < bottom
        && middle > rule.x() - 2
        && middle < rule.right() + 2;
  }

  /** Whether most of what stands between two lines is narrower than lines of text would be. */
  private boolean isTable(Rule rule, float top, float bottom) {
    int narrow = 0;
    int wide = 0;
    for (Chunk chunk : chunks) {
      if (!chunk.blank() && inside(chunk, rule, top, bottom)) {
        if (chunk != caption && Tables.CAPTION.matcher(Tables.start(chunk)).matches()) {
          return false;
        }
        if (chunk.table() || isCell(chunk, rule)) {
          narrow++;
        } else {
          wide++;
        }
      }
    }
    return narrow + wide > 0 && wide <= Math.max(1, narrow);
  }

  private static boolean isCell(Chunk chunk, Rule rule) {
    return chunk.right() - chunk.x() < CELL * (rule.right() - rule.x());
  }

  /** Where the rows of cells begin that stand right above the first line of a table. */
  private float withHeader(Rule rule, float top) {
    float from = rule.y();
    for (List<Chunk> line : lines(rule, top, rule.y()).reversed()) {
      if (!isRow(line, rule) || isCaption(line.getFirst()) || from - bottom(line) > 1.2f * em) {
        break;
      }
      from = Math.min(from, top(line) - 1);
    }
    return from;
  }

  /**
   * Where the rows of cells end that stand below the last line: all of them where the lines only
   * close the header, else those whose cells begin where others of the table do.
   */
  private float withRows(Rule rule, float last) {
    List<List<Chunk>> rows = new ArrayList<>();
    for (List<Chunk> line : lines(rule, rule.y(), last)) {
      if (isRow(line, rule)) {
        rows.add(line);
      }
    }
    boolean body = !rows.isEmpty() && isParted(rows, rule);
    float to = last;
    for (List<Chunk> line : lines(rule, last, Float.MAX_VALUE)) {
      boolean under = line.stream().allMatch(cell -> isCell(cell, rule) && isUnder(cell, rows));
      boolean goesOn =
          isRow(line, rule) ? !body || under : under && line.getFirst().x() > rule.x() + 4 * em;
      if (!goesOn || top(line) - to > 1.6f * em) {
        break;
      }
      rows.add(line);
      to = Math.max(to, bottom(line) + 1);
    }
    return to;
  }

  /** Whether a line of a table's width stands between some of its rows, as under its header. */
  private boolean isParted(List<List<Chunk>> rows, Rule width) {
    return rules.stream()
        .anyMatch(rule ->
            sameLength(rule, width)
                && rule.y() > bottom(rows.getFirst()) - 0.3f * em
                && rule.y() < top(rows.getLast()) + 0.3f * em);
  }

  /**
   * The blocks with the table under the caption made one, where it has no lines but as many cells
   * to a row as no columns of text have; {@code null} where there is none.
   */
  private @Nullable List<Chunk> unruled() {
    float left = Float.MAX_VALUE;
    float right = 0;
    for (Chunk chunk : chunks) {
      left = Math.min(left, chunk.x());
      right = Math.max(right, chunk.right());
    }
    Rule width = new Rule(left, right, caption.bottom());
    float from = caption.bottom();
    int titles = 0;
    for (List<Chunk> line : lines(width, from, from + UNDER_CAPTION * em)) {
      if (isRow(line, width) || line.getFirst().x() > caption.x() + 2 * em) {
        break;
      }
      from = bottom(line);
      if (++titles == MOST_HEADER_LINES) {
        return null;
      }
    }
    float to = withRows(width, from);
    long rows =
        lines(width, from, to).stream()
            .filter(line -> line.size() > 2 && isRow(line, width))
            .count();
    return rows < FEWEST_ROWS ? null : joined(width, from, to);
  }

  private static boolean isUnder(Chunk cell, List<List<Chunk>> rows) {
    return rows.isEmpty()
        || rows.stream()
            .flatMap(List::stream)
            .anyMatch(other ->
                Math.abs(other.x() - cell.x()) < 1.5f
                    || Math.abs(other.right() - cell.right()) < 1.5f);
  }

  private static boolean isRow(List<Chunk> line, Rule rule) {
    boolean apart = false;
    for (int i = 0; i < line.size(); i++) {
      Chunk chunk = line.get(i);
      if (!isCell(chunk, rule) || chunk.table()) {
        return false;
      }
      apart |= i > 0 && chunk.x() - line.get(i - 1).right() > chunk.bottom() - chunk.top();
    }
    return apart;
  }

  /** The blocks in the width of a table by their lines, from the top, each from the left. */
  private List<List<Chunk>> lines(Rule rule, float top, float bottom) {
    List<Chunk> within = new ArrayList<>();
    for (Chunk chunk : chunks) {
      if (!chunk.blank()
          && chunk.middle() > top
          && chunk.middle() < bottom
          && chunk.right() > rule.x()
          && chunk.x() < rule.right()) {
        within.add(chunk);
      }
    }
    within.sort(Comparator.comparingDouble(Chunk::middle));
    List<List<Chunk>> lines = new ArrayList<>();
    for (Chunk chunk : within) {
      if (lines.isEmpty() || chunk.middle() - lines.getLast().getFirst().middle() > 0.4f * em) {
        lines.add(new ArrayList<>());
      }
      lines.getLast().add(chunk);
    }
    lines.forEach(line -> line.sort(Comparator.comparingDouble(Chunk::x)));
    return lines;
  }

  private static float top(List<Chunk> line) {
    return (float) line.stream().mapToDouble(Chunk::top).min().orElse(0);
  }

  private static float bottom(List<Chunk> line) {
    return (float) line.stream().mapToDouble(Chunk::bottom).max().orElse(0);
  }
}
