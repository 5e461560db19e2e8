package org.casequote.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.casequote.lexicon.Entry;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Term;
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
 * Where the primary tumour arose. Every body part that the article ties to the tumour weighs by how
 * it is tied; the diagnosis itself may imply an organ, and an operation names one.
 */
final class PrimarySites {

  private static final Map<String, Double> TIES =
      Map.of(
          "site.of-diagnosis", 4.0,
          "site.primary", 4.0,
          "site.of-lesion", 2.0,
          "site.implied", 2.5,
          "site.operated", 2.0,
          "site.plain", 0.25);

  private static final double TITLE = 3;
  private static final int MOST_QUOTES = 6;

  private static final Pattern SKIN =
      Pattern.compile(
          "\\b(?:cutaneous|skin|dermal|dermis|subcutaneous)\\b", Pattern.CASE_INSENSITIVE);

  private final Map<String, Entry> regions = new HashMap<>();
  private final Map<String, Entry> morphologies = new HashMap<>();

  PrimarySites(Lexicon lexicon) {
    for (Entry region : lexicon.entries(Kind.REGION)) {
      for (String column : List.of("nouns", "adjectives")) {
        region.list(column).forEach(noun -> regions.put(plain(noun), region));
      }
    }
    for (Entry entry : lexicon.entries(Kind.MORPHOLOGY)) {
      morphologies.put(entry.get("name"), entry);
    }
  }

  List<Reading<Topography>> of(CaseFile file, CaseRecord decided) {
    List<Fact<Topography>> facts = new ArrayList<>();
    String tissue = tissue(file, decided);
    for (Fact<Topography> fact : file.affirmed(Fields.PRIMARY_SITE)) {
      facts.add(resolved(fact, tissue));
    }
    implied(file, decided, facts);
    operated(file, facts);
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Fact<Topography> fact : facts) {
      weights.merge(fact.value().organ(), weight(fact), Double::sum);
    }
    for (Fact<Topography> spread : file.affirmed(Fields.METASTATIC_SITE)) {
      weights.computeIfPresent(spread.value().organ(), (organ, w) -> w - 1.5);
    }
    boolean lymphoid =
        decided.get(Fields.HISTOLOGY).affirmed().stream().anyMatch(r -> isLymphoid(r.value()));
    if (!lymphoid) {
      weights.computeIfPresent("lymph node", (organ, w) -> w * 0.2);
    }
    weights.computeIfPresent("other", (organ, w) -> w * 0.4);
    String best = null;
    for (Map.Entry<String, Double> entry : weights.entrySet()) {
      if (best == null || entry.getValue() > weights.getOrDefault(best, 0.0)) {
        best = entry.getKey();
      }
    }
    if (best == null || weights.getOrDefault(best, 0.0) < 1) {
      return List.of();
    }
    return List.of(file.reading(quotes(facts, best)));
  }

  /** The facts about an organ, the first with the code and the side that most weight is behind. */
  private static List<Fact<Topography>> quotes(List<Fact<Topography>> facts, String organ) {
    List<Fact<Topography>> same =
        facts.stream()
            .filter(f -> f.value().organ().equals(organ))
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
    return fact.section() == SectionKind.TITLE ? tie + TITLE : tie;
  }

  /** A region becomes the skin, the soft tissue or the bone of it, whichever the tumour is of. */
  private Fact<Topography> resolved(Fact<Topography> fact, @Nullable String tissue) {
    Entry region = regions.get(plain(fact.value().name()));
    if (region == null || tissue == null) {
      return fact;
    }
    String code = region.optional(tissue.replace(' ', '_'));
    return code == null
        ? fact
        : fact.with(new Topography(fact.value().name(), tissue, code, fact.value().laterality()));
  }

  /** Of the tissues that a region has, the one that the tumour is of; null where nothing tells. */
  private static @Nullable String tissue(CaseFile file, CaseRecord decided) {
    for (Reading<Morphology> reading : decided.get(Fields.HISTOLOGY).affirmed()) {
      String code = reading.value().icdo3();
      int digits = code == null ? 0 : Integer.parseInt(code.substring(0, 4));
      if (digits >= 8720 && digits <= 8790
          || digits >= 8090 && digits <= 8110
          || digits >= 8390 && digits <= 8420
          || digits == 8247
          || digits == 8832
          || digits == 9700
          || digits == 9701) {
        return "skin";
      }
      if (digits >= 9180 && digits <= 9250 || digits == 9261) {
        return "bone";
      }
      boolean soft =
          digits >= 8800 && digits <= 8921
              || digits >= 9040 && digits <= 9044
              || digits >= 9120 && digits <= 9170
              || digits >= 9540 && digits <= 9581;
      if (soft) {
        return reading.evidence().stream().anyMatch(e -> isOfSkin(file, e.span().start()))
            ? "skin"
            : "soft tissue";
      }
      if (digits == 8070 || digits == 8071) {
        return "skin";
      }
    }
    return null;
  }

  private static boolean isOfSkin(CaseFile file, int offset) {
    return file.passages().stream()
        .filter(p -> p.sentence().span().start() <= offset && offset < p.sentence().span().end())
        .anyMatch(p -> SKIN.matcher(p.text()).find());
  }

  /** The organ that a diagnosis implies: "hepatocellular" is of the liver. */
  private void implied(CaseFile file, CaseRecord decided, List<Fact<Topography>> facts) {
    for (Reading<Morphology> reading : decided.get(Fields.HISTOLOGY).affirmed()) {
      Entry entry = morphologies.get(reading.value().name());
      if (entry == null || entry.optional("organ") == null) {
        continue;
      }
      file.affirmed(Fields.HISTOLOGY).stream()
          .filter(f -> f.value().equals(reading.value()))
          .limit(3)
          .forEach(f ->
              facts.add(
                  derived(
                      f,
                      new Topography(
                          f.value().name(), entry.get("organ"), entry.optional("site"), null),
                      "site.implied")));
    }
  }

  /** The organ that an operation names: a gastrectomy is of the stomach. */
  private static void operated(CaseFile file, List<Fact<Topography>> facts) {
    for (Fact<?> fact : file.affirmed(Fields.SURGERY)) {
      int start = fact.passage().sentence().span().start();
      for (Term term : fact.passage().terms(Kind.PROCEDURE)) {
        String organ = term.entry().optional("organ");
        if (organ != null
            && !organ.equals("lymph node")
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

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceFirst("s$", "");
  }
}
