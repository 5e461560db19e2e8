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
 * <p>Where a line is drawn between all rows, it tells them apart. Else two lines are one row where
 * they stand closer than the rows usually do; and where all stand alike, a line without a first
 * cell goes on the row above it.
 */
final class TableRows {

  /** The most lines of one row. */
  private static final int MOST_LINES = 12;

  /** The share of a table's width that a line between rows has. */
  private static final float ACROSS = 0.6f;

  private final List<List<Word>> lines;
  private final List<List<List<Word>>> cells = new ArrayList<>();
  private final boolean[] ruled; // above a line
  private final int columns;
  private final boolean ruledRows;
  private final float close;

  private TableRows(List<List<Word>> lines, List<Rule> rules) {
    this.lines = lines;
    Grid grid = Grid.of(lines);
    lines.forEach(line -> cells.add(grid.cells(line)));
    this.columns = grid.columns();
    this.ruled = ruled(lines, rules);
    this.ruledRows = ruledRows();
    this.close = close();
  }

  /**
   * A row of a table.
   *
   * @param words in the order of its text
   * @param text its cells, {@code " | "} between, nothing where a cell is empty
   */
  record Row(List<Word> words, String text) {}

  /** The rows that some lines of a table make, from the top. */
  static List<Row> of(List<List<Word>> lines, List<Rule> rules) {
    return new TableRows(lines, rules).rows();
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || i - from == MOST_LINES || !continues(i)) {
        rows.add(row(cells.subList(from, i)));
        from = i;
      }
    }
    return rows;
  }

  /** Whether a line belongs to the row of the line above it. */
  private boolean continues(int line) {
    if (ruled[line]) {
      return false;
    }
    float distance = distance(line);
    if (ruledRows || distance <= 0.85f * Sizes.usual(lines.get(line))) {
      return true;
    }
    if (close > 0) {
      return distance <= close;
    }
    int filled = filled(line);
    return columns > 2
        && cells.get(line).size() == columns
        && cells.get(line).getFirst().isEmpty()
        && 2 * filled <= columns
        && filled(line - 1) > filled
        && !cells.get(line - 1).getFirst().isEmpty();
  }

  private int filled(int line) {
    return (int) cells.get(line).stream().filter(cell -> !cell.isEmpty()).count();
  }

  private static boolean[] ruled(List<List<Word>> lines, List<Rule> rules) {
    float left = Float.MAX_VALUE;
    float right = 0;
    for (List<Word> line : lines) {
      left = Math.min(left, line.getFirst().x());
      right = Math.max(right, line.getLast().right());
    }
    boolean[] ruled = new boolean[lines.size()];
    for (int i = 1; i < lines.size(); i++) {
      float above = baseline(lines.get(i - 1));
      float below = baseline(lines.get(i)) - 0.4f * Sizes.usual(lines.get(i));
      for (Rule rule : rules) {
        float shared = Math.min(rule.right(), right) - Math.max(rule.x(), left);
        ruled[i] |= rule.y() > above && rule.y() < below && shared > ACROSS * (right - left);
      }
    }
    return ruled;
  }

  /** Whether a line is drawn between any two rows, so that what none parts is one row. */
  private boolean ruledRows() {
    int bands = 1;
    int full = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (ruled[i]) {
        bands++;
        full = 0;
      }
      full += columns > 2 && filled(i) == columns ? 1 : 0;
      if (full > 1) {
        return false;
      }
    }
    return bands > 2;
  }

  /**
   * The greatest distance of two lines of one row: that of the closest ones, where others stand
   * clearly farther apart, and else less than any.
   */
  private float close() {
    float least = Float.MAX_VALUE;
    for (int i = 1; i < lines.size(); i++) {
      if (!ruled[i] && distance(i) > 0.9f * Sizes.usual(lines.get(i))) {
        least = Math.min(least, distance(i));
      }
    }
    int farther = 0;
    for (int i = 1; i < lines.size(); i++) {
      farther += !ruled[i] && distance(i) > 1.13f * least ? 1 : 0;
    }
    return farther > 0 && 5 * farther >= lines.size() ? 1.06f * least : 0;
  }

  private float distance(int line) {
    return baseline(lines.get(line)) - baseline(lines.get(line - 1));
  }

  private static float baseline(List<Word> line) {
    return line.getFirst().baseline();
  }

  private static Row row(List<List<List<Word>>> lines) {
    List<Word> words = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (List<List<Word>> line : lines) {
      for (int i = 0; i < line.size(); i++) {
        if (texts.size() <= i) {
          texts.add("");
        }
      }
    }
    for (int i = 0; i < texts.size(); i++) {
      StringBuilder text = new StringBuilder();
      for (List<List<Word>> line : lines) {
        if (i < line.size() && !line.get(i).isEmpty()) {
          words.addAll(line.get(i));
          append(text, Superscripts.text(line.get(i)));
        }
      }
      texts.set(i, text.toString());
    }
    long filled = texts.stream().filter(text -> !text.isEmpty()).count();
    while (texts.getLast().isEmpty()) {
      texts.removeLast();
    }
    return new Row(words, String.join(filled == 1 ? "" : " | ", texts));
  }

  private static void append(StringBuilder text, String next) {
    if (Hyphens.endsBroken(text) && Character.isLowerCase(next.charAt(0))) {
      text.setLength(text.length() - 1);
    } else if (!text.isEmpty()) {
      text.append(' ');
    }
    text.append(next);
  }
}
