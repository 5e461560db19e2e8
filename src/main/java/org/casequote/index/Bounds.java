package org.casequote.index;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.model.Numbers;

/**
 * Inclusive bounds of a number.
 *
 * @param scale what is compared: {@code value} as the article states it, or a count scaled to one
 *     {@code hpf} or {@code mm2}
 * @param low negative infinity where open
 * @param high positive infinity where open
 */
public record Bounds(String scale, double low, double high) {

  /** The scale of a number as the article states it. */
  static final String STATED = "value";

  private static final Pattern NUMBER =
      Pattern.compile("(?<number>\\d+(?:[.,]\\d+)?|[.]\\d+)(?<unit>[^\\d.]\\S*)?");
  private static final Pattern AREA = Pattern.compile("/(?<areas>\\d*)(?<area>hpf|mm2|mm²)s?");
  private static final Pattern RANGE =
      Pattern.compile("(?<low>[^\\s]*?)(?<to>[.]{2,3}<?|–|(?<=\\w)-(?=\\d))(?<high>[^\\s]*)");

  /** What decimals written in other units come out at, so that 3 mm is 0.3 cm and no more. */
  private static final double GRAIN = 1e-6;

  private record Amount(double number, String scale) {}

  /**
   * The bounds that a number or a range states: {@code 5}, {@code 50mm}, {@code 20..40}, {@code
   * 2y..}; {@code 20..<40} leaves the upper end out.
   *
   * @param operator one of {@code : = < > <= >=}
   * @throws IllegalArgumentException saying what is wrong
   */
  static Bounds read(Criterion criterion, String operator, String text) {
    Matcher range = RANGE.matcher(text);
    boolean exact = operator.equals(":") || operator.equals("=");
    if (exact
        && range.matches()
        && range.group("low").length() + range.group("high").length() > 0) {
      Bounds bounds = between(criterion, range.group("low"), range.group("high"));
      return range.group("to").endsWith("<") ? bounds.below() : bounds;
    }
    Amount amount = amount(criterion, text);
    double number = amount.number;
    return switch (operator) {
      case ">" -> new Bounds(amount.scale, number + GRAIN, Double.POSITIVE_INFINITY);
      case ">=" -> new Bounds(amount.scale, number - GRAIN, Double.POSITIVE_INFINITY);
      case "<" -> new Bounds(amount.scale, Double.NEGATIVE_INFINITY, number - GRAIN);
      case "<=" -> new Bounds(amount.scale, Double.NEGATIVE_INFINITY, number + GRAIN);
      default -> new Bounds(amount.scale, number - GRAIN, number + GRAIN);
    };
  }

  /** The same without the upper end, to which a grain had been added. */
  private Bounds below() {
    return new Bounds(scale, low, high - 2 * GRAIN);
  }

  /** A unit after the upper bound alone is the lower bound's too. */
  private static Bounds between(Criterion criterion, String from, String to) {
    Amount high = to.isEmpty() ? null : amount(criterion, to);
    String unit = to.replaceFirst("^[\\d.,]+", "");
    Amount low =
        from.isEmpty() ? null : amount(criterion, from.matches("[\\d.,]+") ? from + unit : from);
    if (low != null && high != null && low.number > high.number) {
      throw new IllegalArgumentException("this range runs backwards");
    }
    return new Bounds(
        high == null ? low.scale : high.scale,
        low == null ? Double.NEGATIVE_INFINITY : low.number - GRAIN,
        high == null ? Double.POSITIVE_INFINITY : high.number + GRAIN);
  }

  private static Amount amount(Criterion criterion, String text) {
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a number; write for example " + criterion.example());
    }
    double number = Double.parseDouble(matcher.group("number").replace(',', '.'));
    String unit = matcher.group("unit");
    if (unit == null) {
      return new Amount(number, STATED);
    }
    String plain = unit.toLowerCase(Locale.ROOT);
    Matcher area = AREA.matcher(plain);
    if (criterion.name().equals("mitoses") && area.matches()) {
      double areas = area.group("areas").isEmpty() ? 1 : Double.parseDouble(area.group("areas"));
      return new Amount(number / areas, area.group("area").replace('²', '2'));
    }
    Double factor = criterion.units().get(plain);
    if (factor == null) {
      throw new IllegalArgumentException(
          "\""
              + unit
              + "\" is no unit of "
              + criterion.name()
              + "; write for example "
              + criterion.example());
    }
    return new Amount(number * factor, STATED);
  }

  @Override
  public String toString() {
    String range = plain(low).equals(plain(high)) ? plain(low) : plain(low) + ".." + plain(high);
    return range + (scale.equals(STATED) ? "" : "/" + scale);
  }

  private static String plain(double number) {
    return Double.isInfinite(number) ? "" : Numbers.plain(number);
  }
}
