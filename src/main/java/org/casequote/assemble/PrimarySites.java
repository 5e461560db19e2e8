package org.casequote.assemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Assertion;
import org.casequote.model.CaseRecord;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.SectionKind;
import org.casequote.model.Value.Morphology;
import org.casequote.model.Value.Topography;
import org.jspecify.annotations.Nullable;

/**
 * Where the primary tumours arose. Every body part that the article ties to a tumour weighs by how
 * it is tied; the diagnosis itself may imply an organ, and an operation names one. A body part
 * belongs to the diagnosis that its sentence speaks of, otherwise to the main one.
 */
final class PrimarySites {

  private static final Wordings WORDINGS = Wordings.of(PrimarySites.class);

  /** Ties to the diagnosis itself, not only to a lesion. */
  private static final Set<String> NAMED =
      Set.of(
          "site.source",
          "site.of-diagnosis",
          "site.primary",
          "site.implied",
          "site.likely",
          "site.operated");

  /** A mention, or one in a list of places of lesions. */
  private static final Set<String> PLAIN = Set.of("site.plain", "site.listed");

  private static final String MARROW = "bone marrow";

  /** Where a carcinoma is seen that has hardly ever arisen there. */
  private static final Set<String> SPREAD_TO = Set.of("bone", "brain", "meninges", "spinal cord");

  private static final double SELDOM = 0.4;
  private static final double AWAY = 0.35;
  private static final double VAGUE = 0.4;
  private static final double LESS = 0.5;
  private static final double LEAST = 0.75;

  /** An organ with such weight is the primary's, though one is said to be unknown. */
  private static final double SURE = 8;

  private static final double MOST_PLAIN = 1.5;

  private static final Search UNKNOWN = WORDINGS.search("unknown");

  /** "They were taken for metastases of an unknown primary": until more was known. */
  private static final Search PRESUMED = WORDINGS.search("presumed");

  private final ImpliedSites implied;
  private final Tissues tissues;
  private final Taxonomy taxonomy;

  PrimarySites(Lexicon lexicon, Taxonomy taxonomy) {
    implied = new ImpliedSites(lexicon, taxonomy);
    tissues = new Tissues(lexicon, taxonomy);
    this.taxonomy = taxonomy;
  }

  List<Reading<Topography>> of(CaseFile file, CaseRecord decided) {
    List<Reading<Morphology>> diagnoses = decided.get(Fields.HISTOLOGY).affirmed();
    if (diagnoses.isEmpty() && Refutation.last(file) >= 0) {
      return List.of();
    }
    List<List<Fact<Topography>>> shared = share(file, diagnoses);
    Aftermath aftermath = Aftermath.of(file);
    List<Reading<Topography>> out = new ArrayList<>();
    for (int i = 0; i < Math.max(1, diagnoses.size()); i++) {
      List<Reading<Morphology>> own = diagnoses.isEmpty() ? List.of() : List.of(diagnoses.get(i));
      List<Fact<Topography>> facts = new ArrayList<>();
      facts.addAll(tissues.resolved(file, shared.get(i), own));
      own.forEach(d -> implied.byDiagnosis(file, d, facts));
      if (i == 0) {
        implied.byOperations(file, facts);
      }
      String organ =
          own.stream().anyMatch(d -> MARROW.equals(taxonomy.organ(d.value())))
              ? MARROW // leukaemia in the skin has not arisen there
              : organ(file, aftermath, facts, own, i == 0);
      boolean there = out.stream().anyMatch(r -> r.value().organ().equals(organ));
      if (organ != null && !there) {
        for (int j = 0; j < shared.size(); j++) {
          facts.addAll(j == i ? List.of() : shared.get(j));
        }
        out.add(file.reading(SiteQuotes.of(facts, organ)));
      }
    }
    return out;
  }

  /** The body parts of each diagnosis: those of its own sentences; the first has all the others. */
  private List<List<Fact<Topography>>> share(CaseFile file, List<Reading<Morphology>> diagnoses) {
    List<List<Fact<Topography>>> out = new ArrayList<>();
    for (int i = 0; i < Math.max(1, diagnoses.size()); i++) {
      out.add(new ArrayList<>());
    }
    for (Fact<Topography> fact : file.all(Fields.PRIMARY_SITE)) {
      boolean held = fact.affirmed() || fact.finding().assertion() == Assertion.UNCERTAIN;
      if (held && !isOfAnother(fact, file, diagnoses)) {
        List<Fact<Morphology>> named = file.affirmed(Fields.HISTOLOGY, fact.at());
        int owner = Math.max(0, owner(fact, named, diagnoses));
        out.get(owner).add(CervicalSites.resolved(fact, file));
      }
    }
    return out;
  }

