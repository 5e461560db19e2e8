package org.casequote.assemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
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
  private final Map<Integer, Passage> byIndex = new HashMap<>();
  private final Map<Field<?>, List<Fact<?>>> facts;
  private final Map<Field<?>, List<Fact<?>>> affirmed = new HashMap<>();
  private final Endings endings;

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
    this.facts.forEach(
        (field, all) -> affirmed.put(field, all.stream().filter(Fact::affirmed).toList()));
    passages.forEach(passage -> byIndex.put(passage.sentence().index(), passage));
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
    return IntStream.rangeClosed(fact.at() + from, fact.at() + to)
        .mapToObj(byIndex::get)
        .filter(Objects::nonNull)
        .filter(p -> p.sentence().block() == fact.passage().sentence().block())
        .toList();
  }

  /** The sentence before a fact's own, in its paragraph. */
  Optional<Passage> before(Fact<?> fact) {
    return around(fact, -1, -1).stream().findFirst();
  }

  /** Whether a fact stands in one of the last sentences of the story or of the abstract. */
  boolean isAmongLast(Fact<?> fact, int count) {
    return endings.isAmongLast(fact, count);
  }

  /** Every fact about a field, in the order of the text. */
  <V extends Value> List<Fact<V>> all(Field<V> field) {
    return of(field, facts);
  }

  /** The affirmed facts about a field. */
  <V extends Value> List<Fact<V>> affirmed(Field<V> field) {
    return of(field, affirmed);
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
    List<Evidence> evidence = same.stream().map(fact -> fact.evidence(report)).distinct().toList();
    return new Reading<>(
        first.value(),
        assertion,
        confidence.of(first.finding().mention().field(), assertion, first.rule(), evidence.size()),
        first.rule(),
        evidence);
  }

  /**
   * One reading for each group of facts with the same key and assertion, in the order of the text.
   * Literature is left out: it is other people's, and there is much of it.
   */
  <V extends Value> List<Reading<V>> merged(List<Fact<V>> chosen, Function<V, Object> key) {
    Map<List<Object>, List<Fact<V>>> groups = new LinkedHashMap<>();
    for (Fact<V> fact : chosen) {
      Assertion assertion = fact.finding().assertion();
      if (assertion != Assertion.LITERATURE) {
        groups
            .computeIfAbsent(List.of(key.apply(fact.value()), assertion), k -> new ArrayList<>())
            .add(fact);
      }
    }
    List<Reading<V>> out = new ArrayList<>();
    groups.values().forEach(same -> out.add(reading(same)));
    out.sort((a, b) -> a.assertion().compareTo(b.assertion()));
    return out;
  }
}
