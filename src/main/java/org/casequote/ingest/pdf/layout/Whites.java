package org.casequote.ingest.pdf.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.casequote.ingest.pdf.layout.Columns.Gutter;

/** The white rectangles among the blocks of a page that cannot be made larger. */
final class Whites {

  private static final int MOST = 1_000;
  private static final int MOST_OPEN = 64;

  private Whites() {}

  /** The tallest of those that stand between two edges and touch neither. */
  static List<Gutter> of(List<Chunk> chunks, float left, float right, float em) {
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
            chunk.x() < gap.right() && chunk.right() > gap.x() && chunk.bottom() > gap.top();
        if (!overlaps) {
          next.add(gap);
          continue;
        }
        close(gap, chunk.top(), left, right, em, closed);
        keep(next, new Gutter(gap.x(), chunk.x(), gap.top(), 0), narrowest);
        keep(next, new Gutter(chunk.right(), gap.right(), gap.top(), 0), narrowest);
      }
      keep(next, new Gutter(left, right, chunk.bottom(), 0), narrowest);
      open = next;
    }
    for (Gutter gap : open) {
      close(gap, end, left, right, em, closed);
    }
    closed.sort(Comparator.comparingDouble(gap -> gap.top() - gap.bottom()));
    return closed.subList(0, Math.min(closed.size(), MOST));
  }

  private static void close(
      Gutter gap, float bottom, float left, float right, float em, List<Gutter> closed) {
    if (gap.x() > left && gap.right() < right && bottom - gap.top() > em) {
      closed.add(new Gutter(gap.x(), gap.right(), gap.top(), bottom));
    }
  }

  private static void keep(List<Gutter> open, Gutter gap, float narrowest) {
    if (gap.right() - gap.x() < narrowest || open.size() > MOST_OPEN) {
      return;
    }
    for (Gutter other : open) {
      if (other.x() <= gap.x() && other.right() >= gap.right() && other.top() <= gap.top()) {
        return;
      }
    }
    open.add(gap);
  }
}
