package org.casequote.ingest.pdf.page;

/**
 * One glyph as it is drawn, in a frame in which its text runs from left to right.
 *
 * @param text its letters
 * @param x left edge
 * @param right right edge, without the space around it
 * @param baseline in points from the top
 * @param size in points
 * @param typeface bold, italic
 * @param spaced whether the file draws a space before it
 */
record Glyph(
    String text,
    float x,
    float right,
    float baseline,
    float size,
    Typeface typeface,
    boolean spaced) {

  /** The same glyph with other letters. */
  Glyph with(String letters) {
    return new Glyph(letters, x, right, baseline, size, typeface, spaced);
  }

  /** Whether the middle of this glyph stands over or under another. */
  boolean over(Glyph other) {
    float middle = (x + right) / 2;
    return middle > other.x - 0.05f * size
        && middle < other.right + 0.05f * size
        && Math.abs(baseline - other.baseline) < 0.6f * size;
  }

  /** Whether both are the same, the second drawn over the first to make it bold. */
  boolean overprints(Glyph other) {
    return Math.abs(x - other.x) < 0.08f * size
        && Math.abs(baseline - other.baseline) < 0.08f * size
        && text.equals(other.text);
  }
}
