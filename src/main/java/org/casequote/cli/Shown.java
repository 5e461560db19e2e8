package org.casequote.cli;

import org.casequote.model.Field;
import org.casequote.model.Fields;

/** A value as a person reads it: with its unit, where the field's name does not tell it. */
final class Shown {

  private Shown() {}

  /** The value that a field displays, with its unit. */
  static String value(Field<?> field, String display) {
    if (display.isEmpty()) {
      return display;
    }
    if (field.equals(Fields.AGE)) {
      return age(display);
    }
    if (field.equals(Fields.FOLLOW_UP)) {
      return counted(display, "month");
    }
    return field.equals(Fields.KI67) ? display + " %" : display;
  }

  /** An infant's age is given in months, as papers do. */
  private static String age(String years) {
    return years.matches("[01][.]\\d+")
        ? counted(String.valueOf(Math.round(Double.parseDouble(years) * 12)), "month")
        : counted(years, "year");
  }

  private static String counted(String number, String unit) {
    return number + " " + unit + (number.equals("1") ? "" : "s");
  }
}
