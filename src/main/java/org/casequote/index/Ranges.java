package org.casequote.index;

import java.util.ArrayList;
import java.util.List;
import org.casequote.model.Value;
import org.casequote.model.Value.Quantity;
import org.casequote.model.Value.Radiation;
import org.casequote.model.Value.Rate;
import org.casequote.model.Value.Regimen;
import org.casequote.model.Value.Size;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a value.
 *
 * @param scale what is counted or measured
 * @param low negative infinity where open
 * @param high positive infinity where open
 */
record Ranges(String scale, double low, double high) {

  /** All of them; none for a value without numbers. */
  static List<Ranges> of(Value value) {
    List<Ranges> out = new ArrayList<>();
    switch (value) {
      case Quantity v -> add(out, Bounds.STATED, v.low(), v.high(), 1);
      case Size v -> add(out, Bounds.STATED, v.dimsCm().getFirst(), v.dimsCm().getFirst(), 1);
      case Radiation v -> {
        add(out, Bounds.STATED, v.doseGy(), v.doseGy(), 1);
        count(out, v.fractions());
      }
      case Regimen v -> count(out, v.cycles());
      case Rate v -> {
        add(out, Bounds.STATED, v.low(), v.high(), 1);
        if (v.per() != null && v.unit() != null) {
          add(out, Keys.plain(v.unit()), v.low(), v.high(), v.per());
        }
      }
      default -> {}
    }
    return out;
  }

  /** The number to sort and count by, where the range has an end. */
  double number() {
    return Double.isInfinite(low) ? high : low;
  }

  private static void count(List<Ranges> out, @Nullable Integer number) {
    Double count = number == null ? null : Double.valueOf(number);
    add(out, Columns.COUNT, count, count, 1);
  }

  private static void add(
      List<Ranges> out, String scale, @Nullable Double low, @Nullable Double high, double per) {
    if (low != null || high != null) {
      out.add(
          new Ranges(
              scale,
              low == null ? Double.NEGATIVE_INFINITY : low / per,
              high == null ? Double.POSITIVE_INFINITY : high / per));
    }
  }
}
