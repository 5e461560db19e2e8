package org.casequote.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Term;
import org.casequote.model.Assertion;
import org.casequote.model.CaseRecord;
import org.casequote.model.Fields;
import org.casequote.model.Finding;
import org.casequote.model.Mention;
import org.casequote.model.Origin;
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

  private static final Map<String, Double> TIES =
      Map.of(
          "site.of-diagnosis", 4.0,
          "site.primary", 4.0,
          "site.of-lesion", 2.0,
          "site.implied", 2.5,
          "site.operated", 2.0,
          "site.of-operation", 1.5,
          "site.of-biopsy", 1.0,
          "site.plain", 0.25,
          "site.reached", 0.0);

  private static final double TITLE = 3;
  private static final double LEAST = 0.75;
  private static final double MOST_PLAIN = 1.5;
  private static final int MOST_QUOTES = 6;

  private static final Pattern UNKNOWN =
      Pattern.compile(
          "\\b(?:unknown primary|unknown origin|occult primary|primary"
              + " (?:site|tumou?r|lesion|origin) (?:was|is|could|were|remained|had)"
              + " (?:unknown|(?:not|never) (?:be |been"
              + " )?(?:found|identified|detected|located|established))|(?:no|negative for a|failed"
              + " to (?:find|show|reveal|identify) (?:a|the|any))(?: other| obvious| definite|"
              + " evident)? primary(?: \\w+)? (?:site|tumou?r|lesion|origin|malignan\\w+|focus)(?!"
              + " (?:resect|surg|remov|therap)))\\b",
          Pattern.CASE_INSENSITIVE);

  private final Tissues tissues;
  private final Taxonomy taxonomy;

  PrimarySites(Lexicon lexicon) {
    tissues = new Tissues(lexicon);
    taxonomy = new Taxonomy(lexicon);
  }

  List<Reading<Topography>> of(CaseFile file, CaseRecord decided) {
    List<Reading<Morphology>> diagnoses = decided.get(Fields.HISTOLOGY).affirmed();
    List<List<Fact<Topography>>> shared = share(file, diagnoses);
    List<Reading<Topography>> out = new ArrayList<>();
    for (int i = 0; i < Math.max(1, diagnoses.size()); i++) {
      List<Reading<Morphology>> own = diagnoses.isEmpty() ? List.of() : List.of(diagnoses.get(i));
      List<Fact<Topography>> facts = new ArrayList<>();
      String tissue = Tissues.tissue(file, own);
      shared.get(i).forEach(f -> facts.add(tissues.resolved(f, tissue)));
      own.forEach(d -> implied(file, d, facts));
      if (i == 0) {
        operated(file, facts);
      }
      String organ = organ(file, facts, own);
      boolean there = out.stream().anyMatch(r -> r.value().organ().equals(organ));
      if (organ != null && !there) {
        out.add(file.reading(quotes(facts, organ)));
      }
    }
    return out;
  }

  /** The body parts of each diagnosis: those of its own sentences; the first has all the others. */
  private static List<List<Fact<Topography>>> share(
      CaseFile file, List<Reading<Morphology>> diagnoses) {
    List<List<Fact<Topography>>> out = new ArrayList<>();
    for (int i = 0; i < Math.max(1, diagnoses.size()); i++) {
      out.add(new ArrayList<>());
    }
    List<Fact<Morphology>> named = file.affirmed(Fields.HISTOLOGY);
    for (Fact<Topography> fact : file.all(Fields.PRIMARY_SITE)) {
      boolean held = fact.affirmed() || fact.finding().assertion() == Assertion.UNCERTAIN;
      if (held) {
        int owner = Math.max(0, owner(fact, named, diagnoses));
        out.get(owner).add(CervicalSites.resolved(fact, file));
      }
    }
    return out;
  }

  /** The diagnosis that stands nearest in the sentence; -1 where none does. */
  private static int owner(
      Fact<Topography> site, List<Fact<Morphology>> named, List<Reading<Morphology>> diagnoses) {
    int owner = -1;
    int nearest = Integer.MAX_VALUE;
    for (Fact<Morphology> name : named) {
      if (name.at() == site.at()) {
        int gap =
            Math.max(
                name.span().start() - site.span().end(), site.span().start() - name.span().end());
        for (int i = 0; i < diagnoses.size() && gap < nearest; i++) {
          if (diagnoses.get(i).value().name().equals(name.value().name())) {
            owner = i;
            nearest = gap;
          }
        }
      }
    }
    return owner;
  }

  /** The organ that most weight is behind, or {@code null} where that is too little. */
  private @Nullable String organ(
      CaseFile file, List<Fact<Topography>> facts, List<Reading<Morphology>> diagnoses) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Double> plain = new HashMap<>();
    for (Fact<Topography> fact : facts) {
      Map<String, Double> sum = fact.rule().equals("site.plain") ? plain : weights;
      sum.merge(fact.value().organ(), weight(fact), Double::sum);
    }
    plain.forEach((organ, w) -> weights.merge(organ, Math.min(w, MOST_PLAIN), Double::sum));
    for (Fact<Topography> spread : file.affirmed(Fields.METASTATIC_SITE)) {
      weights.computeIfPresent(spread.value().organ(), (organ, w) -> w - 1.5);
    }
    if (diagnoses.stream().noneMatch(r -> isLymphoid(r.value()))) {
      weights.computeIfPresent("lymph node", (organ, w) -> w * 0.2);
      weights.computeIfPresent("bone marrow", (organ, w) -> isBlood(diagnoses) ? w : w * 0.2);
    }
    weights.computeIfPresent("other", (organ, w) -> w * 0.4);
    Map.Entry<String, Double> best = null;
    for (Map.Entry<String, Double> entry : weights.entrySet()) {
      if (best == null || entry.getValue() > best.getValue()) {
        best = entry;
      }
    }
    boolean unknown =
        file.passages().stream()
            .filter(p -> isStory(p.sentence().section()))
            .anyMatch(p -> UNKNOWN.matcher(p.text()).find());
    double least = unknown ? 8 : LEAST;
    return best == null || best.getValue() < least ? null : best.getKey();
  }

  private static boolean isStory(SectionKind section) {
    return section == SectionKind.TITLE
        || section == SectionKind.ABSTRACT
        || section == SectionKind.CASE;
  }

  /** The facts about an organ, the first with the code and the side that most weight is behind. */
  private static List<Fact<Topography>> quotes(List<Fact<Topography>> facts, String organ) {
    List<Fact<Topography>> same =
        facts.stream()
            .filter(f -> f.value().organ().equals(organ))
            .map(f -> new Fact<>(f.finding().with(Assertion.AFFIRMED), f.passage()))
            .sorted(
                Comparator.comparingDouble((Fact<Topography> f) -> -weight(f))
                    .thenComparingInt(Fact::at))
            .toList();
    String code = heaviest(same, v -> isVague(v.icdo3()) ? null : v.icdo3());
    if (code == null) {
      code = same.getFirst().value().icdo3();
    }
    String side = heaviest(same, Topography::laterality);
    Topography value = new Topography(same.getFirst().value().name(), organ, code, side);
    List<Fact<Topography>> out = new ArrayList<>(same);
    out.set(0, same.getFirst().with(value));
    return out.subList(0, Math.min(MOST_QUOTES, out.size()));
  }

  private static @Nullable String heaviest(
      List<Fact<Topography>> facts, Function<Topography, @Nullable String> part) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Fact<Topography> fact : facts) {
      String key = part.apply(fact.value());
      if (key != null) {
        weights.merge(key, weight(fact), Double::sum);
      }
    }
    return weights.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static boolean isVague(@Nullable String code) {
    return code == null || code.endsWith(".9");
  }

  private static double weight(Fact<Topography> fact) {
    double tie = TIES.getOrDefault(fact.rule(), 1.0);
    double sure = fact.affirmed() ? tie : tie / 2;
    return switch (fact.section()) {
      case TITLE -> sure + TITLE;
      case INTRODUCTION -> sure / 2;
      default -> sure;
    };
  }

  /** The organ that a diagnosis implies: "hepatocellular" is of the liver. */
  private void implied(CaseFile file, Reading<Morphology> diagnosis, List<Fact<Topography>> facts) {
    String organ = taxonomy.organ(diagnosis.value());
    if (organ == null) {
      return;
    }
    String code = taxonomy.site(diagnosis.value());
    file.all(Fields.HISTOLOGY).stream()
        .filter(f -> f.value().equals(diagnosis.value()))
        .filter(f -> f.affirmed() || f.finding().assertion() == Assertion.UNCERTAIN)
        .limit(3)
        .forEach(f ->
            facts.add(
                derived(f, new Topography(f.value().name(), organ, code, null), "site.implied")));
  }

  /** The organ that an operation names: a gastrectomy is of the stomach. */
  private static void operated(CaseFile file, List<Fact<Topography>> facts) {
    for (Fact<?> fact : file.affirmed(Fields.SURGERY)) {
      int start = fact.passage().sentence().span().start();
      for (Term term : fact.passage().terms(Kind.PROCEDURE)) {
        String organ = term.entry().optional("organ");
        if (organ != null
            && !organ.equals("lymph node")
            && !organ.equals("bone marrow")
            && term.span().shift(start).equals(fact.span())) {
          String name = fact.finding().mention().value().display();
          facts.add(derived(fact, new Topography(name, organ, null, null), "site.operated"));
        }
      }
    }
  }

  private static Fact<Topography> derived(Fact<?> from, Topography value, String rule) {
    return new Fact<>(
        new Finding<>(
            new Mention<>(Fields.PRIMARY_SITE, from.span(), value, new Origin.Rule(rule)),
            from.finding().assertion(),
            from.finding().cues()),
        from.passage());
  }

  private static boolean isLymphoid(Morphology value) {
    String code = value.icdo3();
    return code != null && code.compareTo("9590") >= 0 && code.compareTo("9770") < 0;
  }

  private static boolean isBlood(List<Reading<Morphology>> diagnoses) {
    return diagnoses.stream()
        .map(r -> r.value().icdo3())
        .anyMatch(code -> code != null && code.compareTo("9590") >= 0);
  }
}
