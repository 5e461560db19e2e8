package org.casequote.find;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Term;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Value.Coded;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/** Grades: in words ("poorly differentiated"), by number, and of the named systems. */
final class GradeFinder implements Finder {

  private static final Map<String, String> ARABIC =
      Map.of("I", "1", "II", "2", "III", "3", "IV", "4");

  private final PatternMatcher patterns;

  GradeFinder(PatternMatcher patterns) {
    this.patterns = patterns;
  }

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    List<Term> diagnoses = passage.terms(Kind.MORPHOLOGY);
    for (Term term : passage.terms(Kind.GRADE)) {
      // In "anaplastic large cell lymphoma" the word is part of the name.
      boolean named =
          diagnoses.stream()
              .anyMatch(
                  d -> d.span().contains(term.span()) && !term.entry().get("grade").equals("high"));
      if (!named) {
        out.accept(
            passage.mention(
                Fields.GRADE, term.span(), new Coded(term.entry().get("grade")), "grade.words"));
      }
    }
    for (PatternMatcher.Match match : patterns.find(passage, "grade.number")) {
      String number = arabic(String.valueOf(match.group("value")));
      String system = system(match.group("system"), match.group("after"));
      out.accept(
          passage.mention(
              Fields.GRADE,
              match.span(),
              new Coded(system.isEmpty() ? "G" + number : system + " " + number),
              match.rule().id()));
    }
    for (PatternMatcher.Match match : patterns.find(passage, "grade.gleason")) {
      String sum = match.group("sum");
      String a = match.group("a");
      String b = match.group("b");
      if (sum == null && a != null && b != null) {
        sum = String.valueOf(Integer.parseInt(a) + Integer.parseInt(b));
      }
      out.accept(
          passage.mention(
              Fields.GRADE, match.span(), new Coded("Gleason " + sum), match.rule().id()));
    }
  }

  private static String arabic(String number) {
    return ARABIC.getOrDefault(number, number);
  }

  private static String system(@Nullable String before, @Nullable String after) {
    String name = before == null ? after == null ? "" : after : before;
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("fu")) {
      return "Fuhrman";
    }
    if (lower.contains("fnclcc") || lower.contains("french")) {
      return "FNCLCC";
    }
    if (lower.contains("who") || lower.contains("world")) {
      return "WHO";
    }
    return lower.contains("nottingham") ? "Nottingham" : "";
  }
}
