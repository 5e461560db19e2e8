package org.casequote.lab;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words with everything taken away in which two spellings of one name differ. */
final class Names {

  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final Pattern SPACING = Pattern.compile("(?U)[\\s,;()]");
  private static final Pattern STAGE =
      Pattern.compile("^(UICC|AJCC)?(CLINICAL|PATHOLOGICAL)?STAGE");
  private static final Pattern PREFIX_OF_N_OR_M = Pattern.compile("[CP](?=[NM][0-3X])");
  private static final Pattern PREFIX_OF_T = Pattern.compile("^[CPYR]{1,2}(?=T[0-4IX])");

  private Names() {}

  /** Lower-case letters and digits only: {@code S-100} is {@code s100}. */
  static String plain(String name) {
    return OTHER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** A stage without its prefixes: {@code pT2b pN0} is {@code T2BN0}. */
  static String stage(String name) {
    String stage = SPACING.matcher(name.toUpperCase(Locale.ROOT)).replaceAll("");
    stage = STAGE.matcher(stage).replaceFirst("");
    stage = PREFIX_OF_N_OR_M.matcher(stage).replaceAll("");
    return PREFIX_OF_T.matcher(stage).replaceFirst("");
  }

  /** A molecular result: one that was not detected is wild type. */
  static String result(String name) {
    String result = plain(name);
    return result.equals("notdetected") ? "wildtype" : result;
  }
}
