package org.casequote.assemble;

import java.util.ArrayList;
import java.util.List;
import org.casequote.lexicon.Kind;
import org.casequote.model.Fields;
import org.casequote.model.SectionKind;

/**
 * What had been done to the tumour when a sentence was written: a response needs a treatment before
 * it, a recurrence one that had cleared the disease.
 */
final class Treatments {

  private final List<Fact<?>> drugs;
  private final List<Fact<?>> operations;

  private Treatments(List<Fact<?>> drugs, List<Fact<?>> operations) {
    this.drugs = drugs;
    this.operations = operations;
  }

  static Treatments of(CaseFile file) {
    List<Fact<?>> drugs = new ArrayList<>(file.affirmed(Fields.SYSTEMIC_THERAPY));
    drugs.addAll(file.affirmed(Fields.RADIOTHERAPY));
    return new Treatments(drugs, List.copyOf(file.affirmed(Fields.SURGERY)));
  }

  /** Whether systemic treatment or radiation stands at or before a fact, or in its sentence. */
  boolean treatedBefore(Fact<?> fact) {
    return names(fact) || drugs.stream().anyMatch(d -> precedes(d, fact));
  }

  /** Whether drugs or radiation, and no operation, stand at or before a fact of the same part. */
  boolean onlyDrugsBefore(Fact<?> fact) {
    return drugs.stream().anyMatch(d -> d.section() == fact.section() && precedes(d, fact))
        && operations.stream().noneMatch(o -> precedes(o, fact));
  }

  /** Whether anything was ever given. */
  boolean anything() {
    return !drugs.isEmpty() || !operations.isEmpty();
  }

  /** Whether drugs, radiation or an operation stand at or before a fact. */
  boolean anythingBefore(Fact<?> fact) {
    return treatedBefore(fact) || operatedBefore(fact);
  }

  /** Whether an operation stands at or before a fact. */
  boolean operatedBefore(Fact<?> fact) {
    return operations.stream().anyMatch(o -> precedes(o, fact));
  }

  /** Whether the last treatment before a fact of the story was an operation. */
  boolean operatedLast(Fact<?> fact) {
    return fact.inStory() && !names(fact) && lastBefore(fact, operations) > lastBefore(fact, drugs);
  }

  private static int lastBefore(Fact<?> fact, List<Fact<?>> treatments) {
    return treatments.stream()
        .filter(t -> t.section() == fact.section())
        .mapToInt(Fact::at)
        .filter(at -> at < fact.at())
        .max()
        .orElse(-1);
  }

  /** Whether an operation stands between two sentences. */
  boolean operatedBetween(int after, int before) {
    return operations.stream().anyMatch(o -> o.at() > after && o.at() <= before);
  }

  /** Only the story and the abstract tell things in their order; elsewhere order says nothing. */
  private static boolean precedes(Fact<?> treatment, Fact<?> fact) {
    boolean ordered = fact.inStory() && treatment.section() == fact.section();
    return ordered ? treatment.at() <= fact.at() : !fact.inStory() || !treatment.inStory();
  }

  private static boolean names(Fact<?> fact) {
    boolean story = fact.section() != SectionKind.TITLE;
    return story
        && (fact.passage().terms(Kind.DRUG).stream()
                .anyMatch(t -> !t.entry().is("kind", "supportive"))
            || fact.passage().has(Kind.REGIMEN)
            || fact.passage().has(Kind.THERAPY)
            || fact.passage().has(Kind.RADIATION));
  }
}
