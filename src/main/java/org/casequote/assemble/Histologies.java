package org.casequote.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casequote.assemble.DiagnosisWords.Role;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Assertion;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.SectionKind;
import org.casequote.model.Value.Morphology;
import org.jspecify.annotations.Nullable;

/**
 * The final diagnoses: of all the names that an article gives to its patient's tumours, those that
 * it settles on. A name weighs by where and how it is said; a general name lends its weight to the
 * specific ones below it and gives way to them. A further tumour needs words that set it apart.
 */
final class Histologies {

  private static final Wordings WORDINGS = Wordings.of(Histologies.class);

  private static final Search AND = WORDINGS.search("and");

  /** "A with areas of B, consistent with C": what the first name comes down to. */
  private static final Search RESTATED = WORDINGS.search("restated");

  private static final Search PAST = WORDINGS.search("past");
  private static final int MOST_BETWEEN = 90;
  private static final int LEAST_BETWEEN = 12;

  /** A name that is only held likely still has what speaks for the wider names. */
  private static final double LENT = 3;

  private static final double ALSO = 0.5;
  private static final double LEAST_ALSO = 5;

  private final Taxonomy taxonomy;
  private final OrganDiagnoses organs;

  Histologies(Lexicon lexicon, Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    organs = new OrganDiagnoses(lexicon);
  }

  /**
   * A diagnosis with everything that names it.
   *
   * @param value the name and the code
   * @param names the mentions
   * @param own the weight of the mentions
   * @param organ the one that it is always of, or that it is named after
   */
  private record Candidate(
      Morphology value, List<Naming> names, double own, @Nullable String organ) {

    String rule() {
      return names.getFirst().fact().rule();
    }

    boolean isGeneric() {
      return rule().equals("histology.generic");
    }

    /** A general word, or adenocarcinoma, which many organs have. */
    boolean isWide() {
      return isGeneric() || value.name().equals("adenocarcinoma");
    }

    /** A general word, or a lesion that is no neoplasm, weighs less than a tumour's own name. */
    double handicap() {
      if (value.icdo3() == null) {
        return 0.4;
      }
      if (value.icdo3().endsWith("/2")) {
        return 0.5; // an in situ carcinoma goes with an invasive one
      }
      return switch (rule()) {
        case "histology.generic" -> 0.3;
        case "histology.family" -> 0.7;
        default -> 1;
      };
    }
  }

