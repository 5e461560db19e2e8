package org.casequote.assemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.SectionKind;
import org.casequote.model.Value.Radiation;

/**
 * The courses of radiotherapy. One without a dose is the same as one whose dose stands elsewhere,
 * unless the article tells of it at another time.
 */
final class Radiotherapies {

  private static final Wordings WORDINGS = Wordings.of(Radiotherapies.class);

  private static final Search AGAIN = WORDINGS.search("again");

  /** Radiation of another kind than the course told before it. */
  private static final Search OWN_KIND = WORDINGS.search("own-kind");

  /** How many sentences apart two courses are told. */
  private static final int APART = 3;

  private Radiotherapies() {}

  static List<Reading<Radiation>> of(CaseFile file) {
    List<Fact<Radiation>> all = file.all(Fields.RADIOTHERAPY);
    List<Fact<Radiation>> affirmed = file.affirmed(Fields.RADIOTHERAPY);
    List<Fact<Radiation>> dosed =
        affirmed.stream().filter(f -> f.value().doseGy() != null).toList();
    Map<Object, List<Fact<Radiation>>> courses = new LinkedHashMap<>();
    for (Fact<Radiation> fact : affirmed) {
      Double dose = fact.value().doseGy();
      if (dose != null || (dosed.isEmpty() ? isTold(fact) : isAnother(fact, dosed, file))) {
        courses.computeIfAbsent(key(fact.value(), dosed), d -> new ArrayList<>()).add(fact);
      }
    }
    List<Reading<Radiation>> out = new ArrayList<>();
    courses.values().forEach(same -> out.add(file.reading(fullestFirst(same))));
    List<Fact<Radiation>> rest = all.stream().filter(f -> !f.affirmed()).toList();
    out.addAll(file.merged(rest, v -> v.doseGy() == null ? "" : v.doseGy()));
    return out;
  }

  /**
   * What tells one course from another: the dose, and the fractions where the same dose was given
   * in different ones.
   */
  private static Object key(Radiation course, List<Fact<Radiation>> dosed) {
    if (course.doseGy() == null) {
      return "";
    }
    List<Integer> fractions =
        dosed.stream()
            .map(Fact::value)
            .filter(v -> course.doseGy().equals(v.doseGy()) && v.fractions() != null)
            .map(Radiation::fractions)
            .distinct()
            .toList();
    return fractions.size() < 2 ? course.doseGy() : course;
  }

  /** Whether radiotherapy is told of the patient, not just spoken of in a comment. */
  private static boolean isTold(Fact<Radiation> fact) {
    return fact.rule().equals("radiotherapy.given")
        || fact.inStory()
        || fact.section() == SectionKind.TABLE;
  }

  private static boolean isAnother(
      Fact<Radiation> fact, List<Fact<Radiation>> dosed, CaseFile file) {
    List<Fact<Radiation>> told = dosed.stream().filter(Fact::inCase).toList();
    if (!fact.rule().equals("radiotherapy.given") || !fact.inCase() || told.isEmpty()) {
      return false;
    }
    if (fact.passage().text().contains("|")) {
      return false; // a line of a timeline tells what the story tells
    }
    boolean near = told.stream().anyMatch(f -> Math.abs(f.at() - fact.at()) < APART);
    boolean before = told.stream().allMatch(f -> f.at() > fact.at());
    boolean kind =
        OWN_KIND.isIn(fact.words())
            && told.stream().allMatch(f -> f.at() < fact.at())
            && told.stream()
                .flatMap(f -> file.around(f, -1, 0).stream())
                .noneMatch(p -> p.has(OWN_KIND));
    return kind || !near && (before || fact.passage().has(AGAIN));
  }

  private static List<Fact<Radiation>> fullestFirst(List<Fact<Radiation>> same) {
    List<Fact<Radiation>> out = new ArrayList<>(same);
    out.sort(
        (a, b) -> Boolean.compare(a.value().fractions() == null, b.value().fractions() == null));
    return out;
  }
}
