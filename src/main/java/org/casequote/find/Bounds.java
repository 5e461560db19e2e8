package org.casequote.find;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number with the words that open it to one side: "more than 20" has no upper bound, "up to 12"
 * is 0 to 12.
 *
 * @param low lower bound
 * @param high upper bound, {@code null} where open
 */
record Bounds(double low, @Nullable Double high) {

  /** The bounds that a number, an optional second one and an optional word make. */
  static Bounds of(@Nullable String word, double low, @Nullable Double high) {
    if (high != null) {
      return new Bounds(Math.min(low, high), Math.max(low, high));
    }
    String bound = word == null ? "" : word.toLowerCase(Locale.ROOT).strip();
    return switch (bound) {
      case ">", "≥", "more than", "over", "greater than", "higher than", "at least", "exceeding" ->
          new Bounds(low, null);
      case "<", "≤", "less than", "fewer than", "lower than", "under", "up to", "below" ->
          new Bounds(0, low);
      default -> new Bounds(low, low);
    };
  }
}
