package org.casequote.find;

import org.casequote.model.Span;

/**
 * Words or a sign that say how stains came out.
 *
 * @param span where they stand
 * @param value {@code positive} or {@code negative}
 * @param side where the markers are that it speaks of
 * @param closing whether a verb makes it the last word of its clause ("were negative")
 */
record StainResult(Span span, String value, Side side, boolean closing) {

  /** Where the markers of a result stand. */
  enum Side {
    /** "positive for A and B": they follow. */
    AHEAD,
    /** "A and B were negative": they went before. */
    BEHIND
  }

  boolean isAhead() {
    return side == Side.AHEAD;
  }

  boolean isNegative() {
    return value.equals("negative");
  }

  /** The same words held to say the opposite: "all but A". */
  StainResult reversed() {
    return new StainResult(span, isNegative() ? "positive" : "negative", side, closing);
  }
}
