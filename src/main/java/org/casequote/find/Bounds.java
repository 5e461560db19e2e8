package org.casequote.find;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number with the words that open it to one side: "more than 20" has no upper bound, "up to 12"
 * is 0 to 12.
 *
 * @param low lower bound
 * @param high upper bound, {@code null} where open
 */
record Bounds(double low, @Nullable Double high) {

  private static final Set<String> LOWER =
      Set.of(
          "more than",
          "over",
          "greater than",
          "higher than",
          "at least",
          "exceeding",
          "exceeded",
          "exceeds");

  private static final Set<String> UPPER =
      Set.of(
          "less than",
          "fewer than",
          "lower than",
          "no more than",
          "under",
          "up to",
          "below",
          "maximum of",
          "max",
          "max.");

  /** The bounds that a number, an optional second one and an optional word make. */
  static Bounds of(@Nullable String word, double low, @Nullable Double high) {
    if (high != null) {
      return new Bounds(Math.min(low, high), Math.max(low, high));
    }
    String bound =
        word == null ? "" : word.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    if (bound.startsWith("<") || bound.startsWith("≤") || UPPER.contains(bound)) {
      return new Bounds(0, low);
    }
    boolean open = bound.startsWith(">") || bound.startsWith("≥") || LOWER.contains(bound);
    return new Bounds(low, open ? null : Double.valueOf(low));
  }
}
