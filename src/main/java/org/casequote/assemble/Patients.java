package org.casequote.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.model.Assertion;
import org.casequote.model.Fields;
import org.casequote.model.Finding;
import org.casequote.model.SectionKind;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/**
 * An article's patients, and which of them each sentence is about. Patients are told apart by the
 * labels that authors give them ("Case 2", "the second patient"); a sentence belongs to the label
 * last seen before it, or to all where it has none.
 */
final class Patients {

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("1", 1),
          Map.entry("2", 2),
          Map.entry("3", 3),
          Map.entry("4", 4),
          Map.entry("5", 5),
          Map.entry("6", 6),
          Map.entry("7", 7),
          Map.entry("8", 8),
          Map.entry("9", 9),
          Map.entry("10", 10),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("i", 1),
          Map.entry("ii", 2),
          Map.entry("iii", 3),
          Map.entry("iv", 4),
          Map.entry("1st", 1),
          Map.entry("2nd", 2),
          Map.entry("3rd", 3));

  private static final String NUMBER = "(10|[1-9]|one|two|three|four|five|iv|i{1,3})";
  private static final String ORDINAL = "(first|second|third|fourth|fifth|1st|2nd|3rd)";

  /** A label that opens the story of a patient. */
  private static final Pattern OPENS =
      Pattern.compile(
          "^\\W*(?:\\d+(?:\\.\\d+)*\\.?\\s+)?(?:(?:case|patient|observation)(?: report|"
              + " presentation| description)?\\s*(?:no\\.?|n°|number|#)?\\s*"
              + NUMBER
              + "\\b(?!\\s*(?:of|/)\\s*\\d)|(?:the |our )?"
              + ORDINAL
              + " (?:case|patient|observation)\\b)",
          Pattern.CASE_INSENSITIVE);

  /** A label within a sentence: whose fact stands near it. */
  private static final Pattern NAMES =
      Pattern.compile(
          "\\b(?:(?:case|patient)s?\\s*(?:no\\.?|#)?\\s*"
              + NUMBER
              + "\\b|"
              + ORDINAL
              + " (?:case|patient)\\b)",
          Pattern.CASE_INSENSITIVE);

  private final int count;
  private final int[] owner; // 0: all of them

  private Patients(int count, int[] owner) {
    this.count = count;
    this.owner = owner;
  }

  /** How many there are, at least 1. */
  int count() {
    return count;
  }

  /** Whether a sentence may be about a patient, counted from 1. */
  boolean isAbout(int sentence, int patient) {
    return owner[sentence] == 0 || owner[sentence] == patient;
  }

  /** Tells the patients of an article apart. */
  static Patients of(List<Passage> passages, List<Finding<?>> findings) {
    int[] owner = new int[passages.size()];
    List<Integer> opened = new ArrayList<>();
    int current = 0;
    int block = -1;
    for (Passage passage : passages) {
      int i = passage.sentence().index();
      SectionKind section = passage.sentence().section();
      boolean story = section == SectionKind.CASE || section == SectionKind.RESULTS;
      if (!story) {
        current = section == SectionKind.CAPTION || section == SectionKind.TABLE ? current : 0;
        owner[i] = section == SectionKind.ABSTRACT ? named(passage.text()) : 0;
        continue;
      }
      Integer label = label(OPENS, passage.text());
      if (label != null && (label == opened.size() + 1 || opened.contains(label))) {
        current = label;
        if (!opened.contains(label)) {
          opened.add(label);
        }
      }
      block = passage.sentence().block();
      owner[i] = current;
    }
    int count = opened.size();
    if (count < 2) {
      return block < 0 || count < 2 ? inline(passages, findings) : new Patients(1, owner);
    }
    return new Patients(count, owner);
  }

  /** "A 53-year-old man (case 1) and a 66-year-old woman (case 2)": two patients in one story. */
  private static Patients inline(List<Passage> passages, List<Finding<?>> findings) {
    int most = 1;
    for (Passage passage : passages) {
      if (passage.sentence().section() != SectionKind.CASE) {
        continue;
      }
      Matcher matcher = NAMES.matcher(passage.text());
      while (matcher.find()) {
        Integer number = number(matcher);
        if (number != null && number == most + 1 && ages(passages, findings) > most) {
          most = number;
        }
      }
    }
    int[] owner = new int[passages.size()];
    if (most > 1) {
      for (Passage passage : passages) {
        owner[passage.sentence().index()] = named(passage.text());
      }
    }
    return new Patients(most, owner);
  }

  private static long ages(List<Passage> passages, List<Finding<?>> findings) {
    return findings.stream()
        .filter(f -> f.mention().field().equals(Fields.AGE) && f.assertion() == Assertion.AFFIRMED)
        .map(f -> f.mention().value())
        .distinct()
        .count();
  }

  /** The one patient that a sentence names; 0 where it names none or several. */
  private static int named(String text) {
    Matcher matcher = NAMES.matcher(text);
    int only = 0;
    while (matcher.find()) {
      Integer number = number(matcher);
      if (number != null && only != 0 && only != number) {
        return 0;
      }
      only = number == null ? only : number;
    }
    return only;
  }

  private static @Nullable Integer label(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? number(matcher) : null;
  }

  private static @Nullable Integer number(Matcher matcher) {
    String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return word == null ? null : NUMBERS.get(word.toLowerCase(Locale.ROOT));
  }
}
