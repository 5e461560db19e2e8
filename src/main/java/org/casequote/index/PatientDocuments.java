package org.casequote.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.DoubleRangeDocValuesField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.casequote.index.Condition.Stance;
import org.casequote.model.Answer;
import org.casequote.model.Article;
import org.casequote.model.Assertion;
import org.casequote.model.Bibliography;
import org.casequote.model.Block;
import org.casequote.model.BlockKind;
import org.casequote.model.CaseRecord;
import org.casequote.model.Evidence;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.Section;
import org.casequote.model.SectionKind;
import org.casequote.model.Value;
import org.jspecify.annotations.Nullable;

/** Lays an article out as Lucene documents: of each patient the children, then the parent. */
final class PatientDocuments {

  static final String YEAR = Columns.range("year", Bounds.STATED);

  private final Article article;
  private final KeyBook keys;
  private final List<Document> documents = new ArrayList<>();

  private PatientDocuments(Article article, KeyBook keys) {
    this.article = article;
    this.keys = keys;
  }

  static List<Document> of(Article article, KeyBook keys) {
    PatientDocuments all = new PatientDocuments(article, keys);
    for (int i = 0; i < article.cases().size(); i++) {
      all.addPatient(article.cases().get(i), i);
    }
    return all.documents;
  }

  private void addPatient(CaseRecord patient, int ordinal) {
    Document parent = start(Columns.PATIENT);
    Links links = new Links(patient);
    for (Field<?> field : patient.fields()) {
      for (Reading<?> reading : patient.get(field).readings()) {
        addReading(field, reading, parent, links);
      }
    }
    for (Block block : article.report().blocks()) {
      SectionKind section = article.section(block).map(Section::kind).orElse(SectionKind.OTHER);
      if (worthSearching(block.kind()) && worthSearching(section)) {
        addBlock(block, section);
      }
    }
    addParent(parent, patient, ordinal);
    documents.add(parent);
  }

  private void addReading(Field<?> field, Reading<?> reading, Document parent, Links links) {
    Document child = start(Columns.READING);
    documents.add(child);
    child.add(new StoredField(Columns.FIELD, field.id()));
    keyword(child, Columns.ASSERTION, Columns.is(field.id(), reading.assertion().label()));
    Value value = reading.value();
    child.add(new StoredField(Columns.DISPLAY, value.display()));
    Evidence best = reading.evidence().getFirst();
    child.add(new StoredField(Columns.QUOTE, best.quote()));
    addPlace(child, best.span().start(), best.page(), best.section());
    for (Links.Link link : links.of(reading)) {
      addLink(child, link);
    }
    if (reading.assertion() == Assertion.AFFIRMED) {
      addAffirmed(child, parent, field, value);
    }
  }

  private static void addLink(Document child, Links.Link link) {
    for (String key : Keys.of(Fields.RESPONSE, link.value(), Concepts.NONE)) {
      keyword(child, Columns.LINK, Columns.is(Fields.RESPONSE.id(), key));
    }
    Evidence words = link.evidence();
    String place = words.span().start() + " " + words.page() + " " + words.section().label();
    child.add(
        new StoredField(
            Columns.LINK, place + "\n" + link.value().display() + "\n" + words.quote()));
  }

  /**
   * What conditions ask for: on the reading for those that are linked, and on the patient as well,
   * which spares a join to those on one field.
   */
  private void addAffirmed(Document child, Document parent, Field<?> field, Value value) {
    String id = field.id();
    for (String key : keys.of(field, value)) {
      keyword(child, Columns.KEY, Columns.is(id, key));
      keyword(parent, Columns.IS, Columns.is(id, key));
    }
    for (String name : Keys.words(value)) {
      child.add(new TextField(Columns.readWords(id), name, Store.NO));
      parent.add(new TextField(Columns.words(id), name, Store.NO));
    }
    for (Ranges range : Ranges.of(value)) {
      String column = Columns.readRange(id, range.scale());
      child.add(range(column, range));
      // A reading has one range on a scale, so that a few readings can be looked at one by one.
      child.add(
          new DoubleRangeDocValuesField(
              column, new double[] {range.low()}, new double[] {range.high()}));
      parent.add(range(Columns.range(id, range.scale()), range));
    }
    Facets.add(parent, field, value);
  }

