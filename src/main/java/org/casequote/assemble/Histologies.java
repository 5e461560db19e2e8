package org.casequote.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.casequote.lexicon.Entry;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Lexicon;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.SectionKind;
import org.casequote.model.Value.Morphology;

/**
 * The final diagnoses: of all the names that an article gives to its patient's tumour, those that
 * it settles on. A name weighs by where and how it is said; the more specific of two that agree
 * stays.
 */
final class Histologies {

  private static final Pattern DIAGNOSIS =
      Pattern.compile(
          "\\b(?:diagnos\\w+|confirm\\w+|consistent with|compatible"
              + " with|histolog\\w+|histopatholog\\w+|patholog\\w+|biops\\w+|concluded|conclusion|in"
              + " favou?r of|proved|classified as)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FINAL =
      Pattern.compile(
          "\\b(?:final|definitive|definite|confirm\\w+|established|was made|retained|concluded)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final double ALSO = 0.55;
  private static final double LEAST_ALSO = 5;

  private final Map<String, Entry> byName = new HashMap<>();
  private final Map<String, Set<String>> ancestors = new HashMap<>();

  Histologies(Lexicon lexicon) {
    for (Entry entry : lexicon.entries(Kind.MORPHOLOGY)) {
      byName.put(entry.get("name"), entry);
    }
    byName.keySet().forEach(name -> ancestors.put(name, climb(name, new HashSet<>())));
  }

  private Set<String> climb(String name, Set<String> seen) {
    Entry entry = byName.get(name);
    if (entry != null) {
      for (String parent : entry.list("parents")) {
        if (seen.add(parent)) {
          climb(parent, seen);
        }
      }
    }
    return seen;
  }

  List<Reading<Morphology>> of(CaseFile file) {
    Map<String, List<Fact<Morphology>>> byDiagnosis = new LinkedHashMap<>();
    for (Fact<Morphology> fact : file.affirmed(Fields.HISTOLOGY)) {
      byDiagnosis.computeIfAbsent(fact.value().name(), n -> new ArrayList<>()).add(fact);
    }
    Map<String, Double> weights = new HashMap<>();
    byDiagnosis.forEach((name, facts) -> weights.put(name, weight(facts)));
    // A general name adds its weight to the specific ones below it and gives way to them.
    for (String name : List.copyOf(byDiagnosis.keySet())) {
      for (String other : byDiagnosis.keySet()) {
        if (ancestors.getOrDefault(name, Set.of()).contains(other)) {
          weights.merge(name, weights.getOrDefault(other, 0.0) * 0.5, Double::sum);
        }
      }
    }
    List<String> ranked =
        byDiagnosis.keySet().stream()
            .sorted(
                Comparator.comparing((String n) -> level(n))
                    .thenComparing(Comparator.comparing(weights::get).reversed()))
            .toList();
    List<Reading<Morphology>> out = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    double top = 0;
    for (String name : ranked) {
      double weight = weights.getOrDefault(name, 0.0);
      boolean first = kept.isEmpty();
      boolean also = weight >= LEAST_ALSO && weight >= top * ALSO && level(name) == 0;
      if (first || also && kept.stream().noneMatch(k -> isSame(k, name))) {
        kept.add(name);
        top = Math.max(top, weight);
        out.add(file.reading(bestFirst(byDiagnosis.getOrDefault(name, List.of()))));
      }
    }
    return out;
  }

  /** 0 for an entity, 1 for a family, 2 for a generic word. */
  private int level(String name) {
    Entry entry = byName.get(name);
    String level = entry == null ? "entity" : entry.get("level");
    return level.equals("entity") ? 0 : level.equals("family") ? 1 : 2;
  }

  private boolean isSame(String a, String b) {
    return ancestors.getOrDefault(a, Set.of()).contains(b)
        || ancestors.getOrDefault(b, Set.of()).contains(a)
        || digits(a).equals(digits(b));
  }

  private String digits(String name) {
    Entry entry = byName.get(name);
    String code = entry == null ? null : entry.optional("icdo3");
    return code == null ? name : code.substring(0, 4);
  }

  private static double weight(List<Fact<Morphology>> facts) {
    double sum = 0;
    for (Fact<Morphology> fact : facts) {
      sum += weight(fact);
    }
    return sum;
  }

  private static double weight(Fact<Morphology> fact) {
    String text = fact.passage().text();
    double weight = fact.section() == SectionKind.TITLE ? 5 : 1;
    if (DIAGNOSIS.matcher(text).find()) {
      weight += 2;
    }
    if (FINAL.matcher(text).find()) {
      weight += 1;
    }
    return weight;
  }

  private static List<Fact<Morphology>> bestFirst(List<Fact<Morphology>> facts) {
    return facts.stream()
        .sorted(
            Comparator.comparingDouble((Fact<Morphology> f) -> -weight(f))
                .thenComparingInt(Fact::at))
        .toList();
  }
}
