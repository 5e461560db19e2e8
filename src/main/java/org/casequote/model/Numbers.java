package org.casequote.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How numbers are printed: at most three decimals, no trailing zeros, the same everywhere. */
public final class Numbers {

  private Numbers() {}

  /** The shortest decimal form: {@code 5}, {@code 4.5}, {@code 0.033}. */
  public static String plain(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** A range: {@code 5}, {@code 4–16}, {@code ≥20}, {@code ≤3}. */
  public static String range(@Nullable Double low, @Nullable Double high) {
    if (low == null) {
      return high == null ? "" : "≤" + plain(high);
    }
    if (high == null) {
      return "≥" + plain(low);
    }
    return low.equals(high) ? plain(low) : plain(low) + "–" + plain(high);
  }
}
