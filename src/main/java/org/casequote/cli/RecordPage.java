package org.casequote.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casequote.model.Answer;
import org.casequote.model.Article;
import org.casequote.model.Assertion;
import org.casequote.model.Bibliography;
import org.casequote.model.CaseRecord;
import org.casequote.model.Evidence;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.jspecify.annotations.Nullable;

/** A record field by field: each value, how sure it is, and the words for it. */
final class RecordPage {

  private final PrintWriter out;
  private final @Nullable Field<?> only;

  RecordPage(PrintWriter out, @Nullable Field<?> only) {
    this.out = out;
    this.only = only;
  }

  void print(Article article) {
    Bibliography source = article.report().source();
    if (source.title() != null) {
      out.println(source.title());
    }
    if (!source.authors().isEmpty()) {
      out.println(String.join(", ", source.authors()));
    }
    String reference =
        Stream.of(
                source.journal(),
                issue(source),
                source.doi() == null ? null : "doi:" + source.doi(),
                source.pmid() == null ? null : "PMID " + source.pmid(),
                article.input().path())
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    out.println(reference);
    article.warnings().forEach(warning -> out.println("Note: " + warning));
    if (article.cases().isEmpty()) {
      out.println("No patient is reported.");
    }
    article.cases().forEach(patient -> print(article, patient));
  }

  /** {@code 2016;9:102-108}, or what of it is known. */
  private static @Nullable String issue(Bibliography source) {
    String year = source.year() == null ? "" : source.year().toString();
    String volume = source.volume() == null ? "" : ";" + source.volume();
    String pages = source.pages() == null ? "" : ":" + source.pages();
    String issue = (year + volume + pages).replaceFirst("^[;:]", "");
    return issue.isEmpty() ? null : issue;
  }

  private void print(Article article, CaseRecord patient) {
    out.println();
    out.println(article.report().id() + " (" + patient.id() + ")");
    for (Field<?> field : Fields.ALL) {
      if (only == null ? patient.fields().contains(field) : only.equals(field)) {
        print(field, patient.get(field));
      }
    }
  }

  private static boolean isDisputed(Field<?> field, Reading<?> reading, Answer<?> answer) {
    return answer.affirmed().stream().anyMatch(r -> field.rivals(r.value(), reading.value()));
  }

  private void print(Field<?> field, Answer<?> answer) {
    String state =
        switch (answer) {
          case Answer.Stated<?> _ -> "";
          case Answer.Denied<?> _ -> "  denied";
          case Answer.Unstated<?> _ -> "  not stated";
          case Answer.Disputed<?> _ -> "  disputed: the article says two things, see below";
        };
    out.println("  " + field.label() + state);
    for (Reading<?> reading : answer.readings()) {
      boolean counts = reading.assertion() == Assertion.AFFIRMED;
      out.println(
          "    "
              + (counts ? "" : reading.assertion().label() + ": ")
              + Shown.value(field, reading.value().display())
              + String.format(Locale.ROOT, "  [%.2f]", reading.confidence())
              + (counts && isDisputed(field, reading, answer) ? "  disputed" : ""));
      for (Evidence evidence : reading.evidence()) {
        out.println("      " + Citation.of(evidence));
      }
    }
  }
}
