package org.casequote.ingest.pdf.ocr;

import java.util.regex.Pattern;

/** What OCR takes for something else where only one reading makes sense. */
final class Misread {

  private static final Pattern MEASURE = Pattern.compile(".*\\d(?:cm|mm)?|cm|mm");
  private static final Pattern TIMES = Pattern.compile("[xX×*]{1,2}");
  private static final Pattern ELEVEN = Pattern.compile("^[Il|]{1,2}(?=[cm]m\\W*$)");
  private static final Pattern RESECTION = Pattern.compile("^(\\W*R)[Oo](?=\\W*$)");
  private static final Pattern STAGE =
      Pattern.compile("^(\\W*[cyrap]{0,3}T[0-4iIsSxX][a-d]?N)[Oo](?:(M)[Oo])?(?=\\W*$)");

  private Misread() {}

  /** The word as it was meant, after the one before it. */
  static String mended(String word, String before) {
    if (TIMES.matcher(word).matches() && MEASURE.matcher(before).matches()) {
      return "×";
    }
    var eleven = ELEVEN.matcher(word);
    if (eleven.find()) {
      return "1".repeat(eleven.end()) + word.substring(eleven.end());
    }
    String margins = RESECTION.matcher(word).replaceFirst("$1\\0");
    var stage = STAGE.matcher(margins);
    if (stage.find()) {
      return stage.group(1)
          + "0"
          + (stage.group(2) == null ? "" : "M0")
          + margins.substring(stage.end());
    }
    return margins;
  }
}
