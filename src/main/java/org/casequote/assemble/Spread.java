package org.casequote.assemble;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Assertion;
import org.casequote.model.CaseRecord;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.SectionKind;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Morphology;
import org.casequote.model.Value.Topography;
import org.casequote.pipeline.Passage;

/**
 * The organs of the patient's metastases. "No metastases", with no organ named, is kept as a denied
 * one of organ {@code other}, so that the record can say that there were none.
 */
final class Spread {

  /** The rule for metastases of which no organ is told. */
  static final String UNPLACED = "metastasis.unplaced";

  private static final Search NODES = Search.of("N[1-3]");

  /** Organs that can hold a primary and, elsewhere in them, its metastases. */
  private static final Set<String> WIDE = Set.of("bone", "skin", "lymph node", "soft tissue");

  private static final Set<String> AREAS = Set.of("other", "mediastinum", "retroperitoneum");

  private static final Search RATE = Search.of("\\d\\s?%|\\[\\d");

  private static final Wordings WORDINGS = Wordings.of(Spread.class);

  /** "Brain metastases occur in 10 % of adults": what is usual, whatever the section. */
  private static final Search GENERAL = WORDINGS.search("general");

  private static final Search MUSCLE = Search.ignoringCase("musc");

  private static final Search NODE = WORDINGS.search("node");

  static final Search METASTASIS = Search.ignoringCase("metasta");

  private static final Search OTHER_SIDE =
      Search.ignoringCase("\\b(?:contralateral|opposite|other)\\b");

  private final LesionsElsewhere elsewhere;

  Spread(Lexicon lexicon, Taxonomy taxonomy) {
    elsewhere = new LesionsElsewhere(lexicon, taxonomy);
  }

  List<Reading<Topography>> of(CaseFile file, CaseRecord decided) {
    List<Morphology> diagnoses = decided.affirmed(Fields.HISTOLOGY);
    boolean solid = diagnoses.isEmpty() || !diagnoses.stream().allMatch(Blood::isOf);
    List<Fact<Topography>> facts = new ArrayList<>();
    for (Fact<Topography> fact : file.all(Fields.METASTATIC_SITE)) {
      if (isKept(fact, solid)) {
        facts.add(lining(CervicalSites.resolved(fact, file)));
      }
    }
    if (solid) {
      staged(file, facts);
      facts.addAll(elsewhere.of(file, decided, facts));
    }
    facts.removeIf(f -> Suspicions.isRefuted(f, f.value().organ(), file));
    suspected(facts);
    facts.removeIf(f -> isArea(f, facts));
    List<Topography> primaries = decided.affirmed(Fields.PRIMARY_SITE);
    facts.removeIf(f -> f.affirmed() && primaries.stream().anyMatch(p -> isPrimary(f, p)));
    Set<String> affirmed = new HashSet<>();
    facts.stream().filter(Fact::affirmed).forEach(f -> affirmed.add(f.value().organ()));
    // "No metastasis" at first staging yields to the one that came later.
    facts.removeIf(f ->
        !f.affirmed()
            && (affirmed.contains(f.value().organ())
                || f.rule().equals(UNPLACED) && !affirmed.isEmpty()));
    return file.merged(facts, Topography::organ);
  }

  /** Deposits on the diaphragm are on the peritoneum that covers it. */
  private static Fact<Topography> lining(Fact<Topography> fact) {
    Topography value = fact.value();
    return value.name().toLowerCase(Locale.ROOT).contains("diaphragm")
        ? fact.with(new Topography(value.name(), "peritoneum", "C48.2", value.laterality()))
        : fact;
  }

  /** Without an organ only the denial counts; nodes and relapses only of solid tumours. */
  private static boolean isKept(Fact<Topography> fact, boolean solid) {
    boolean comment =
        fact.section() == SectionKind.INTRODUCTION || fact.section() == SectionKind.DISCUSSION;
    Passage passage = fact.passage();
    if (comment
        ? passage.has(RATE) || passage.has(GENERAL)
        : passage.has(RATE) && passage.has(GENERAL)) {
      return false; // rates and citations are of other people's patients
    }
    return switch (fact.rule()) {
      case UNPLACED -> fact.finding().assertion() == Assertion.NEGATED;
      case "metastasis.nodes", "metastasis.involved" -> solid;
      case "metastasis.relapse" -> solid && Seats.ALL.contains(fact.value().organ());
      default -> solid || METASTASIS.isIn(fact.words());
    };
  }

  /**
   * "Peritoneal metastases in the pelvic cavity", "nodes in the mediastinum": an area of a seat.
   */
  private static boolean isArea(Fact<Topography> fact, List<Fact<Topography>> facts) {
    String organ = fact.value().organ();
    // "A subcutaneous metastasis in the flank", "skin of the neck": the words for both say one
    // thing.
    if (organ.equals("soft tissue") && !MUSCLE.isIn(fact.value().name())
        || Seats.isNode(fact.value()) && !NODE.isIn(fact.words())) {
      return facts.stream().anyMatch(f -> f.at() == fact.at() && f.value().organ().equals("skin"));
    }
    if (!AREAS.contains(organ) || fact.rule().equals(UNPLACED)) {
      return false;
    }
    return facts.stream()
        .anyMatch(f ->
            f.at() == fact.at()
                && !AREAS.contains(f.value().organ())
                && (organ.equals("other") || f.value().organ().equals("lymph node")));
  }

  /** Whether a place is the primary's own, not the other side or another part of a wide organ. */
  private static boolean isPrimary(Fact<Topography> fact, Topography primary) {
    if (!primary.organ().equals(fact.value().organ())) {
      return false;
    }
    boolean elsewhere =
        WIDE.contains(primary.organ())
            && primary.icdo3() != null
            && fact.value().icdo3() != null
            && !primary.icdo3().equals(fact.value().icdo3());
    boolean relapse = fact.rule().equals("metastasis.relapse") && !primary.organ().equals("bone");
    return relapse || !elsewhere && !isOtherSide(fact);
  }

  /** "The contralateral lung". */
  static boolean isOtherSide(Fact<Topography> fact) {
    String before = fact.before();
    String near = before.substring(Math.max(0, before.length() - 25)) + fact.words();
    return OTHER_SIDE.isIn(near);
  }

  private static void staged(CaseFile file, List<Fact<Topography>> facts) {
    for (Fact<Coded> stage : file.affirmed(Fields.STAGE)) {
      if (NODES.isIn(stage.value().value())) {
        Topography nodes = new Topography("lymph node", "lymph node", null, null);
        facts.add(derived(stage, nodes, "metastasis.stage"));
      }
    }
  }

  /** A suspected metastasis counts until something denies it. */
  private static void suspected(List<Fact<Topography>> facts) {
    Set<String> denied = new HashSet<>();
    for (Fact<Topography> fact : facts) {
      if (fact.finding().assertion() == Assertion.NEGATED) {
        denied.add(fact.value().organ());
      }
    }
    facts.replaceAll(f ->
        f.finding().assertion() == Assertion.UNCERTAIN && !denied.contains(f.value().organ())
            ? f.held()
            : f);
  }

  /** A metastasis read from another fact. */
  static Fact<Topography> derived(Fact<?> from, Topography value, String rule) {
    return from.telling(Fields.METASTATIC_SITE, value, rule);
  }
}
