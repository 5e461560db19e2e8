package org.casequote.ingest.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import org.casequote.ingest.pdf.page.Rule;
import org.casequote.ingest.pdf.page.Sizes;
import org.casequote.ingest.pdf.page.Word;
import org.casequote.ingest.words.Hyphens;

/**
 * Joins the lines of a table into its rows, for a cell may run over several lines.
 *
 * <p>Two lines are one row where they stand closer than the rows usually do and no ruled line parts
 * them. Each cell of the second line goes on the cell of the first that it stands under.
 */
final class TableRows {

  /** The most lines of one row. */
  private static final int MOST_LINES = 12;

  /** A cell: the lines of its words. */
  private static final class Cell {
    final List<List<Word>> lines = new ArrayList<>();
    float x = Float.MAX_VALUE;
    float right;

    void add(List<Word> line) {
      lines.add(line);
      x = Math.min(x, line.getFirst().x());
      right = Math.max(right, line.getLast().right());
    }

    float overlap(Cell other) {
      return Math.min(right, other.right) - Math.max(x, other.x);
    }

    String text() {
      StringBuilder text = new StringBuilder();
      for (List<Word> line : lines) {
        String next = Superscripts.text(line);
        if (Hyphens.endsBroken(text) && Character.isLowerCase(next.charAt(0))) {
          text.setLength(text.length() - 1);
        } else if (!text.isEmpty()) {
          text.append(' ');
        }
        text.append(next);
      }
      return text.toString();
    }
  }

  private TableRows() {}

  /**
   * A row of a table.
   *
   * @param words in the order of its text
   * @param text its cells, {@code " | "} between
   */
  record Row(List<Word> words, String text) {}

  /** The rows that some lines of a table make, from the top. */
  static List<Row> of(List<List<Word>> lines, List<Rule> rules) {
    float close = close(lines);
    List<Row> rows = new ArrayList<>();
    List<Cell> row = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < lines.size(); i++) {
      List<Word> line = lines.get(i);
      boolean full = i - from == MOST_LINES;
      if (i > 0 && (full || !sameRow(lines.get(i - 1), line, close, rules))) {
        rows.add(row(row));
        row = new ArrayList<>();
        from = i;
      }
      for (List<Word> words : Line.cells(line)) {
        add(row, words);
      }
    }
    if (!row.isEmpty()) {
      rows.add(row(row));
    }
    return rows;
  }

  private static Row row(List<Cell> cells) {
    List<Word> words = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Cell cell : cells) {
      cell.lines.forEach(words::addAll);
      text.append(text.isEmpty() ? "" : " | ").append(cell.text());
    }
    return new Row(words, text.toString());
  }

  private static void add(List<Cell> row, List<Word> words) {
    Cell cell = new Cell();
    cell.add(words);
    Cell host = null;
    for (Cell other : row) {
      if (cell.overlap(other) > 0 && (host == null || cell.overlap(other) > cell.overlap(host))) {
        host = other;
      }
    }
    if (host != null) {
      host.add(words);
      return;
    }
    int at = 0;
    while (at < row.size() && row.get(at).x < cell.x) {
      at++;
    }
    row.add(at, cell);
  }

  /**
   * The greatest distance of two lines of one row: that of the closest ones, where others stand
   * clearly farther apart, and else less than any.
   */
  private static float close(List<List<Word>> lines) {
    float least = Float.MAX_VALUE;
    for (int i = 1; i < lines.size(); i++) {
      float distance = distance(lines.get(i - 1), lines.get(i));
      if (distance > 0.9f * size(lines.get(i))) {
        least = Math.min(least, distance);
      }
    }
    int farther = 0;
    for (int i = 1; i < lines.size(); i++) {
      farther += distance(lines.get(i - 1), lines.get(i)) > 1.13f * least ? 1 : 0;
    }
    return farther > 0 && 5 * farther >= lines.size() ? 1.06f * least : 0;
  }

  private static boolean sameRow(List<Word> line, List<Word> next, float close, List<Rule> rules) {
    float distance = distance(line, next);
    if (distance > close && distance > 0.85f * size(next)) {
      return false;
    }
    float above = baseline(line);
    float below = baseline(next) - 0.4f * size(next);
    for (Rule rule : rules) {
      if (rule.y() > above
          && rule.y() < below
          && rule.x() < next.getLast().right()
          && rule.right() > next.getFirst().x()) {
        return false;
      }
    }
    return true;
  }

  private static float distance(List<Word> line, List<Word> next) {
    return baseline(next) - baseline(line);
  }

  private static float baseline(List<Word> line) {
    return line.getFirst().baseline();
  }

  private static float size(List<Word> line) {
    return Sizes.usual(line);
  }
}
