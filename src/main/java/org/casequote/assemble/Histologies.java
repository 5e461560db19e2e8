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
import org.casequote.model.Assertion;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.SectionKind;
import org.casequote.model.Value.Morphology;
import org.casequote.model.Value.Topography;
import org.jspecify.annotations.Nullable;

/**
 * The final diagnoses: of all the names that an article gives to its patient's tumours, those that
 * it settles on. A name weighs by where and how it is said; a general name lends its weight to the
 * specific ones below it and gives way to them. A further tumour needs words that set it apart.
 */
final class Histologies {

  private static final Search AND = Search.of("\\b(?:and|with|plus|while|whereas)\\b");
  private static final Search PAST =
      Search.ignoringCase(
          "\\b(?:years?"
              + " (?:before|earlier|ago|previously|prior)|history|previous(?:ly)?|past|prior|comorbidit\\w+|(?:in|of|since)"
              + " (?:[A-Z][a-z]+ )?(?:19|20)\\d\\d|excised in|resected in|treated"
              + " in|cured)\\b|^\\W*(?:19|20)\\d\\d\\b");
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
   * @param facts the mentions
   * @param own the weight of the mentions
   */
  private record Candidate(Morphology value, List<Fact<Morphology>> facts, double own) {

    boolean isGeneric() {
      return facts.getFirst().rule().equals("histology.generic");
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
      return switch (facts.getFirst().rule()) {
        case "histology.generic" -> 0.3;
        case "histology.family" -> 0.7;
        default -> 1;
      };
    }
  }

