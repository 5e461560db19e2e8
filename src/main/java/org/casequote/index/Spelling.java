package org.casequote.index;

import java.util.Locale;
import java.util.Map;

/** One spelling for words that are written in several: American, with Greek letters spelt out. */
final class Spelling {

  private static final Map<String, String> GREEK =
      Map.ofEntries(
          Map.entry("α", "alpha"),
          Map.entry("β", "beta"),
          Map.entry("γ", "gamma"),
          Map.entry("δ", "delta"),
          Map.entry("ε", "epsilon"),
          Map.entry("κ", "kappa"),
          Map.entry("λ", "lambda"),
          Map.entry("μ", "mu"),
          Map.entry("σ", "sigma"),
          Map.entry("ω", "omega"));

  private Spelling() {}

  /**
   * "tumour" to "tumor", "oesophageal" to "esophageal", "leukaemia" to "leukemia", "α" to "alpha".
   */
  static String of(String word) {
    String out = greek(word.toLowerCase(Locale.ROOT));
    if (out.length() < 5) {
      return out;
    }
    out = out.replace("oe", "e").replace("ae", "e").replace("our", "or");
    out = out.replace("isation", "ization").replace("yse", "yze");
    if (out.endsWith("ise") || out.endsWith("ised") || out.endsWith("ising")) {
      int at = out.lastIndexOf("is");
      out = out.substring(0, at) + "iz" + out.substring(at + 2);
    }
    return out.endsWith("centre") || out.endsWith("litre") || out.endsWith("metre")
        ? out.substring(0, out.length() - 2) + "er"
        : out;
  }

  /** The word without the ending of the plural. */
  static String singular(String word) {
    int n = word.length();
    if (n < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("is")) {
      return word;
    }
    if (word.endsWith("ies") && n > 4) {
      return word.substring(0, n - 3) + "y";
    }
    boolean hissing = word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes");
    return word.endsWith("us") ? word : word.substring(0, n - (hissing ? 2 : 1));
  }

  /** Asked of every word that is indexed, so it goes without a stream. */
  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  static String greek(String text) {
    if (isAscii(text)) {
      return text;
    }
    String out = text;
    for (Map.Entry<String, String> letter : GREEK.entrySet()) {
      out = out.replace(letter.getKey(), letter.getValue());
    }
    return out;
  }
}
