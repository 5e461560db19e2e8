package org.casequote.assemble;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.casequote.model.Assertion;
import org.casequote.model.Evidence;
import org.casequote.model.Field;
import org.casequote.model.Reading;
import org.casequote.model.Report;
import org.casequote.model.Value;
import org.casequote.pipeline.Deadline;
import org.casequote.pipeline.Passage;

/** Everything that an article states of one patient, and of others in the sentences about him. */
final class CaseFile {

  private final Confidence confidence;
  private final Report report;
  private final Deadline deadline;
  private final List<Passage> passages;
  private final Map<Field<?>, List<Fact<?>>> facts;
  private final Map<Field<?>, List<Fact<?>>> affirmed = new HashMap<>();
  private final Endings endings;
  private final Treatments treatments;

  /**
   * A file over the facts of a patient.
   *
   * @param confidence how far readings can be trusted
   * @param report the article
   * @param deadline how long the article may be worked on
   * @param passages the sentences that are about the patient, in order
   * @param facts by field, in the order of the text
   */
  CaseFile(
      Confidence confidence,
      Report report,
      Deadline deadline,
      List<Passage> passages,
      Map<Field<?>, List<Fact<?>>> facts) {
    this.confidence = confidence;
    this.report = report;
    this.deadline = deadline;
    this.passages = passages;
    this.endings = new Endings(facts);
    this.facts = endings.kept(facts);
    this.facts.forEach((field, all) -> affirmed.put(field, affirmed(all)));
    this.treatments = Treatments.of(this);
  }

  private static List<Fact<?>> affirmed(List<Fact<?>> facts) {
    List<Fact<?>> out = new ArrayList<>();
    for (Fact<?> fact : facts) {
      if (fact.affirmed()) {
        out.add(fact);
      }
    }
    return List.copyOf(out);
  }

  /** The sentences about the patient. */
  List<Passage> passages() {
    deadline.check();
    return passages;
  }

  /**
   * The sentences of a fact's own paragraph that stand so near to it.
   *
   * @param from the first one, counted from the fact's own: -1 is the sentence before
   * @param to the last one
   */
  List<Passage> around(Fact<?> fact, int from, int to) {
    List<Passage> out = new ArrayList<>();
    for (Passage passage : between(fact.at() + from, fact.at() + to)) {
      if (passage.sentence().block() == fact.passage().sentence().block()) {
        out.add(passage);
      }
    }
    return out;
  }

  /** The sentence before a fact's own, in its paragraph. */
  Optional<Passage> before(Fact<?> fact) {
    return around(fact, -1, -1).stream().findFirst();
  }

  /** The sentences about the patient from one place in the article to another. */
  List<Passage> between(int from, int to) {
    return passages.subList(
        first(passages, p -> p.sentence().index() >= from),
        first(passages, p -> p.sentence().index() > to));
  }

  /** What was done to the tumour, and when. */
  Treatments treatments() {
    return treatments;
  }

  /** Whether a fact stands in one of the last sentences of the story or of the abstract. */
  boolean isAmongLast(Fact<?> fact, int count) {
    return endings.isAmongLast(fact, count);
  }

  /** Every fact about a field, in the order of the text. */
  <V extends Value> List<Fact<V>> all(Field<V> field) {
    return of(field, facts);
  }

  /** Every fact about a field that stands in a sentence. */
  <V extends Value> List<Fact<V>> all(Field<V> field, int at) {
    return between(at, at, all(field));
  }

  /** The affirmed facts about a field. */
  <V extends Value> List<Fact<V>> affirmed(Field<V> field) {
    return of(field, affirmed);
  }

  /** The affirmed facts about a field that stand in a sentence. */
  <V extends Value> List<Fact<V>> affirmed(Field<V> field, int at) {
    return between(at, at, affirmed(field));
  }

  /** The affirmed facts about a field from one sentence to another. */
  <V extends Value> List<Fact<V>> affirmed(Field<V> field, int from, int to) {
    return between(from, to, affirmed(field));
  }

  private static <V extends Value> List<Fact<V>> between(int from, int to, List<Fact<V>> facts) {
    return facts.subList(first(facts, f -> f.at() >= from), first(facts, f -> f.at() > to));
  }

  /** The place of the first that is so, in a list in which all those behind it are so too. */
  private static <T> int first(List<T> list, Predicate<T> isSo) {
    int from = 0;
    int to = list.size();
    while (from < to) {
      int middle = (from + to) / 2;
      if (isSo.test(list.get(middle))) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  @SuppressWarnings("unchecked") // filed under the field of its own mention
  private <V extends Value> List<Fact<V>> of(Field<V> field, Map<Field<?>, List<Fact<?>>> filed) {
    deadline.check();
    return (List<Fact<V>>) (List<?>) filed.getOrDefault(field, List.of());
  }

  /** One reading of facts that say the same; the value is the first one's. */
  <V extends Value> Reading<V> reading(List<Fact<V>> same) {
    Fact<V> first = same.getFirst();
    Assertion assertion = first.finding().assertion();
    Set<Evidence> evidence = new LinkedHashSet<>();
    same.forEach(fact -> evidence.add(fact.evidence(report)));
    return new Reading<>(
        first.value(),
        assertion,
        confidence.of(first.finding().mention().field(), assertion, first.rule(), evidence.size()),
        first.rule(),
        List.copyOf(evidence));
  }

  /**
   * One reading for each group of facts with the same assertion and key, in the order of the text.
   * Literature is left out: it is other people's, and there is much of it.
   */
  <V extends Value> List<Reading<V>> merged(List<Fact<V>> chosen, Function<V, Object> key) {
    Map<Assertion, Map<Object, List<Fact<V>>>> groups = new EnumMap<>(Assertion.class);
    for (Fact<V> fact : chosen) {
      Assertion assertion = fact.finding().assertion();
      if (assertion != Assertion.LITERATURE) {
        groups
            .computeIfAbsent(assertion, a -> new LinkedHashMap<>())
            .computeIfAbsent(key.apply(fact.value()), k -> new ArrayList<>())
            .add(fact);
      }
    }
    List<Reading<V>> out = new ArrayList<>();
    groups.values().forEach(held -> held.values().forEach(same -> out.add(reading(same))));
    return out;
  }
}
