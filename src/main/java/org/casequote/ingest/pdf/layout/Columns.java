package org.casequote.ingest.pdf.layout;

import java.util.ArrayList;
import java.util.List;
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

  private static final float SHORTEST_NOTE = 4;

  /** The share of its column that the longer lines of text fill, as those of a table do not. */
  private static final float FILLED = 0.6f;

  private final float em;
  private final List<Gutter> known = new ArrayList<>();

  /** Columns of a document whose text is {@code em} points high. */
  Columns(float em) {
    this.em = em;
  }

  /** The height of the document's text, in points. */
  float em() {
    return em;
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
    List<Gutter> whites = Whites.of(chunks, left, right, em);
    for (Gutter gutter : whites) {
      float whole = gutter.bottom - gutter.top;
      if (whole > bestHeight && (whole > 2.5f * em || isKnown(gutter))) {
        float height = shared(gutter, chunks, left, right);
        if (height > bestHeight + 0.1f
            || best != null && sameText(height, bestHeight) && better(gutter, best)) {
          best = gutter;
          bestHeight = height;
        }
      }
    }
    return best == null ? null : trimmed(best, whites, chunks, left, right);
  }

  private static boolean sameText(float height, float other) {
    return Math.abs(height - other) <= 0.1f;
  }

  /**
   * Of two gutters that show the same text the taller one is better; then the left one, which does
   * not part labels from what they label.
   */
  private boolean better(Gutter gutter, Gutter other) {
    float taller = (gutter.bottom - gutter.top) - (other.bottom - other.top);
    return taller > em || taller > -em && gutter.x < other.x - em || taller > 0;
  }

  /**
   * A gutter cut off where another one begins beside it that goes on below.
   *
   * <p>So the gutter of a narrow column beside the abstract ends with the abstract, though a
   * heading and white below it would let it run on into the columns of the text.
   */
  private Gutter trimmed(
      Gutter best, List<Gutter> whites, List<Chunk> chunks, float left, float right) {
    Gutter trimmed = best;
    for (Gutter other : whites) {
      boolean beside = other.right < best.x || other.x > best.right;
      if (beside
          && other.bottom > best.bottom + 5 * em
          && other.top > best.top + 2 * em
          && other.top < trimmed.bottom - 2.5f * em
          && shared(other, chunks, left, right) > 5 * em) {
        Gutter shorter = new Gutter(best.x, best.right, best.top, other.top);
        trimmed = shared(shorter, chunks, left, right) > 0 ? shorter : trimmed;
      }
    }
    return trimmed;
  }

  /** How far text stands on both sides of a white rectangle, or 0 where it is no gutter. */
  private float shared(Gutter gutter, List<Chunk> chunks, float left, float right) {
    Side before = new Side();
    Side after = new Side();
    int near = 0;
    int labels = 0;
    for (Chunk chunk : chunks) {
      float middle = (chunk.top() + chunk.bottom()) / 2;
      if (!chunk.blank() && middle > gutter.top && middle < gutter.bottom) {
        if (chunk.right() <= gutter.x + 0.1f) {
          before.add(chunk, em);
          if (chunk.right() > gutter.x - 1.5f * em) {
            near++;
            labels += isLabel(chunk) ? 1 : 0;
          }
        } else if (chunk.x() >= gutter.right - 0.1f) {
          after.add(chunk, em);
        }
      }
    }
    boolean partsLabels = labels > 1 && labels > 0.6f * near;
    if (before.lines.isEmpty() || after.lines.isEmpty() || partsLabels) {
      return 0;
    }
    float height = Math.min(before.bottom, after.bottom) - Math.max(before.top, after.top);
    float both = Math.max(height, 0.1f);
    boolean narrow = gutter.right - gutter.x < Math.max(0.7f * em, 5);
    int lines = Math.min(before.lines.size(), after.lines.size());
    boolean tall = lines >= (narrow ? 8 : 3) && height > 2.5f * em;
    boolean dense =
        before.longLine() > FILLED * (gutter.x - left)
            && after.longLine() > FILLED * (right - gutter.right);
    if (tall && dense && longEnough(before, after) && after.aligned(em) >= (narrow ? 0.6f : 0.4f)) {
      return both;
    }
    return isKnown(gutter)
            && before.fills(2 * SHORTEST_LINE * em)
            && after.fills(2 * SHORTEST_LINE * em)
            && before.lines.size() + after.lines.size() > 2
        ? both
        : 0;
  }

  private static boolean isLabel(Chunk chunk) {
    return chunk.words().size() == 1
        && Tables.LABEL.matcher(chunk.words().getFirst().text()).matches();
  }

  /** Whether both sides hold lines of text, or one does and the other notes beside it. */
  private boolean longEnough(Side one, Side other) {
    float shorter = Math.min(one.usualLength(), other.usualLength());
    float longer = Math.max(one.usualLength(), other.usualLength());
    return shorter >= SHORTEST_LINE * em
        || shorter >= SHORTEST_NOTE * em && longer >= 3 * SHORTEST_LINE * em;
  }

  private boolean isKnown(Gutter gutter) {
    for (Gutter other : known) {
      if (other.middle() > gutter.x && other.middle() < gutter.right) {
        return true;
      }
    }
    return false;
  }
}
