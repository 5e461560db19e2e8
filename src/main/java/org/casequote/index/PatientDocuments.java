package org.casequote.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
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
import org.casequote.model.Value.Quantity;
import org.casequote.model.Value.Radiation;
import org.casequote.model.Value.Rate;
import org.casequote.model.Value.Regimen;
import org.casequote.model.Value.Size;
import org.jspecify.annotations.Nullable;

/** Lays an article out as Lucene documents: of each patient the children, then the parent. */
final class PatientDocuments {

  private final Article article;
  private final List<Document> documents = new ArrayList<>();

  private PatientDocuments(Article article) {
    this.article = article;
  }

  static List<Document> of(Article article) {
    PatientDocuments all = new PatientDocuments(article);
    for (int i = 0; i < article.cases().size(); i++) {
      all.addPatient(article.cases().get(i), i);
    }
    return all.documents;
  }

  private void addPatient(CaseRecord patient, int ordinal) {
    for (Field<?> field : patient.fields()) {
      for (Reading<?> reading : patient.get(field).readings()) {
        addReading(field, reading);
      }
    }
    for (Block block : article.report().blocks()) {
      SectionKind section = sectionOf(block);
      if (worthSearching(block.kind()) && worthSearching(section)) {
        addBlock(block, section);
      }
    }
    addParent(patient, ordinal);
  }

  private void addReading(Field<?> field, Reading<?> reading) {
    Document child = start(Columns.READING);
    keyword(child, Columns.FIELD, field.id());
    keyword(child, Columns.ASSERTION, reading.assertion().label());
    Keys.of(field, reading.value()).forEach(key -> keyword(child, Columns.KEY, key));
    child.add(new TextField(Columns.WORD, Keys.words(reading.value()), Store.NO));
    addNumbers(child, reading.value());
    child.add(new StoredField(Columns.DISPLAY, reading.value().display()));
    Evidence best = reading.evidence().getFirst();
    child.add(new StoredField(Columns.QUOTE, best.quote()));
    addPlace(child, best.span().start(), best.page(), best.section());
  }

  private void addBlock(Block block, SectionKind section) {
    Document child = start(Columns.BLOCK);
    child.add(new TextField(Columns.TEXT, article.report().text(block), Store.YES));
    addPlace(child, block.span().start(), block.page(), section);
  }

  private void addParent(CaseRecord patient, int ordinal) {
    Document parent = start(Columns.PATIENT);
    parent.add(new SortedDocValuesField(Columns.NAME, new BytesRef(article.report().id())));
    parent.add(new NumericDocValuesField(Columns.PATIENT, ordinal));
    parent.add(new StoredField(Columns.PATIENT, patient.id()));
    for (Field<?> field : Fields.ALL) {
      Answer<?> answer = patient.get(field);
      keyword(parent, stance(answer).label(), field.id());
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
    identifier(parent, "doi", source.doi());
    identifier(parent, "pmid", source.pmid());
    identifier(parent, "pmcid", source.pmcid());
    identifier(parent, Columns.NAME, article.report().id());
    if (source.year() != null) {
      parent.add(new DoublePoint(Columns.low("year"), source.year()));
      parent.add(new DoublePoint(Columns.high("year"), source.year()));
    }
  }

  private static Stance stance(Answer<?> answer) {
    return switch (answer) {
      case Answer.Stated<?> _ -> Stance.HAS;
      case Answer.Denied<?> _ -> Stance.DENIED;
      case Answer.Disputed<?> _ -> Stance.DISPUTED;
      case Answer.Unstated<?> _ -> Stance.NOT_STATED;
    };
  }

  private static void addNumbers(Document child, Value value) {
    switch (value) {
      case Quantity v -> range(child, Bounds.STATED, v.low(), v.high(), 1);
      case Size v -> range(child, Bounds.STATED, v.dimsCm().getFirst(), v.dimsCm().getFirst(), 1);
      case Radiation v -> {
        range(child, Bounds.STATED, v.doseGy(), v.doseGy(), 1);
        count(child, v.fractions());
      }
      case Regimen v -> count(child, v.cycles());
      case Rate v -> {
        range(child, Bounds.STATED, v.low(), v.high(), 1);
        if (v.per() != null && v.unit() != null) {
          range(child, Keys.plain(v.unit()), v.low(), v.high(), v.per());
        }
      }
      default -> {}
    }
  }

  private static void count(Document child, @Nullable Integer number) {
    Double count = number == null ? null : Double.valueOf(number);
    range(child, Columns.COUNT, count, count, 1);
  }

  private static void range(
      Document child, String scale, @Nullable Double low, @Nullable Double high, double per) {
    if (low == null && high == null) {
      return;
    }
    double from = low == null ? Double.NEGATIVE_INFINITY : low / per;
    double to = high == null ? Double.POSITIVE_INFINITY : high / per;
    child.add(new DoublePoint(Columns.low(scale), from));
    child.add(new DoublePoint(Columns.high(scale), to));
  }

  private Document start(String kind) {
    Document document = new Document();
    document.add(new StringField(Columns.DOC, article.report().id(), Store.YES));
    keyword(document, Columns.KIND, kind);
    documents.add(document);
    return document;
  }

  private static void addPlace(Document child, int start, int page, SectionKind section) {
    child.add(new StoredField(Columns.START, start));
    child.add(new StoredField(Columns.PAGE, page));
    child.add(new StoredField(Columns.SECTION, section.label()));
  }

  private static void keyword(Document document, String column, String word) {
    document.add(
        new StringField(column, word, column.equals(Columns.FIELD) ? Store.YES : Store.NO));
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

  private SectionKind sectionOf(Block block) {
    for (Section section : article.sections()) {
      if (section.span().contains(block.span())) {
        return section.kind();
      }
    }
    return SectionKind.OTHER;
  }

  private static boolean worthSearching(BlockKind kind) {
    return switch (kind) {
      case TITLE, HEADING, PARAGRAPH, CAPTION, TABLE_ROW, FOOTNOTE -> true;
      case FRONT, REFERENCE -> false;
    };
  }

  private static boolean worthSearching(SectionKind kind) {
    return kind != SectionKind.REFERENCES && kind != SectionKind.ACKNOWLEDGEMENTS;
  }
}
