package org.casequote.index;

import java.util.HashMap;
import java.util.Map;

/**
 * The units that may follow a number in a query, each with what one of it is in the field's own.
 */
final class Units {

  static final Map<String, Double> CENTIMETRES = Map.of("cm", 1.0, "mm", 0.1, "m", 100.0);
  static final Map<String, Double> PERCENT = Map.of("%", 1.0);
  static final Map<String, Double> GRAY = Map.of("gy", 1.0, "cgy", 0.01);
  static final Map<String, Double> YEARS = times(1);
  static final Map<String, Double> MONTHS = times(12);

  private Units() {}

  private static Map<String, Double> times(double year) {
    Map<String, Double> units = new HashMap<>();
    String[] names = {
      "y yr yrs year years", "m mo mos month months", "w wk wks week weeks", "d day days"
    };
    double[] perYear = {1, 12, 365.25 / 7, 365.25};
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i].split(" ")) {
        units.put(name, year / perYear[i]);
      }
    }
    return Map.copyOf(units);
  }
}
