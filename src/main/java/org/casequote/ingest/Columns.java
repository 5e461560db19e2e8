package org.casequote.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the gutters between columns: tall white rectangles with lines of text on both sides.
 *
 * <p>A sweep from the top gives every white rectangle that cannot be made larger. It is a gutter
 * where the lines to both sides are long enough to be read, and those to the right begin at one
 * edge, which tells it from a river of white in justified text and from the white between the
 * columns of a table. A gutter once found needs less evidence on other pages: two lines beside it
 * will do under a figure that fills the page.
 */
final class Columns {

  /** A white rectangle; the columns beside it end at {@code x} and begin at {@code right}. */
  record Gutter(float x, float right, float top, float bottom) {
    float middle() {
      return (x + right) / 2;
    }
  }

  /** The shortest usual length of a column's lines, in ems. */
  private static final float SHORTEST_LINE = 7;

  private static final int MOST_OPEN = 64;

  private final float em;
  private final List<Gutter> known = new ArrayList<>();

  /** Columns of a document whose text is {@code em} points high. */
  Columns(float em) {
    this.em = em;
  }

  /** Remembers a gutter for the pages to come. */
  void learn(Gutter gutter) {
    known.add(gutter);
  }

  /** The best gutter among some blocks that stand between two edges. */
  @Nullable Gutter find(List<Chunk> chunks, float left, float right) {
    if (chunks.size() < 2 || right - left < 2 * SHORTEST_LINE * em) {
      return null;
    }
    Gutter best = null;
    float bestHeight = 0;
    List<Gutter> whites = whites(chunks, left, right);
    for (Gutter gutter : whites) {
      float whole = gutter.bottom - gutter.top;
      if (whole > bestHeight) {
        float height = shared(gutter, chunks);
        if (height > bestHeight + 0.1f
            || best != null && height > bestHeight - 0.1f && whole > best.bottom - best.top) {
          best = gutter;
          bestHeight = height;
        }
      }
    }
    return best == null ? null : trimmed(best, whites, chunks);
  }

  /**
   * A gutter cut off where another one begins beside it that goes on below.
   *
   * <p>So the gutter of a narrow column beside the abstract ends with the abstract, though a heading
   * and white below it would let it run on into the columns of the text.
   */
  private Gutter trimmed(Gutter best, List<Gutter> whites, List<Chunk> chunks) {
    Gutter trimmed = best;
    for (Gutter other : whites) {
      boolean beside = other.right < best.x || other.x > best.right;
      if (beside
          && other.bottom > best.bottom + 5 * em
          && other.top > best.top + 2 * em
          && other.top < trimmed.bottom - 2.5f * em
          && shared(other, chunks) > 5 * em) {
        Gutter shorter = new Gutter(best.x, best.right, best.top, other.top);
        trimmed = shared(shorter, chunks) > 0 ? shorter : trimmed;
      }
    }
    return trimmed;
  }

  /** The white rectangles that cannot be made larger, with something on both sides. */
  private List<Gutter> whites(List<Chunk> chunks, float left, float right) {
    float narrowest = Math.max(0.3f * em, 2.5f);
    float end = 0;
    List<Chunk> sorted = new ArrayList<>(chunks);
    sorted.sort(Comparator.comparingDouble(Chunk::top));
    List<Gutter> open = new ArrayList<>();
    List<Gutter> closed = new ArrayList<>();
    open.add(new Gutter(left, right, sorted.getFirst().top(), 0));
    for (Chunk chunk : sorted) {
      end = Math.max(end, chunk.bottom());
      List<Gutter> next = new ArrayList<>();
      for (Gutter gap : open) {
        boolean overlaps =
            chunk.x() < gap.right && chunk.right() > gap.x && chunk.bottom() > gap.top;
        if (!overlaps) {
          next.add(gap);
          continue;
        }
        close(gap, chunk.top(), left, right, closed);
        keep(next, new Gutter(gap.x, chunk.x(), gap.top, 0), narrowest);
        keep(next, new Gutter(chunk.right(), gap.right, gap.top, 0), narrowest);
      }
      keep(next, new Gutter(left, right, chunk.bottom(), 0), narrowest);
      open = next;
    }
    for (Gutter gap : open) {
      close(gap, end, left, right, closed);
    }
    return closed;
  }

