package org.casequote.ingest.pdf.page;

/**
 * A run of glyphs without a space between them, where they stand on a page.
 *
 * @param text its letters, ligatures taken apart
 * @param x left edge, in points
 * @param right right edge
 * @param baseline of the row it belongs to, in points from the top
 * @param rise how far it stands above that baseline; negative for a subscript
 * @param size of its glyphs, in points
 * @param typeface bold, italic
 * @param spaced whether a space or a gap parts it from the word that is drawn before it
 */
public record Word(
    String text,
    float x,
    float right,
    float baseline,
    float rise,
    float size,
    Typeface typeface,
    boolean spaced) {

  /** Top edge: the height of an ordinary capital. */
  public float top() {
    return baseline - rise - 0.75f * size;
  }

  /** Bottom edge: the depth of an ordinary descender. */
  public float bottom() {
    return baseline - rise + 0.22f * size;
  }

  /** The width between its edges. */
  public float width() {
    return right - x;
  }

  /** Whether it stands above or below its row in smaller glyphs. */
  public boolean raised() {
    return rise > 0;
  }

  /** The same word as a mark above or below the baseline of a neighbour. */
  public Word onBaseline(float other) {
    return new Word(text, x, right, other, other - (baseline - rise), size, typeface, spaced);
  }

  /** The same word as part of a row {@code points} lower; it stays where it stands. */
  public Word lowered(float points) {
    return new Word(text, x, right, baseline + points, rise + points, size, typeface, spaced);
  }
}