  List<Reading<Morphology>> of(CaseFile file) {
    List<Candidate> candidates = candidates(file.affirmed(Fields.HISTOLOGY));
    if (candidates.stream().allMatch(Candidate::isGeneric)) {
      // What was suspected and never refuted is the diagnosis where there is no better one.
      List<Fact<Morphology>> held = new ArrayList<>(file.affirmed(Fields.HISTOLOGY));
      int refuted = Refutation.last(file);
      held.removeIf(f -> f.at() < refuted);
      file.all(Fields.HISTOLOGY).stream()
          .filter(f -> f.finding().assertion() == Assertion.UNCERTAIN && f.at() >= refuted)
          .map(Fact::held)
          .forEach(held::add);
      candidates = candidates(held);
    }
    candidates =
        candidates.stream().filter(c -> c.facts().stream().anyMatch(f -> isOne(f))).toList();
    if (candidates.isEmpty() || isOpen(candidates)) {
      return List.of();
    }
    Map<Candidate, Double> scores = scores(candidates);
    List<Candidate> ranked =
        candidates.stream().sorted(Comparator.comparing(scores::get).reversed()).toList();
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : ranked) {
      if (kept.isEmpty()
          || kept.stream().noneMatch(k -> isSame(file, k, candidate))
              && isFurther(file, candidate, kept.getFirst(), ranked, scores)) {
        kept.add(candidate);
      }
    }
    return kept.stream().map(c -> file.reading(organs.named(file, bestFirst(c.facts())))).toList();
  }

  /** Not only a likeness or a component. */
  private static boolean isOne(Fact<Morphology> fact) {
    return !DiagnosisWords.roles(fact).contains(Role.PART);
  }

  /** Several provisional names in one sentence, and nothing better: no diagnosis was made. */
  private static boolean isOpen(List<Candidate> candidates) {
    Set<Integer> sentences = new HashSet<>();
    int names = 0;
    for (Candidate candidate : candidates) {
      for (Fact<Morphology> fact : candidate.facts()) {
        if (!DiagnosisWords.roles(fact).contains(Role.PROVISIONAL)) {
          return false;
        }
        sentences.add(fact.at());
      }
      names++;
    }
    return names > sentences.size();
  }

  private static List<Candidate> candidates(List<Fact<Morphology>> facts) {
    Map<String, List<Fact<Morphology>>> byName = new LinkedHashMap<>();
    facts.forEach(f -> byName.computeIfAbsent(f.value().name(), n -> new ArrayList<>()).add(f));
    return byName.values().stream()
        .map(same ->
            new Candidate(
                same.getFirst().value(),
                same,
                same.stream().mapToDouble(DiagnosisWords::weight).sum()))
        .toList();
  }

  private Map<Candidate, Double> scores(List<Candidate> candidates) {
    Map<Candidate, Double> scores = new IdentityHashMap<>();
    for (Candidate narrow : candidates) {
      double lent = 0;
      for (Candidate wide : candidates) {
        if (!narrow.isGeneric()
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
  private boolean isSame(CaseFile file, Candidate a, Candidate b) {
    if (taxonomy.isSame(a.value(), b.value())) {
      return !isElsewhere(file, a, b);
    }
    return (a.isGeneric() || b.isGeneric()) && !isElsewhere(file, a, b) && isSameLineage(a, b);
  }

  private boolean isElsewhere(CaseFile file, Candidate a, Candidate b) {
    String organ = organ(file, a);
    String other = organ(file, b);
    return organ != null && other != null && !organ.equals(other) && (a.isWide() || b.isWide());
  }

  private boolean isSameLineage(Candidate a, Candidate b) {
    return a.isGeneric() && b.isGeneric()
        || taxonomy.isKindOf(a.value(), b.value())
        || taxonomy.isKindOf(b.value(), a.value());
  }

  /** Whether a diagnosis is of a further tumour, not another word for the main one. */
  private boolean isFurther(
      CaseFile file,
      Candidate candidate,
      Candidate main,
      List<Candidate> all,
      Map<Candidate, Double> scores) {
    List<Fact<Morphology>> whole = candidate.facts().stream().filter(f -> isWhole(f)).toList();
    if (whole.isEmpty()) {
      return false;
    }
    // What is said of "Hodgkin lymphoma" holds for the nodular sclerosis that it turns out to be.
    List<Fact<Morphology>> said = new ArrayList<>(whole);
    for (Candidate wide : all) {
      if (!wide.isGeneric()
          && taxonomy.isKindOf(candidate.value(), wide.value())
          && !taxonomy.isKindOf(main.value(), wide.value())) {
        wide.facts().stream().filter(f -> isWhole(f)).forEach(said::add);
      }
    }
    boolean separate = said.stream().anyMatch(f -> DiagnosisWords.roles(f).contains(Role.SEPARATE));
    String organ = organ(file, candidate);
    if (candidate.isGeneric()) {
      return separate && organ != null;
    }
    if (candidate.value().icdo3() == null) {
      return said.stream().anyMatch(f -> f.section() == SectionKind.TITLE);
    }
    long settled =
        said.stream().filter(f -> DiagnosisWords.roles(f).contains(Role.SETTLED)).count();
    String other = organ(file, main);
    boolean elsewhere = organ != null && other != null && !organ.equals(other);
    double own = candidate.own();
    return separate
        || elsewhere
            && (settled >= 1
                || said.size() >= 2
                || said.stream().anyMatch(f -> isTold(f))
                || main.facts().stream().allMatch(f -> isTold(f))
                || said.stream()
                    .anyMatch(f -> main.facts().stream().anyMatch(m -> f.at() == m.at())))
        || said.stream().anyMatch(f -> f.section() == SectionKind.TITLE)
            && said.stream().anyMatch(Fact::inStory)
        || isBeside(said, main.facts())
        || settled >= 2 && own >= LEAST_ALSO && own >= scores.getOrDefault(main, 0.0) * ALSO;
  }

  /** "Five years before she had undergone resection of a melanoma." */
  private static boolean isTold(Fact<Morphology> fact) {
    return fact.passage().has(PAST);
  }

  private static boolean isWhole(Fact<Morphology> fact) {
    Set<Role> roles = DiagnosisWords.roles(fact);
    return !roles.contains(Role.PART)
        && !roles.contains(Role.PRECURSOR)
        && !roles.contains(Role.PROVISIONAL)
        && !DiagnosisWords.isOfRelative(fact);
  }

  /** "The diagnosis was A and B." */
  private static boolean isBeside(List<Fact<Morphology>> facts, List<Fact<Morphology>> main) {
    return facts.stream()
        .anyMatch(f -> main.stream().anyMatch(m -> f.at() == m.at() && isJoined(f, m)));
  }

  private static boolean isJoined(Fact<Morphology> a, Fact<Morphology> b) {
    if (!isWhole(a) || !isWhole(b)) {
      return false;
    }
    String between = a.passage().between(a.place(), b.place());
    boolean settled = DiagnosisWords.roles(a).contains(Role.SETTLED);
    return AND.isIn(between) && between.length() < (settled ? MOST_BETWEEN : LEAST_BETWEEN);
  }

  /** The organ of a diagnosis: the one it is always of, or the one it is named after. */
  private @Nullable String organ(CaseFile file, Candidate candidate) {
    String organ = taxonomy.organ(candidate.value());
    if (organ != null) {
      return organ;
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<Fact<Topography>> named =
        file.affirmed(Fields.PRIMARY_SITE).stream()
            .filter(s -> s.rule().equals("site.of-diagnosis"))
            .toList();
    for (Fact<Morphology> fact : candidate.facts()) {
      named.stream()
          .filter(s -> s.at() == fact.at())
          .min(Comparator.comparingInt(fact::gap))
          .ifPresent(s -> counts.merge(s.value().organ(), 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static List<Fact<Morphology>> bestFirst(List<Fact<Morphology>> facts) {
    return facts.stream()
        .sorted(
            Comparator.comparingDouble((Fact<Morphology> f) -> -DiagnosisWords.weight(f))
                .thenComparingInt(Fact::at))
        .toList();
  }
}
