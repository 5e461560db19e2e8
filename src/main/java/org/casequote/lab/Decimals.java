package org.casequote.lab;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures in print: rounded from the exact value of the double, as most programs do. */
public final class Decimals {

  private Decimals() {}

  /** With three decimals: {@code 0.123}. */
  public static String three(double figure) {
    return round(figure, 3).toPlainString();
  }

  /** Rounded to four decimals. */
  static double four(double figure) {
    return round(figure, 4).doubleValue();
  }

  private static BigDecimal round(double figure, int decimals) {
    return new BigDecimal(figure).setScale(decimals, RoundingMode.HALF_EVEN);
  }
}
