package org.casequote.ingest.pdf.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.casequote.ingest.pdf.page.Sizes;
import org.casequote.ingest.pdf.page.Word;

/**
 * The columns of a table, told by the white that runs down between its cells.
 *
 * <p>A header over several columns and a cell that runs over its edge cross such white; so where
 * the lines have more cells than columns were found, some lines are allowed to.
 */
final class Grid {

  /** The widest gap between two words of one cell, in ems. */
  private static final float GAP = 0.5f;

  /** The share of a strip of white that a gap between words shows where it parts cells. */
  private static final float SHOWN = 0.6f;

  /** White between two columns. */
  private record Strip(float x, float right) {
    float middle() {
      return (x + right) / 2;
    }
  }

  private final List<Strip> strips;

  private Grid(List<Strip> strips) {
    this.strips = strips;
  }

  /** The columns of the lines of a table. */
  static Grid of(List<List<Word>> lines) {
    List<List<Strip>> inked = new ArrayList<>();
    int[] counts = new int[lines.size()];
    for (List<Word> line : lines) {
      List<Strip> segments = segments(line);
      counts[inked.size()] = segments.size();
      inked.add(segments);
    }
    Arrays.sort(counts);
    // Most lines may be parts of long cells, in the middle of whose rows the others stand.
    int usual = counts.length == 0 ? 1 : counts[counts.length * 3 / 4];
    List<Strip> best = List.of();
    for (int crossing = 0; crossing <= lines.size() / 4; crossing++) {
      List<Strip> strips = whites(inked, crossing);
      best = strips.size() > best.size() ? strips : best;
      if (best.size() + 1 >= usual) {
        break;
      }
    }
    return new Grid(best);
  }

  /** How many columns there are. */
  int columns() {
    return strips.size() + 1;
  }

  /** The words of a line by column; none where a cell is empty. */
  List<List<Word>> cells(List<Word> line) {
    if (strips.isEmpty()) {
      return Line.cells(line);
    }
    List<List<Word>> cells = new ArrayList<>();
    for (int i = 0; i < columns(); i++) {
      cells.add(new ArrayList<>());
    }
    int column = 0;
    for (int i = 0; i < line.size(); i++) {
      Word word = line.get(i);
      if (i == 0 || parts(line.get(i - 1), word)) {
        column = Math.max(column, column(word.x(), Math.min(word.right(), word.x() + word.size())));
      }
      cells.get(column).add(word);
    }
    return cells;
  }

  private int column(float x, float right) {
    int column = 0;
    while (column < strips.size() && (x + right) / 2 > strips.get(column).middle()) {
      column++;
    }
    return column;
  }

  private boolean parts(Word left, Word right) {
    if (right.x() - left.right() > GAP * right.size()) {
      return true;
    }
    for (Strip strip : strips) {
      float shown = Math.min(right.x(), strip.right) - Math.max(left.right(), strip.x);
      if (shown > 0 && shown >= SHOWN * (strip.right - strip.x)) {
        return true;
      }
    }
    return false;
  }

  private static List<Strip> segments(List<Word> line) {
    float em = Sizes.usual(line);
    List<Strip> segments = new ArrayList<>();
    for (Word word : line) {
      Strip last = segments.isEmpty() ? null : segments.getLast();
      if (last != null && word.x() - last.right < GAP * em) {
        segments.set(segments.size() - 1, new Strip(last.x, Math.max(last.right, word.right())));
      } else {
        segments.add(new Strip(word.x(), word.right()));
      }
    }
    return segments;
  }

  /** The white between the leftmost and the rightmost words that so few lines cross. */
  private static List<Strip> whites(List<List<Strip>> inked, int crossing) {
    List<float[]> edges = new ArrayList<>();
    for (List<Strip> segments : inked) {
      for (Strip segment : segments) {
        edges.add(new float[] {segment.x, 1});
        edges.add(new float[] {segment.right, -1});
      }
    }
    edges.sort((a, b) -> Float.compare(a[0], b[0]));
    List<Strip> whites = new ArrayList<>();
    int depth = 0;
    float from = Float.NaN;
    int ended = 0;
    for (int i = 0; i < edges.size(); i++) {
      ended += edges.get(i)[1] < 0 ? 1 : 0;
      int before = depth;
      depth += (int) edges.get(i)[1];
      if (depth <= crossing && before > crossing) {
        from = edges.get(i)[0];
      } else if (depth > crossing && before <= crossing && !Float.isNaN(from)) {
        boolean lone =
            edges.size() / 2 - ended < 2; // no column: one cell that is longer than others
        if (edges.get(i)[0] - from > 0.5f && (!lone || inked.size() < 3)) {
          whites.add(new Strip(from, edges.get(i)[0]));
        }
        from = Float.NaN;
      }
    }
    return whites;
  }
}
