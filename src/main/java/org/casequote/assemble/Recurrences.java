package org.casequote.assemble;

import java.util.ArrayList;
import java.util.List;
import org.casequote.lexicon.Kind;
import org.casequote.model.CaseRecord;
import org.casequote.model.Fields;
import org.casequote.model.Finding;
import org.casequote.model.Mention;
import org.casequote.model.Origin;
import org.casequote.model.Reading;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Morphology;
import org.casequote.model.Value.Topography;

/**
 * Recurrences: those that the article calls so, and metastases that came after an operation had
 * cleared the disease. "No recurrence" at an early visit yields to the recurrence of a later one.
 */
final class Recurrences {

  private Recurrences() {}

  static List<Reading<Coded>> of(CaseFile file, CaseRecord decided) {
    List<Fact<Coded>> facts = facts(file, decided);
    boolean came = facts.stream().anyMatch(f -> f.affirmed() && !isNone(f));
    return file.merged(facts.stream().filter(f -> !came || !isNone(f)).toList(), v -> v);
  }

  /** Every recurrence with its kind, and every statement that there was none. */
  static List<Fact<Coded>> facts(CaseFile file, CaseRecord decided) {
    List<Fact<Coded>> all = file.all(Fields.RECURRENCE);
    List<Fact<Coded>> nones = all.stream().filter(Recurrences::isNone).toList();
    List<Fact<Coded>> out = new ArrayList<>();
    for (Fact<Coded> fact : all) {
      boolean within =
          !isNone(fact) && nones.stream().anyMatch(n -> n.span().overlaps(fact.span()));
      if (!within) {
        out.add(isAny(fact) ? fact.with(new Coded(place(file, decided, fact, all))) : fact);
      }
    }
    out.addAll(spread(file));
    return out;
  }

  private static boolean isNone(Fact<Coded> fact) {
    return fact.value().value().equals("none");
  }

  private static boolean isAny(Fact<Coded> fact) {
    return fact.value().value().equals("any");
  }

  /** Where a recurrence was that its own words do not place. */
  private static String place(
      CaseFile file, CaseRecord decided, Fact<Coded> fact, List<Fact<Coded>> all) {
    for (Fact<Coded> other : all) {
      if (other.at() == fact.at() && !isAny(other) && !isNone(other)) {
        return other.value().value();
      }
    }
    for (Fact<Topography> site : file.affirmed(Fields.METASTATIC_SITE)) {
      if (site.at() == fact.at()) {
        return kind(site);
      }
    }
    boolean blood =
        decided.get(Fields.HISTOLOGY).affirmed().stream().anyMatch(r -> isBlood(r.value()));
    return blood ? "distant" : "local";
  }

  private static String kind(Fact<Topography> site) {
    return site.value().organ().equals("lymph node") ? "regional" : "distant";
  }

  private static boolean isBlood(Morphology value) {
    String code = value.icdo3();
    return code != null && code.compareTo("9590") >= 0;
  }

  /** Metastases that a later time found after an operation, in organs not struck before it. */
  private static List<Fact<Coded>> spread(CaseFile file) {
    Treatments treatments = Treatments.of(file);
    List<Fact<Topography>> sites = file.affirmed(Fields.METASTATIC_SITE);
    List<Fact<Coded>> out = new ArrayList<>();
    for (Fact<Topography> site : sites) {
      boolean known =
          sites.stream()
              .anyMatch(s ->
                  s.at() < site.at()
                      && s.section() == site.section()
                      && !treatments.operatedBetween(s.at(), site.at()));
      if (!known && isLater(site) && treatments.operatedBefore(site)) {
        out.add(distant(site));
      }
    }
    return out;
  }

  private static boolean isLater(Fact<?> fact) {
    return fact.passage().terms(Kind.CUE).stream().anyMatch(t -> t.entry().is("axis", "later"));
  }

  private static Fact<Coded> distant(Fact<Topography> site) {
    return new Fact<>(
        new Finding<>(
            new Mention<>(
                Fields.RECURRENCE,
                site.span(),
                new Coded(kind(site)),
                new Origin.Rule("recurrence.spread")),
            site.finding().assertion(),
            site.finding().cues()),
        site.passage());
  }
}
