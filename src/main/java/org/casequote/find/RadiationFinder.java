package org.casequote.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Span;
import org.casequote.model.Value.Radiation;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Courses of radiotherapy with total dose and fractions. Words alone are marked {@code
 * radiotherapy.given} beside a word of giving, {@code radiotherapy.words} otherwise.
 */
final class RadiationFinder implements Finder {

  private static final double MOST_GY = 150;

  /** From here on a figure in gray is one in centigray. */
  private static final double LEAST_CGY = 1000;

  private static final double SAME_GY = 0.1;

  private static final Wordings WORDINGS = Wordings.of(RadiationFinder.class);

  private static final Search PLANNED = WORDINGS.search("planned");

  private static final Search STOPPED_AT = WORDINGS.search("stopped-at");

  private static final Search BOOST = Search.ignoringCase("\\bboost");

  private static final Search IN_ALL = WORDINGS.search("in-all");

  /** A dose with the words that state it. */
  private record Dose(Span span, double gray, @Nullable Integer fractions, String rule) {

    boolean isSame(Dose other) {
      return span.overlaps(other.span) || Math.abs(gray - other.gray) < SAME_GY;
    }

    Dose plus(Dose boost) {
      Integer sum =
          fractions == null || boost.fractions == null
              ? null
              : Integer.valueOf(fractions + boost.fractions);
      return new Dose(span.union(boost.span), gray + boost.gray, sum, rule);
    }
  }

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    List<Dose> courses = courses(passage.text(), doses(passage));
    for (Dose dose : courses) {
      if (!TreatmentCues.notGiven(passage, dose.span())) {
        double gray = Math.round(dose.gray() * 100) / 100.0;
        report(passage, dose.span(), new Radiation(gray, dose.fractions()), dose.rule(), out);
      }
    }
    if (courses.isEmpty()) {
      words(passage, out);
    }
  }

  private static void words(Passage passage, Consumer<Mention<?>> out) {
    Term best = null;
    boolean given = false;
    for (Term term : passage.terms(Kind.RADIATION)) {
      boolean told = TreatmentCues.given(passage, term.span());
      boolean vague = term.entry().is("term", "radiation") && !told;
      boolean drug = term.entry().is("kind", "radioiodine"); // a systemic treatment
      if (!vague && !drug && !TreatmentCues.notGiven(passage, term.span())) {
        best = best == null || told && !given ? term : best;
        given |= told;
      }
    }
    if (best != null) {
      String rule = given ? "radiotherapy.given" : "radiotherapy.words";
      report(passage, best.span(), new Radiation(null, null), rule, out);
    }
  }

  /** Every total dose of a sentence: stated, or so many fractions of so much. */
  private List<Dose> doses(Passage passage) {
    List<Dose> out = new ArrayList<>();
    for (PatternMatcher.Match match : PatternMatcher.find(passage, "fractions")) {
      Double each = gray(match);
      Integer count = whole(match.group("fractions"));
      if (each != null && count != null && each * count <= MOST_GY) {
        add(new Dose(match.span(), each * count, count, match.rule().id()), out);
      }
    }
    List<Span> each =
        PatternMatcher.find(passage, "dose.each").stream().map(PatternMatcher.Match::span).toList();
    for (PatternMatcher.Match match : PatternMatcher.find(passage, "dose")) {
      Double dose = gray(match);
      boolean total =
          each.stream()
              .noneMatch(e ->
                  e.overlaps(match.span())
                          && e.start() <= match.span().start() + 1
                          && match.group("fractions") == null
                      || e.start() < match.span().start() && e.overlaps(match.span()));
      if (dose != null && dose <= MOST_GY && total) {
        add(new Dose(match.span(), dose, whole(match.group("fractions")), match.rule().id()), out);
      }
    }
    out.sort((a, b) -> a.span().compareTo(b.span()));
    return out;
  }

  private static void add(Dose dose, List<Dose> doses) {
    for (int i = 0; i < doses.size(); i++) {
      if (doses.get(i).isSame(dose)) {
        boolean fuller =
            dose.gray() > doses.get(i).gray() + SAME_GY
                || doses.get(i).fractions() == null && dose.fractions() != null;
        if (fuller) {
          doses.set(i, dose);
        }
        return;
      }
    }
    doses.add(dose);
  }

  /** Which doses are courses of their own: a boost is added, parts of a total are dropped. */
  private static List<Dose> courses(String text, List<Dose> doses) {
    if (doses.size() < 2) {
      return doses;
    }
    for (Dose dose : doses) { // "40 Gy was begun but stopped at 24 Gy"
      if (STOPPED_AT.isIn(text.substring(0, dose.span().start()))) {
        return List.of(dose);
      }
    }
    List<Dose> reached = // "20 Gy of the planned 50 Gy"
        doses.stream().filter(d -> !PLANNED.isIn(text.substring(0, d.span().start()))).toList();
    if (!reached.isEmpty() && reached.size() < doses.size()) {
      return courses(text, reached);
    }
    Dose most = doses.stream().max((a, b) -> Double.compare(a.gray(), b.gray())).orElseThrow();
    if (IN_ALL.isIn(text)) {
      boolean fractionated = doses.stream().allMatch(d -> d.fractions() != null);
      return fractionated && !BOOST.isIn(text) ? doses : List.of(most);
    }
    if (BOOST.isIn(text)) {
      // A boost that is larger is no addition: it went to another place.
      return doses.get(1).gray() > doses.get(0).gray()
          ? doses
          : List.of(doses.get(0).plus(doses.get(1)));
    }
    List<Dose> fractionated = doses.stream().filter(d -> d.fractions() != null).toList();
    return fractionated.size() > 1 ? fractionated : List.of(most);
  }

  private static void report(
      Passage passage, Span span, Radiation value, String rule, Consumer<Mention<?>> out) {
    out.accept(passage.mention(Fields.RADIOTHERAPY, span, value, rule));
  }

  private static @Nullable Double gray(PatternMatcher.Match match) {
    String dose = match.group("dose");
    boolean thousands = dose != null && dose.matches("\\d{1,2},\\d{3}");
    Double number = NumberWords.parse(thousands ? dose.replace(",", "") : dose);
    String unit = match.group("unit");
    if (number == null || unit == null) {
      return null;
    }
    boolean centi = unit.toLowerCase(Locale.ROOT).matches("cgye?|centi.*");
    double gray = centi || number >= LEAST_CGY ? number / 100 : number;
    return gray > MOST_GY ? null : Double.valueOf(gray);
  }

  private static @Nullable Integer whole(@Nullable String words) {
    Double number = NumberWords.parse(words);
    return number == null ? null : Integer.valueOf(number.intValue());
  }
}