  private static DoubleRange range(String column, Ranges range) {
    return new DoubleRange(column, new double[] {range.low()}, new double[] {range.high()});
  }

  private void addBlock(Block block, SectionKind section) {
    Document child = start(Columns.BLOCK);
    documents.add(child);
    child.add(new TextField(Columns.TEXT, article.report().text(block), Store.YES));
    addPlace(child, block.span().start(), block.page(), section);
  }

  private void addParent(Document parent, CaseRecord patient, int ordinal) {
    parent.add(new SortedDocValuesField(Columns.ORDER, new BytesRef(article.report().id())));
    parent.add(new NumericDocValuesField(Columns.PATIENT, ordinal));
    parent.add(new StoredField(Columns.PATIENT, patient.id()));
    for (Field<?> field : Fields.ALL) {
      Answer<?> answer = patient.get(field);
      keyword(parent, stance(field, answer).label(), field.id());
      if (answer instanceof Answer.Disputed<?>) {
        keyword(parent, Stance.HAS.label(), field.id());
      }
      if (Hit.SUMMARY.contains(field) && !answer.affirmed().isEmpty()) {
        String values =
            answer.affirmed().stream()
                .map(r -> r.value().display())
                .collect(Collectors.joining("; "));
        parent.add(new StoredField(field.id(), values));
      }
    }
    addBibliography(parent, article.report().source());
  }

  private void addBibliography(Document parent, Bibliography source) {
    words(parent, "title", source.title());
    words(parent, "journal", source.journal());
    source.authors().forEach(author -> words(parent, "author", author));
    Facets.add(parent, "title", source.title());
    Facets.add(parent, "journal", source.journal());
    source.authors().forEach(author -> Facets.add(parent, "author", author));
    Facets.add(parent, "doi", source.doi());
    Facets.add(parent, "pmid", source.pmid());
    Facets.add(parent, "pmcid", source.pmcid());
    identifier(parent, "doi", source.doi());
    identifier(parent, "pmid", source.pmid());
    identifier(parent, "pmcid", source.pmcid());
    identifier(parent, Columns.NAME, article.report().id());
    if (source.year() != null) {
      parent.add(range(YEAR, new Ranges(Bounds.STATED, source.year(), source.year())));
      Facets.add(parent, "year", source.year());
    }
  }

  private static Stance stance(Field<?> field, Answer<?> answer) {
    return switch (answer) {
      case Answer.Stated<?> stated when Traits.isNone(field, stated.affirmed()) -> Stance.DENIED;
      case Answer.Stated<?> _ -> Stance.HAS;
      case Answer.Denied<?> _ -> Stance.DENIED;
      case Answer.Disputed<?> _ -> Stance.DISPUTED;
      case Answer.Unstated<?> _ -> Stance.NOT_STATED;
    };
  }

  private Document start(String kind) {
    Document document = new Document();
    document.add(new StringField(Columns.DOC, article.report().id(), Store.YES));
    keyword(document, Columns.KIND, kind);
    return document;
  }

  private static void addPlace(Document child, int start, int page, SectionKind section) {
    child.add(new StoredField(Columns.START, start));
    child.add(new StoredField(Columns.PAGE, page));
    child.add(new StoredField(Columns.SECTION, section.label()));
  }

  private static void keyword(Document document, String column, String word) {
    document.add(new StringField(column, word, Store.NO));
  }

  private static void identifier(Document document, String column, @Nullable String id) {
    if (id != null) {
      keyword(document, column, Keys.plain(id));
    }
  }

  private static void words(Document document, String column, @Nullable String words) {
    if (words != null) {
      document.add(new TextField(column, words, Store.YES));
    }
  }

  static boolean worthSearching(BlockKind kind) {
    return switch (kind) {
      case TITLE, HEADING, PARAGRAPH, CAPTION, TABLE_ROW, FOOTNOTE -> true;
      case FRONT, REFERENCE -> false;
    };
  }

  private static boolean worthSearching(SectionKind kind) {
    return kind != SectionKind.REFERENCES && kind != SectionKind.ACKNOWLEDGEMENTS;
  }
}