  List<Reading<Morphology>> of(CaseFile file) {
    List<Candidate> candidates = candidates(file, file.affirmed(Fields.HISTOLOGY));
    if (candidates.stream().allMatch(Candidate::isGeneric)) {
      // What was suspected and never refuted is the diagnosis where there is no better one.
      List<Fact<Morphology>> held = new ArrayList<>(file.affirmed(Fields.HISTOLOGY));
      int refuted = Refutation.last(file);
      held.removeIf(f -> f.at() < refuted);
      file.all(Fields.HISTOLOGY).stream()
          .filter(f -> f.finding().assertion() == Assertion.UNCERTAIN && f.at() >= refuted)
          .map(Fact::held)
          .forEach(held::add);
      candidates = candidates(file, held);
    }
    candidates =
        candidates.stream().filter(c -> c.names().stream().anyMatch(n -> isOne(n))).toList();
    if (candidates.isEmpty() || isOpen(candidates)) {
      return List.of();
    }
    Map<Candidate, Double> scores = scores(candidates);
    List<Candidate> ranked =
        candidates.stream()
            .sorted(
                Comparator.comparing((Candidate c) -> -scores.getOrDefault(c, 0.0))
                    .thenComparing(c -> -c.names().getLast().at()))
            .toList();
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : ranked) {
      if (kept.isEmpty()
          || kept.stream().noneMatch(k -> isSame(k, candidate))
              && isFurther(candidate, kept.getFirst(), ranked, scores)) {
        kept.add(candidate);
      }
    }
    return kept.stream().map(c -> file.reading(organs.named(file, bestFirst(c.names())))).toList();
  }

  /** Not only a likeness or a component. */
  private static boolean isOne(Naming name) {
    return !name.is(Role.PART);
  }

  /** Several provisional names in one sentence, and nothing better: no diagnosis was made. */
  private static boolean isOpen(List<Candidate> candidates) {
    Set<Integer> sentences = new HashSet<>();
    int names = 0;
    for (Candidate candidate : candidates) {
      for (Naming name : candidate.names()) {
        if (!name.is(Role.PROVISIONAL)) {
          return false;
        }
        sentences.add(name.at());
      }
      names++;
    }
    return names > sentences.size();
  }

  private List<Candidate> candidates(CaseFile file, List<Fact<Morphology>> facts) {
    Map<String, List<Naming>> byName = new LinkedHashMap<>();
    for (Fact<Morphology> fact : facts) {
      byName.computeIfAbsent(fact.value().name(), n -> new ArrayList<>()).add(Naming.of(fact));
    }
    List<Candidate> out = new ArrayList<>();
    for (List<Naming> same : byName.values()) {
      Morphology value = same.getFirst().fact().value();
      double own = same.stream().mapToDouble(Naming::weight).sum();
      out.add(new Candidate(value, same, own, organ(file, value, same)));
    }
    return out;
  }

  private Map<Candidate, Double> scores(List<Candidate> candidates) {
    Map<Candidate, Double> scores = new IdentityHashMap<>();
    for (Candidate narrow : candidates) {
      double lent = 0;
      for (Candidate wide : candidates) {
        if (!narrow.isGeneric()
            && (narrow.names().stream().anyMatch(Naming::isWhole) || !isElsewhere(narrow, wide))
            && (taxonomy.isKindOf(narrow.value(), wide.value())
                || taxonomy.isOfOrgan(narrow.value(), wide.value()))) {
          lent += wide.own();
        }
      }
      scores.put(
          narrow, narrow.own() * narrow.handicap() + lent * Math.min(1, LENT * narrow.own()));
    }
    return scores;
  }

  /** Whether two names are of one tumour; a general word is of any that it is a word for. */
  private boolean isSame(Candidate a, Candidate b) {
    boolean elsewhere = isElsewhere(a, b) && (a.isWide() || b.isWide());
    return !elsewhere
        && (taxonomy.isSame(a.value(), b.value())
            || (a.isGeneric() || b.isGeneric()) && isSameLineage(a, b));
  }

  private static boolean isElsewhere(Candidate a, Candidate b) {
    return a.organ() != null && b.organ() != null && !a.organ().equals(b.organ());
  }

  private boolean isSameLineage(Candidate a, Candidate b) {
    return a.isGeneric() && b.isGeneric()
        || taxonomy.isKindOf(a.value(), b.value())
        || taxonomy.isKindOf(b.value(), a.value());
  }

  /** Whether a diagnosis is of a further tumour, not another word for the main one. */
  private boolean isFurther(
      Candidate candidate, Candidate main, List<Candidate> all, Map<Candidate, Double> scores) {
    List<Naming> whole = candidate.names().stream().filter(Naming::isWhole).toList();
    if (whole.isEmpty()) {
      return false;
    }
    // What is said of "Hodgkin lymphoma" holds for the nodular sclerosis that it turns out to be.
    List<Naming> said = new ArrayList<>(whole);
    for (Candidate wide : all) {
      if (!wide.isGeneric()
          && taxonomy.isKindOf(candidate.value(), wide.value())
          && !taxonomy.isKindOf(main.value(), wide.value())) {
        wide.names().stream().filter(Naming::isWhole).forEach(said::add);
      }
    }
    boolean separate = said.stream().anyMatch(n -> n.is(Role.SEPARATE));
    if (candidate.isGeneric()) {
      boolean told = said.stream().allMatch(n -> isTold(n)); // "for cancer of the caecum in 2010"
      return candidate.organ() != null
          && (separate || told && !candidate.organ().equals(main.organ()));
    }
    boolean titled = said.stream().anyMatch(n -> n.fact().section() == SectionKind.TITLE);
    if (candidate.value().icdo3() == null) {
      return titled;
    }
    long settled = said.stream().filter(n -> n.is(Role.SETTLED)).count();
    double own = candidate.own();
    return separate
        || isElsewhere(candidate, main)
            && (settled >= 1
                || said.size() >= 2
                || said.stream().anyMatch(n -> isTold(n))
                || main.names().stream().allMatch(n -> isTold(n))
                || main.names().stream().anyMatch(n -> n.is(Role.SEPARATE))
                || said.stream()
                    .anyMatch(n -> main.names().stream().anyMatch(m -> n.at() == m.at())))
        || titled && said.stream().anyMatch(n -> n.fact().inStory())
        || isBeside(said, main.names())
        || settled >= 2 && own >= LEAST_ALSO && own >= scores.getOrDefault(main, 0.0) * ALSO;
  }

  /** "Five years before she had undergone resection of a melanoma." */
  private static boolean isTold(Naming name) {
    return name.fact().passage().has(PAST);
  }

  /** "The diagnosis was A and B." */
  private static boolean isBeside(List<Naming> names, List<Naming> main) {
    return names.stream()
        .anyMatch(n -> main.stream().anyMatch(m -> n.at() == m.at() && isJoined(n, m)));
  }

  private static boolean isJoined(Naming a, Naming b) {
    if (!a.isWhole() || !b.isWhole()) {
      return false;
    }
    String between = a.fact().passage().between(a.fact().place(), b.fact().place());
    int most = a.is(Role.SETTLED) ? MOST_BETWEEN : LEAST_BETWEEN;
    return between.length() < most && AND.isIn(between) && !RESTATED.isIn(between);
  }

  /** The organ of a diagnosis: the one it is always of, or the one it is named after. */
  private @Nullable String organ(CaseFile file, Morphology value, List<Naming> names) {
    String organ = taxonomy.organ(value);
    if (organ != null) {
      return organ;
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Naming name : names) {
      file.affirmed(Fields.PRIMARY_SITE, name.at()).stream()
          .filter(s -> s.rule().equals("site.of-diagnosis"))
          .min(Comparator.comparingInt(name.fact()::gap))
          .ifPresent(s -> counts.merge(s.value().organ(), 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static List<Fact<Morphology>> bestFirst(List<Naming> names) {
    return names.stream()
        .sorted(Comparator.comparingDouble((Naming n) -> -n.weight()).thenComparingInt(Naming::at))
        .map(Naming::fact)
        .toList();
  }
}