  /** Whether a body part is within the name of a diagnosis that was given up. */
  private boolean isOfAnother(
      Fact<Topography> site, CaseFile file, List<Reading<Morphology>> diagnoses) {
    return file.all(Fields.HISTOLOGY, site.at()).stream()
        .filter(name -> name.span().contains(site.span()))
        .anyMatch(
            name -> diagnoses.stream().noneMatch(d -> taxonomy.isSame(d.value(), name.value())));
  }

  /** The diagnosis of those named in the sentence that stands nearest; -1 where none does. */
  private static int owner(
      Fact<Topography> site, List<Fact<Morphology>> named, List<Reading<Morphology>> diagnoses) {
    int owner = -1;
    int nearest = Integer.MAX_VALUE;
    for (Fact<Morphology> name : named) {
      int gap = site.gap(name);
      for (int i = 0; i < diagnoses.size() && gap < nearest; i++) {
        if (diagnoses.get(i).evidence().stream().anyMatch(e -> e.span().equals(name.span()))) {
          owner = i;
          nearest = gap;
        }
      }
    }
    return owner;
  }

  /** The organ that most weight is behind, or {@code null} where that is too little. */
  private @Nullable String organ(
      CaseFile file,
      Aftermath aftermath,
      List<Fact<Topography>> facts,
      List<Reading<Morphology>> diagnoses,
      boolean main) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Double> plain = new HashMap<>();
    // Where the diagnosis is of one organ, a lesion or an operation elsewhere says nothing of it.
    String always =
        facts.stream()
            .filter(f -> f.rule().equals("site.implied"))
            .findFirst()
            .map(f -> f.value().organ())
            .orElse(null);
    // "A lump of the cheek", and a parotid gland is taken out: its carcinoma was in the gland.
    boolean operated =
        facts.stream().anyMatch(f -> f.rule().equals("site.operated"))
            && diagnoses.stream().allMatch(r -> tissues.isOfGlands(r.value()));
    Set<String> seats =
        file.affirmed(Fields.METASTATIC_SITE).stream()
            .map(f -> f.value().organ())
            .collect(Collectors.toSet());
    for (Fact<Topography> fact : facts) {
      String organ = fact.value().organ();
      boolean named = NAMED.contains(fact.rule()) && !fact.rule().equals("site.operated");
      Map<String, Double> sum = PLAIN.contains(fact.rule()) ? plain : weights;
      // What is seen and sampled in a metastasis's organ is mostly that metastasis.
      boolean away = seats.contains(organ) && !NAMED.contains(fact.rule());
      double share = away ? AWAY : isVague(fact.value()) ? VAGUE : 1;
      if (!named
          && (always != null && !always.equals(organ)
              || aftermath.holds(fact, ImpliedSites.isOfOrgan(fact))
              || operated && tissues.isRegion(fact.value()))) {
        share *= LESS;
      }
      sum.merge(organ, SiteQuotes.weight(fact) * share, Double::sum);
    }
    plain.forEach((organ, w) -> weights.merge(organ, Math.min(w, MOST_PLAIN), Double::sum));
    for (Fact<Topography> spread : file.affirmed(Fields.METASTATIC_SITE)) {
      weights.computeIfPresent(spread.value().organ(), (organ, w) -> w - 1.5);
    }
    if (diagnoses.stream().noneMatch(r -> Blood.isLymphoid(r.value()))) {
      weights.computeIfPresent("lymph node", (organ, w) -> w * 0.2);
      if (diagnoses.stream().noneMatch(r -> Blood.isOf(r.value()))) {
        weights.computeIfPresent(MARROW, (organ, w) -> w * 0.2);
      }
    }
    if (!diagnoses.isEmpty() && diagnoses.stream().allMatch(r -> tissues.isOfGlands(r.value()))) {
      SPREAD_TO.forEach(seat -> weights.computeIfPresent(seat, (organ, w) -> w * SELDOM));
    }
    Map.Entry<String, Double> best = null;
    for (Map.Entry<String, Double> entry : weights.entrySet()) {
      if (best == null || entry.getValue() > best.getValue()) {
        best = entry;
      }
    }
    if (best == null || best.getValue() < LEAST) {
      return null;
    }
    boolean doubtful = main && always == null && best.getValue() < SURE;
    return doubtful && isUnknown(file) ? null : best.getKey();
  }

  private static boolean isUnknown(CaseFile file) {
    return file.passages().stream()
        .anyMatch(p -> isStory(p.sentence().section()) && p.has(UNKNOWN) && !p.has(PRESUMED));
  }

  /**
   * "An abdominal mass" names no organ; a seminal vesicle is one, though none of the great ones.
   */
  private static boolean isVague(Topography site) {
    String code = site.icdo3();
    return site.organ().equals("other")
        && (code == null || code.startsWith("C76") || code.endsWith(".9"));
  }

  private static boolean isStory(SectionKind section) {
    return section == SectionKind.TITLE
        || section == SectionKind.ABSTRACT
        || section == SectionKind.CASE;
  }
}
