package org.casequote.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casequote.json.ArticleJson;
import org.casequote.model.Article;
import org.casequote.model.CaseRecord;
import org.casequote.model.Evidence;
import org.casequote.model.Field;
import org.casequote.model.Reading;
import org.junit.jupiter.api.Test;

/** What holds of everything that is read, whatever it says. */
class CorpusInvariantTest {

  private static final ReferenceSet CORPUS = ReferenceSet.corpus(ReadSet.PROJECT);
  private static final List<Article> ARTICLES = ReadSet.articles(CORPUS, 1);

  @Test
  void everyReportIsRead() throws Exception {
    assertThat(ARTICLES.stream().map(article -> article.report().id()).sorted().toList())
        .containsExactlyElementsOf(CORPUS.charts().keySet());
  }

  @Test
  void everyReadingIsQuotedWhereItStands() {
    int quotes = 0;
    for (Article article : ARTICLES) {
      String text = article.report().text();
      for (CaseRecord patient : article.cases()) {
        for (Field<?> field : patient.fields()) {
          for (Reading<?> reading : patient.get(field).readings()) {
            assertThat(reading.evidence()).as("%s %s", article.report().id(), reading).isNotEmpty();
            for (Evidence evidence : reading.evidence()) {
              int end = evidence.span().end();
              assertThat(end)
                  .as("%s %s", article.report().id(), reading)
                  .isLessThan(text.length() + 1);
              assertThat(text.substring(evidence.span().start(), end))
                  .as("%s %s", article.report().id(), reading)
                  .isEqualTo(evidence.quote());
              quotes++;
            }
          }
        }
      }
    }
    assertThat(quotes).isGreaterThan(500);
  }

  @Test
  void theLinesAreTheSameWithAnyNumberOfThreadsAndEveryTime() {
    List<String> lines = ARTICLES.stream().map(ArticleJson::line).toList();
    assertThat(ReadSet.articles(CORPUS, 4).stream().map(ArticleJson::line).toList())
        .isEqualTo(lines);
  }
}
