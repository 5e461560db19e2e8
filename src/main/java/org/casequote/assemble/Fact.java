package org.casequote.assemble;

import java.util.ArrayList;
import java.util.List;
import org.casequote.lexicon.Search;
import org.casequote.model.Assertion;
import org.casequote.model.Evidence;
import org.casequote.model.Field;
import org.casequote.model.Finding;
import org.casequote.model.Mention;
import org.casequote.model.Origin;
import org.casequote.model.Place;
import org.casequote.model.Report;
import org.casequote.model.SectionKind;
import org.casequote.model.Span;
import org.casequote.model.Value;
import org.casequote.pipeline.Passage;

/**
 * A finding with the sentence that states it.
 *
 * @param finding the value and the article's stance on it
 * @param passage the sentence
 */
record Fact<V extends Value>(Finding<V> finding, Passage passage) {

  V value() {
    return finding.mention().value();
  }

  String rule() {
    return finding.mention().origin().id();
  }

  Span span() {
    return finding.mention().span();
  }

  boolean affirmed() {
    return finding.assertion() == Assertion.AFFIRMED;
  }

  SectionKind section() {
    return passage.sentence().section();
  }

  /** Whether the report of the case tells it, not a summary or a comment. */
  boolean inCase() {
    return section() == SectionKind.CASE || section() == SectionKind.RESULTS;
  }

  /** Whether the case or its abstract tells it: these alone tell things in their order. */
  boolean inStory() {
    return inCase() || section() == SectionKind.ABSTRACT;
  }

  /** Whether both stand in one paragraph. */
  boolean isBeside(Fact<?> other) {
    return passage.sentence().block() == other.passage.sentence().block();
  }

  /** The index of the sentence in the article. */
  int at() {
    return passage.sentence().index();
  }

  /** Where the words stand in their sentence. */
  Span place() {
    return span().shift(-passage.sentence().span().start());
  }

  /** The words that say it. */
  String words() {
    return place().of(passage.text());
  }

  /** The sentence up to the words. */
  String before() {
    return passage.text().substring(0, place().start());
  }

  /** Whether a pattern matches in the sentence up to the words. */
  boolean hasBefore(Search search) {
    return passage.hasBefore(search, place().start());
  }

  /** Whether a pattern matches in the sentence behind the words. */
  boolean hasAfter(Search search) {
    return passage.hasBehind(search, place().end());
  }

  /** The sentence behind the words. */
  String after() {
    return passage.text().substring(place().end());
  }

  /** How many characters lie between these words and others of the sentence. */
  int gap(Fact<?> other) {
    return Math.max(span().start() - other.span().end(), other.span().start() - span().end());
  }

  /** A value of another field that the same words tell. */
  <W extends Value> Fact<W> telling(Field<W> field, W other, String rule) {
    return new Fact<>(
        new Finding<>(
            new Mention<>(field, span(), other, new Origin.Rule(rule)),
            finding.assertion(),
            finding.cues()),
        passage);
  }

  /** The same words held to say something else. */
  Fact<V> with(V other) {
    return new Fact<>(finding.with(other), passage);
  }

  /** The same words read by another rule. */
  Fact<V> marked(String rule) {
    return telling(finding.mention().field(), value(), rule);
  }

  /** The same words held to be so, though the article may only suspect it. */
  Fact<V> held() {
    return new Fact<>(finding.with(Assertion.AFFIRMED), passage);
  }

  /** The same words taken as a plain statement: a count stands whatever is denied around it. */
  Fact<V> affirm() {
    return new Fact<>(new Finding<>(finding.mention(), Assertion.AFFIRMED, List.of()), passage);
  }

  /** The quote. */
  Evidence evidence(Report report) {
    List<Place> places = report.places(span());
    int page =
        places.isEmpty()
            ? report.blocks().get(passage.sentence().block()).page()
            : places.getFirst().page();
    List<String> cues = new ArrayList<>();
    finding.cues().forEach(cue -> cues.add(cue.of(report.text())));
    boolean ocr = false;
    for (Place place : places) {
      ocr |= place.ocr();
    }
    return new Evidence(span(), span().of(report.text()), page, section(), cues, ocr);
  }
}
