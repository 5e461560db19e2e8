package org.casequote.find;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Term;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Span;
import org.casequote.model.Value.Radiation;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/** Courses of radiotherapy with total dose and fractions. */
final class RadiationFinder implements Finder {

  private static final double MOST_GY = 120;

  private final PatternMatcher patterns;

  RadiationFinder(PatternMatcher patterns) {
    this.patterns = patterns;
  }

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    List<Term> terms = passage.terms(Kind.RADIATION);
    boolean dosed = false;
    for (PatternMatcher.Match match : patterns.find(passage, "fractions")) {
      Double each = gray(match);
      Integer count = whole(match.group("fractions"));
      if (each != null && count != null && each * count <= MOST_GY && !dosed) {
        report(passage, match.span(), new Radiation(each * count, count), match.rule().id(), out);
        dosed = true;
      }
    }
    if (!dosed) {
      PatternMatcher.Match most = null;
      for (PatternMatcher.Match match : patterns.find(passage, "dose")) {
        Double dose = gray(match);
        Double best = most == null ? null : gray(most);
        if (dose != null && dose <= MOST_GY && (best == null || dose > best)) {
          most = match;
        }
      }
      if (most != null) {
        report(
            passage,
            most.span(),
            new Radiation(gray(most), whole(most.group("fractions"))),
            most.rule().id(),
            out);
        dosed = true;
      }
    }
    if (!dosed && !terms.isEmpty()) {
      report(
          passage, terms.getFirst().span(), new Radiation(null, null), "radiotherapy.words", out);
    }
  }

  private static void report(
      Passage passage, Span span, Radiation value, String rule, Consumer<Mention<?>> out) {
    out.accept(passage.mention(Fields.RADIOTHERAPY, span, value, rule));
  }

  private static @Nullable Double gray(PatternMatcher.Match match) {
    Double number = NumberWords.parse(match.group("dose"));
    String unit = match.group("unit");
    boolean centi = unit != null && unit.toLowerCase(Locale.ROOT).startsWith("c");
    return number == null ? null : Double.valueOf(centi ? number / 100 : number);
  }

  private static @Nullable Integer whole(@Nullable String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }
}
