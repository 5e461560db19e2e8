package org.casequote.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Span;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/** The labels by which authors tell patients apart: "Case 2", "(patient 1)", "the third died". */
final class PatientLabels {

  /**
   * A label within a sentence.
   *
   * @param span where it stands in the sentence
   * @param number which patient it names, from 1
   * @param behind whether it stands in brackets behind what it labels
   */
  record Label(Span span, int number, boolean behind) {}

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("sixth", 6),
          Map.entry("i", 1),
          Map.entry("ii", 2),
          Map.entry("iii", 3),
          Map.entry("iv", 4),
          Map.entry("v", 5),
          Map.entry("a", 1),
          Map.entry("b", 2),
          Map.entry("c", 3),
          Map.entry("d", 4),
          Map.entry("1st", 1),
          Map.entry("2nd", 2),
          Map.entry("3rd", 3),
          Map.entry("4th", 4));

  private static final Wordings WORDINGS = Wordings.of(PatientLabels.class);

  /** A label that opens the story of a patient. */
  private static final Search OPENS = WORDINGS.search("opens");

  /** A label set off from what follows, as in a heading. */
  private static final Search HEADING = WORDINGS.search("heading");

  /** A label anywhere in a sentence. */
  private static final Search NAMES = WORDINGS.search("names");

  /** "<u>Unlike the</u> first patient, she": who is compared with is not who is told of. */
  private static final Search COMPARED = WORDINGS.search("compared");

  private static final Search EVERYONE = WORDINGS.search("everyone");

  private static final Search SOME = WORDINGS.search("some");

  private PatientLabels() {}

  /** The number of the patient whose story a sentence opens. */
  static @Nullable Integer opening(Passage passage) {
    Matcher label = passage.match(OPENS);
    return label == null ? null : number(label);
  }

  /**
   * Whether a sentence is a label and nothing else, as a heading is, or opens with one: "Patient 2:
   * She".
   */
  static boolean isHeading(Passage passage) {
    return passage.has(HEADING);
  }

  /** Whether a sentence speaks of all the patients together. */
  static boolean everyone(Passage passage) {
    return passage.has(EVERYONE);
  }

  /** Whether a sentence speaks of some of so many patients and does not say of which. */
  static boolean some(Passage passage, int count) {
    Matcher some = passage.match(SOME);
    if (some == null) {
      return false;
    }
    int number = NUMBERS.getOrDefault(some.group(1).toLowerCase(Locale.ROOT), 1);
    return number < count && !everyone(passage) && in(passage).isEmpty();
  }

  /** The labels in a sentence, in order. */
  static List<Label> in(Passage passage) {
    List<Label> out = new ArrayList<>();
    String text = passage.text();
    for (Matcher name = passage.match(NAMES); name != null; name = NAMES.next(name, text)) {
      Integer number = number(name);
      if (number != null && !passage.hasBefore(COMPARED, name.start())) {
        boolean behind = name.start() > 0 && "([".indexOf(text.charAt(name.start() - 1)) >= 0;
        out.add(new Label(new Span(name.start(), name.end()), number, behind));
      }
    }
    return out;
  }

  private static @Nullable Integer number(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        String word = matcher.group(group).toLowerCase(Locale.ROOT);
        return Character.isDigit(word.charAt(0)) && word.length() < 3
            ? Integer.valueOf(word)
            : NUMBERS.get(word);
      }
    }
    return null;
  }
}
