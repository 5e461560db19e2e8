package org.casequote.ingest.pdf.page;

/**
 * An image or an empty frame on a page, which text stands around.
 *
 * @param x left edge
 * @param top top edge
 * @param right right edge
 * @param bottom bottom edge
 */
public record Figure(float x, float top, float right, float bottom) {

  /** The same without a margin at both sides, which may be white. */
  public Figure shrunk(float margin) {
    return right - x < 4 * margin ? this : new Figure(x + margin, top, right - margin, bottom);
  }

  /** Whether the middle of a word stands in it. */
  boolean holds(Word word) {
    float across = (word.x() + word.right()) / 2;
    float down = word.baseline() - 0.3f * word.size();
    return across > x && across < right && down > top && down < bottom;
  }
}
