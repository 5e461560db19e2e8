package org.casequote.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.casequote.batch.Batch;
import org.casequote.batch.Input;
import org.casequote.batch.Inputs;
import org.casequote.engine.Engine;
import org.casequote.engine.Outcome;
import org.casequote.json.ArticleJson;
import org.casequote.model.Article;

/** A reference set as the product reads it. */
final class ReadSet {

  /** The tests run in the project's folder. */
  static final Path PROJECT = Path.of("").toAbsolutePath();

  private static final Engine ENGINE = Engine.open();

  private ReadSet() {}

  static List<Article> articles(ReferenceSet set, int jobs) {
    List<Input> inputs =
        Inputs.find(List.of(set.reports())).stream()
            .filter(input -> set.articles().test(Charts.id(input.path())))
            .toList();
    List<Article> articles = new ArrayList<>();
    new Batch(ENGINE::read, jobs)
        .read(
            inputs,
            outcome -> {
              switch (outcome) {
                case Outcome.Extracted done -> articles.add(done.article());
                case Outcome.Failed failed -> throw new AssertionError(failed.line());
                case Outcome.References _ -> throw new AssertionError(outcome.path());
                case Outcome.Unchanged _, Outcome.FailedBefore _ ->
                    throw new AssertionError(outcome);
              }
            });
    return articles;
  }

  static Scorecard score(ReferenceSet set) throws IOException {
    SortedMap<String, Chart> read =
        Charts.ofLines(articles(set, 2).stream().map(ArticleJson::line));
    return Scorecard.of(Marking.all(set.charts(), read));
  }
}
