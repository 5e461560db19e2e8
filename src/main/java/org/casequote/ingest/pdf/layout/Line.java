package org.casequote.ingest.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import org.casequote.ingest.pdf.page.Page;
import org.casequote.ingest.pdf.page.Sizes;
import org.casequote.ingest.pdf.page.Word;
import org.casequote.model.Box;

/** The words on one baseline of one column, with the edges of that column. */
public final class Line {

  /** The widest gap between two words of one cell, in ems. */
  private static final float CELL_GAP = 1.1f;

  public final Page page;
  public final List<Word> words;

  /** The number of the stretch of a column it stands in; lines of one stretch follow each other. */
  public final int stretch;

  /** The column's edges. */
  public final float columnLeft;

  public final float columnRight;

  public final float x;
  public final float right;
  public final float top;
  final float bottom;
  public final float baseline;

  /** The size of most of its glyphs. */
  public final float size;

  public final boolean bold;
  public final boolean italic;
  public final boolean capitals;

  /** Whether its words are the cells of a table. */
  public final boolean tabular;

  private final String text;

  Line(Page page, List<Word> words, int stretch, float left, float right) {
    this(page, words, Superscripts.text(words), false, stretch, left, right);
  }

  /** A row of a table. */
  Line(Page page, TableRows.Row row, int stretch, float left, float right) {
    this(page, row.words(), row.text(), true, stretch, left, right);
  }

  private Line(
      Page page,
      List<Word> words,
      String text,
      boolean tabular,
      int stretch,
      float left,
      float right) {
    this.page = page;
    this.words = List.copyOf(words);
    this.stretch = stretch;
    this.columnLeft = left;
    this.columnRight = right;
    this.tabular = tabular;
    this.size = Sizes.usual(words);
    float start = Float.MAX_VALUE;
    float end = 0;
    float highest = Float.MAX_VALUE;
    float lowest = 0;
    int letters = 0;
    int boldLetters = 0;
    int italicLetters = 0;
    int upper = 0;
    int lower = 0;
    for (Word word : words) {
      start = Math.min(start, word.x());
      end = Math.max(end, word.right());
      highest = Math.min(highest, word.top());
      lowest = Math.max(lowest, word.bottom());
      for (int i = 0; i < word.text().length(); i++) {
        char c = word.text().charAt(i);
        if (!Character.isLetterOrDigit(c)) {
          continue;
        }
        letters++;
        boldLetters += word.typeface().bold() ? 1 : 0;
        italicLetters += word.typeface().italic() ? 1 : 0;
        upper += Character.isUpperCase(c) ? 1 : 0;
        lower += Character.isLowerCase(c) ? 1 : 0;
      }
    }
    this.x = start;
    this.right = end;
    this.top = highest;
    this.bottom = lowest;
    this.baseline = words.getFirst().baseline();
    this.bold = letters > 0 && boldLetters >= 0.85 * letters;
    this.italic = letters > 0 && italicLetters >= 0.85 * letters;
    this.capitals = upper >= 4 && lower <= 0.12 * upper;
    this.text = text;
  }

  /** Some of its words as a line of their own. */
  public Line part(int from, int to) {
    return new Line(page, words.subList(from, to), stretch, columnLeft, columnRight);
  }

  /** Its words, spaces between; the cells of a table row are separated by {@code " | "}. */
  public String text() {
    return text;
  }

  /** A row's words in groups that wide gaps keep apart. */
  static List<List<Word>> cells(List<Word> row) {
    List<List<Word>> cells = new ArrayList<>();
    List<Word> cell = new ArrayList<>();
    for (Word word : row) {
      if (!cell.isEmpty() && word.x() - cell.getLast().right() > CELL_GAP * word.size()) {
        cells.add(cell);
        cell = new ArrayList<>();
      }
      cell.add(word);
    }
    cells.add(cell);
    return cells;
  }

  /** How far its first word stands from the column's left edge. */
  public float indent() {
    return x - columnLeft;
  }

  /** The room left at its end. */
  public float room() {
    return columnRight - right;
  }

  public Box box() {
    return page.box(x, top, right, bottom);
  }

  @Override
  public String toString() {
    return "p" + page.number() + " " + Math.round(x) + "," + Math.round(baseline) + " " + text;
  }
}
