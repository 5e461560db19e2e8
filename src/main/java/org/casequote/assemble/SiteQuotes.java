package org.casequote.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.casequote.model.Value.Topography;
import org.jspecify.annotations.Nullable;

/** What is quoted for the organ of a primary, and the code and the side that most of it is for. */
final class SiteQuotes {

  private static final Map<String, Double> TIES =
      Map.ofEntries(
          Map.entry("site.source", 8.0),
          Map.entry("site.implied", 6.0),
          Map.entry("site.of-diagnosis", 4.0),
          Map.entry("site.primary", 5.0),
          Map.entry("site.of-lesion", 2.0),
          Map.entry("site.likely", 2.0),
          Map.entry("site.operated", 2.0),
          Map.entry("site.of-operation", 1.5),
          Map.entry("site.of-biopsy", 1.0),
          Map.entry("site.plain", 0.25),
          Map.entry("site.listed", 0.25),
          Map.entry("site.reached", 0.0));

  /** Rules that find a place in the name of something else. */
  private static final Set<String> DERIVED = Set.of("site.operated", "site.implied", "site.likely");

  /** The organ whose side is that of another: a mass behind the right eye is in the right orbit. */
  private static final Map<String, String> PARTNERS =
      Map.of("orbit", "eye", "eye", "orbit", "pleura", "lung", "fallopian tube", "ovary");

  /** The seat of all trophoblastic tumours, wherever in the womb they lie. */
  private static final String PLACENTA = "C58.9";

  private static final double TITLE = 3;
  private static final int MOST_QUOTES = 6;

  private SiteQuotes() {}

  /** The facts about an organ, the first with the code and the side that most weight is behind. */
  static List<Fact<Topography>> of(List<Fact<Topography>> facts, String organ) {
    List<Fact<Topography>> same =
        facts.stream()
            .filter(f -> f.value().organ().equals(organ))
            .map(Fact::held)
            .sorted(
                Comparator.comparingDouble((Fact<Topography> f) -> -weight(f))
                    .thenComparingInt(Fact::at))
            .toList();
    String code = heaviest(same, v -> isVague(v.icdo3()) ? null : v.icdo3());
    if (code == null) {
      code = heaviest(same, Topography::icdo3);
    }
    String side = side(same);
    String partner = PARTNERS.get(organ);
    if (side == null && partner != null) {
      side = side(facts.stream().filter(f -> f.value().organ().equals(partner)).toList());
    }
    Topography value = new Topography(name(same), organ, code, side);
    List<Fact<Topography>> out = new ArrayList<>(same);
    out.set(0, same.getFirst().with(value));
    return out.subList(0, Math.min(MOST_QUOTES, out.size()));
  }

  /** The words of the article that name the place, rather than an operation or a diagnosis. */
  private static String name(List<Fact<Topography>> same) {
    return same.stream()
        .filter(f -> !DERIVED.contains(f.rule()))
        .findFirst()
        .map(f -> f.value().name())
        .orElse(same.getFirst().value().organ());
  }

  /** One side outweighs "both": both lungs and both kidneys are looked at in anybody. */
  private static @Nullable String side(List<Fact<Topography>> same) {
    List<Fact<Topography>> one =
        same.stream().filter(f -> !"bilateral".equals(f.value().laterality())).toList();
    boolean both =
        same.stream().anyMatch(f -> "bilateral".equals(f.value().laterality()) && weight(f) >= 2);
    String side = heaviest(one, Topography::laterality);
    return side == null && both ? "bilateral" : side;
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
    return code == null || code.endsWith(".9") && !code.equals(PLACENTA);
  }

  /** How much a mention speaks for its body part. */
  static double weight(Fact<Topography> fact) {
    double tie = TIES.getOrDefault(fact.rule(), 1.0);
    double sure = fact.affirmed() ? tie : tie / 2;
    return switch (fact.section()) {
      case TITLE -> sure + TITLE;
      case INTRODUCTION -> sure / 2;
      default -> sure;
    };
  }
}