  private void close(Gutter gap, float bottom, float left, float right, List<Gutter> closed) {
    if (gap.x > left && gap.right < right && bottom - gap.top > em) {
      closed.add(new Gutter(gap.x, gap.right, gap.top, bottom));
    }
  }

  private static void keep(List<Gutter> open, Gutter gap, float narrowest) {
    if (gap.right - gap.x < narrowest || open.size() > MOST_OPEN) {
      return;
    }
    for (Gutter other : open) {
      if (other.x <= gap.x && other.right >= gap.right && other.top <= gap.top) {
        return;
      }
    }
    open.add(gap);
  }

  /** How far text stands on both sides of a white rectangle, or 0 where it is no gutter. */
  private float shared(Gutter gutter, List<Chunk> chunks) {
    Side before = new Side();
    Side after = new Side();
    for (Chunk chunk : chunks) {
      float middle = (chunk.top() + chunk.bottom()) / 2;
      if (middle > gutter.top && middle < gutter.bottom) {
        if (chunk.right() <= gutter.x + 0.1f) {
          before.add(chunk, em);
        } else if (chunk.x() >= gutter.right - 0.1f) {
          after.add(chunk, em);
        }
      }
    }
    if (before.lines.isEmpty() || after.lines.isEmpty()) {
      return 0;
    }
    float height = Math.min(before.bottom, after.bottom) - Math.max(before.top, after.top);
    float both = Math.max(height, 0.1f);
    int lines = Math.min(before.lines.size(), after.lines.size());
    boolean narrow = gutter.right - gutter.x < Math.max(0.7f * em, 5);
    if (lines >= (narrow ? 8 : 3)
        && height > 2.5f * em
        && before.usualLength() >= SHORTEST_LINE * em
        && after.usualLength() >= SHORTEST_LINE * em
        && after.aligned(em) >= (narrow ? 0.6f : 0.4f)) {
      return both;
    }
    // Of two that show the same text the taller one has more of it in its columns.
    return isKnown(gutter)
            && before.fills(em)
            && after.fills(em)
            && before.lines.size() + after.lines.size() > 2
        ? both
        : 0;
  }

  private boolean isKnown(Gutter gutter) {
    for (Gutter other : known) {
      if (other.middle() > gutter.x && other.middle() < gutter.right) {
        return true;
      }
    }
    return false;
  }

  /** The lines on one side of a white rectangle. */
  private static final class Side {
    /** The length of text and the left edge of each line, by its baseline. */
    final Map<Integer, float[]> lines = new HashMap<>();

    float top = Float.MAX_VALUE;
    float bottom;
    float left = Float.MAX_VALUE;
    float right;

    void add(Chunk chunk, float em) {
      top = Math.min(top, chunk.top());
      bottom = Math.max(bottom, chunk.bottom());
      left = Math.min(left, chunk.x());
      right = Math.max(right, chunk.right());
      for (float y = chunk.baseline(); y < chunk.bottom() + 0.1f; y += 1.2f * em) {
        float[] line =
            lines.computeIfAbsent(Math.round(2 * y / em), key -> new float[] {0, Float.MAX_VALUE});
        line[0] += chunk.right() - chunk.x();
        line[1] = Math.min(line[1], chunk.x());
      }
    }

    float usualLength() {
      float[] lengths = new float[lines.size()];
      int i = 0;
      for (float[] line : lines.values()) {
        lengths[i++] = line[0];
      }
      java.util.Arrays.sort(lengths);
      return lengths[lengths.length / 2];
    }

    /** The share of lines that begin at the commonest left edge. */
    float aligned(float em) {
      Map<Integer, Integer> starts = new HashMap<>();
      for (float[] line : lines.values()) {
        int start = Math.round(2 * line[1] / em);
        starts.merge(start, 1, Integer::sum);
      }
      int most = 0;
      for (Map.Entry<Integer, Integer> start : starts.entrySet()) {
        int near = start.getValue() + starts.getOrDefault(start.getKey() + 1, 0);
        most = Math.max(most, near);
      }
      return most / (float) lines.size();
    }

    /** Whether most lines are of a column's usual length, but for the last one. */
    boolean fills(float em) {
      float longest = 0;
      for (float[] line : lines.values()) {
        longest = Math.max(longest, line[0]);
      }
      return longest >= 2 * SHORTEST_LINE * em && longest >= 0.8f * (right - left);
    }
  }
}
