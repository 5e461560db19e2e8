package org.casequote.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.casequote.index.Condition.Leaf;
import org.casequote.index.Hit.Match;
import org.casequote.model.Evidence;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.SectionKind;
import org.casequote.model.Span;

/** Puts hits together: what is stored of a patient, and the words that fulfil a condition. */
final class Hits {

  private final Quotes quotes;
  private final Passages passages;

  Hits(Quotes quotes, Passages passages) {
    this.quotes = quotes;
    this.passages = passages;
  }

  /**
   * The hits in their order, put together in the order of the index, so that what one of them
   * needed is stepped on from for the next.
   */
  List<Hit> of(TopDocs top, List<Leaf> leaves, int most, int each) throws IOException {
    Map<Integer, Hit> known = new HashMap<>();
    for (int doc : Stream.of(top.scoreDocs).mapToInt(found -> found.doc).sorted().toArray()) {
      known.put(doc, hit(doc, leaves, most, each));
    }
    return Stream.of(top.scoreDocs).map(found -> known.get(found.doc)).toList();
  }

  private Hit hit(int id, List<Leaf> leaves, int most, int each) throws IOException {
    Document patient = quotes.document(id);
    Map<Field<?>, String> summary = new LinkedHashMap<>();
    for (Field<?> field : Hit.SUMMARY) {
      String value = patient.get(field.id());
      if (value != null) {
        summary.put(field, value);
      }
    }
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < leaves.size() && matches.size() < most; i++) {
      addMatches(matches, leaves.get(i), id, each);
    }
    return new Hit(
        patient.get(Columns.DOC),
        patient.get(Columns.PATIENT),
        patient.get("title"),
        summary,
        matches);
  }

  private void addMatches(List<Match> matches, Leaf leaf, int parent, int most) throws IOException {
    Query children = quotes.query(leaf);
    if (children == null) {
      return;
    }
    for (ScoreDoc found : quotes.of(leaf, parent, most)) {
      Document child = quotes.document(found.doc);
      add(matches, match(leaf, children, child));
      if (leaf instanceof Condition.Linked linked) {
        Stream.of(child.getValues(Columns.LINK))
            .map(link -> link(leaf, link))
            .filter(link -> Things.asks(linked, link.value()))
            .forEach(match -> add(matches, match));
      }
    }
  }

  /** Words that fulfil two parts of a condition are shown once. */
  private static void add(List<Match> matches, Match match) {
    boolean shown =
        matches.stream()
            .anyMatch(other ->
                match.evidence().span().equals(other.evidence().span())
                    && Objects.equals(match.field(), other.field())
                    && match.value().equals(other.value()));
    if (!shown) {
      matches.add(match);
    }
  }

  /** What {@link PatientDocuments} stored of a response that belongs to a treatment. */
  private static Match link(Leaf leaf, String stored) {
    String[] lines = stored.split("\n", 3);
    String[] place = lines[0].split(" ", 3);
    int start = Integer.parseInt(place[0]);
    Evidence evidence =
        new Evidence(
            new Span(start, start + lines[2].length()),
            lines[2],
            Integer.parseInt(place[1]),
            SectionKind.ofLabel(place[2]),
            List.of());
    return new Match(leaf, Fields.RESPONSE, lines[1], evidence);
  }

  private Match match(Leaf leaf, Query children, Document child) throws IOException {
    String fieldId = child.get(Columns.FIELD);
    Field<?> field = fieldId == null ? null : Fields.byId(fieldId).orElseThrow();
    String text = child.get(field == null ? Columns.TEXT : Columns.QUOTE);
    Span part = field == null ? passages.best(text, children) : new Span(0, text.length());
    Span span = part.shift(child.getField(Columns.START).numericValue().intValue());
    Evidence evidence =
        new Evidence(
            span,
            part.of(text),
            child.getField(Columns.PAGE).numericValue().intValue(),
            SectionKind.ofLabel(child.get(Columns.SECTION)),
            List.of());
    return new Match(leaf, field, field == null ? "" : child.get(Columns.DISPLAY), evidence);
  }
}
