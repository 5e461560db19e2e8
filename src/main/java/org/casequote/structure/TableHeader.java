package org.casequote.structure;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.lexicon.Wordings;
import org.jspecify.annotations.Nullable;

/**
 * A cell that says what others tell: "Age (years)", "Follow-up, mo", "Case 2".
 *
 * @param words without the unit
 * @param unit of the numbers under it or beside it; empty where it names none
 */
record TableHeader(String words, String unit) {

  private static final Wordings WORDINGS = Wordings.of(TableHeader.class);

  private static final Pattern UNIT = WORDINGS.pattern("unit");

  /** What is told of a patient. */
  private static final Pattern FEATURE = WORDINGS.pattern("feature");

  /** What tells where other people's cases were published. */
  private static final Pattern SOURCE = WORDINGS.pattern("source");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:(case|patient|pt|subject|no)\\b\\.?\\s*(?:no\\.?|number|#|n°)?\\s*)?"
              + "(\\d{1,2}|[A-H]|I{1,3}|IV|V|VI{1,3})\\.?");

  private static final Pattern LABELS = WORDINGS.pattern("labels");

  private static final int MOST_WORDS = 7;

  static TableHeader of(String cell) {
    Matcher unit = UNIT.matcher(cell);
    return unit.find()
        ? new TableHeader(cell.substring(0, unit.start()).strip(), unit.group(1))
        : new TableHeader(cell, "");
  }

  /** Whether it names something that is told of a patient. */
  boolean isFeature() {
    return words.split(" ").length <= MOST_WORDS && FEATURE.matcher(words).find();
  }

  /** Whether it names where a case was published. */
  boolean isSource() {
    return SOURCE.matcher(words).matches();
  }

  /** Whether patients' numbers stand under it. */
  boolean isOfLabels() {
    return LABELS.matcher(words).matches();
  }

  /** The number that a cell gives a patient: 2 for "Case 2", "patient B" and "II". */
  static @Nullable Integer number(String cell, boolean bare) {
    Matcher label = LABEL.matcher(cell);
    if (!label.matches()) {
      return null;
    }
    String number = label.group(2).toUpperCase(Locale.ROOT);
    if (Character.isDigit(number.charAt(0))) {
      return label.group(1) != null || bare ? Integer.valueOf(number) : null;
    }
    if (label.group(1) == null) {
      return null;
    }
    int roman = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII").indexOf(number);
    return roman >= 0 ? roman + 1 : number.charAt(0) - 'A' + 1;
  }
}
