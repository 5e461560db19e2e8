package org.casequote.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casequote.export.Table.Cell;
import org.casequote.model.Answer;
import org.casequote.model.Article;
import org.casequote.model.Assertion;
import org.casequote.model.Bibliography;
import org.casequote.model.CaseRecord;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.Value;
import org.jspecify.annotations.Nullable;

/** A column of the table: something of the article, or a field of the patient. */
public sealed interface Column {

  /** Every column, in the order of the table. */
  List<Column> ALL =
      Stream.<Column>concat(
              Stream.of(
                  new About("doc", "Article", (article, patient) -> article.report().id()),
                  new About("patient", "Patient", (article, patient) -> patient.id()),
                  About.source("title", "Title", Bibliography::title),
                  About.source("authors", "Authors", b -> String.join("; ", b.authors())),
                  About.source("journal", "Journal", Bibliography::journal),
                  About.source("year", "Year", Bibliography::year),
                  About.source("volume", "Volume", Bibliography::volume),
                  About.source("pages", "Pages", Bibliography::pages),
                  About.source("doi", "DOI", Bibliography::doi),
                  About.source("pmid", "PMID", Bibliography::pmid),
                  About.source("pmcid", "PMCID", Bibliography::pmcid)),
              Fields.ALL.stream().map(FieldColumn::new))
          .toList();

  /** The name used in files and on the command line. */
  String id();

  /** The heading for people. */
  String label();

  /** What it shows of a patient. */
  Cell cell(Article article, CaseRecord patient);

  /** Every quote that was read for it, whether it counts or not. */
  default Stream<Quote> readings(Article article, CaseRecord patient) {
    return Stream.empty();
  }

  /**
   * The column with this id.
   *
   * @throws IllegalArgumentException if there is none, naming those there are
   */
  static Column byId(String id) {
    return ALL.stream()
        .filter(column -> column.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no column \""
                    + id
                    + "\"; there are "
                    + ALL.stream().map(Column::id).collect(Collectors.joining(", "))));
  }

  /** What a row is about: its article or its patient's number. */
  record About(String id, String label, BiFunction<Article, CaseRecord, String> text)
      implements Column {
    private static About source(
        String id, String label, Function<Bibliography, @Nullable Object> part) {
      return new About(
          id,
          label,
          (article, patient) -> {
            Object value = part.apply(article.report().source());
            return value == null ? "" : value.toString();
          });
    }

    @Override
    public Cell cell(Article article, CaseRecord patient) {
      return new Cell(text.apply(article, patient), List.of());
    }
  }

  /** A field of the patient, with its quotes. */
  record FieldColumn(Field<?> field) implements Column {
    @Override
    public String id() {
      return field.id();
    }

    @Override
    public String label() {
      return field.label();
    }

    @Override
    public Cell cell(Article article, CaseRecord patient) {
      Answer<? extends Value> answer = patient.get(field);
      String text =
          switch (answer) {
            case Answer.Unstated<?> none -> "";
            case Answer.Denied<?> denied -> "no";
            case Answer.Stated<?> stated -> listed(stated);
            case Answer.Disputed<?> disputed -> listed(disputed);
          };
      Assertion shown = answer instanceof Answer.Denied ? Assertion.NEGATED : Assertion.AFFIRMED;
      return new Cell(
          text,
          readings(article, patient).filter(q -> q.assertion().equals(shown.label())).toList());
    }

    @Override
    public Stream<Quote> readings(Article article, CaseRecord patient) {
      return patient.get(field).readings().stream()
          .flatMap(reading -> quotes(article.report().id(), patient.id(), reading));
    }

    private Stream<Quote> quotes(String doc, String patient, Reading<?> reading) {
      return reading.evidence().stream().map(e -> Quote.of(doc, patient, field, reading, e));
    }

    /** The values, each with its rivals beside it: "CD34+ / CD34−; SMA+". */
    private String listed(Answer<?> answer) {
      List<List<Value>> groups = new ArrayList<>();
      for (Reading<?> reading : answer.affirmed()) {
        Value value = reading.value();
        groups.stream()
            .filter(group -> group.stream().anyMatch(v -> field.rivals(v, value)))
            .findFirst()
            .ifPresentOrElse(
                group -> group.add(value), () -> groups.add(new ArrayList<>(List.of(value))));
      }
      return groups.stream()
          .map(group -> words(group, " / "))
          .distinct()
          .collect(Collectors.joining("; "));
    }

    private static String words(List<Value> values, String between) {
      return values.stream().map(Value::display).distinct().collect(Collectors.joining(between));
    }
  }
}
