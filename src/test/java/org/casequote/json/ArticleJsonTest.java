package org.casequote.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.casequote.model.Article;
import org.casequote.model.Assertion;
import org.casequote.model.Bibliography;
import org.casequote.model.CaseRecord;
import org.casequote.model.Evidence;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.Report;
import org.casequote.model.Section;
import org.casequote.model.SectionKind;
import org.casequote.model.Span;
import org.casequote.model.Value.Quantity;
import org.casequote.model.Value.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ArticleJsonTest {

  private static final String TEXT = "A 30-year-old man had a mass of 4.5 x 2 cm.";

  private static <V> List<Evidence> quoted(String words, String... cues) {
    int start = TEXT.indexOf(words);
    Span span = new Span(start, start + words.length());
    return List.of(new Evidence(span, words, 2, SectionKind.CASE, List.of(cues)));
  }

  private static Article article() {
    CaseRecord patient =
        CaseRecord.builder("case-1")
            .put(
                Fields.TUMOR_SIZE,
                List.of(
                    new Reading<>(
                        new Size(List.of(4.5, 2.0), "primary"),
                        Assertion.LITERATURE,
                        0.333,
                        "size.dims",
                        quoted("4.5 x 2 cm", "mass"))))
            .put(
                Fields.AGE,
                List.of(
                    new Reading<>(
                        Quantity.of(30),
                        Assertion.AFFIRMED,
                        0.97,
                        "age.years",
                        quoted("30-year-old"))))
            .build();
    Bibliography source = Bibliography.UNKNOWN.withTitle("A mass");
    return new Article(
        new Article.Input("in/a.txt", "0f"),
        new Report("a", source, TEXT, List.of()),
        List.of(new Section(SectionKind.CASE, "", new Span(0, TEXT.length()), true)),
        List.of(patient),
        List.of("no title"));
  }

  @Test
  @DisplayName("is one line, its keys always in the same order")
  void shape() {
    assertThat(ArticleJson.line(article()))
        .isEqualTo(
            "{\"doc\":\"a\",\"document\":{\"path\":\"in/a.txt\",\"sha256\":\"0f\",\"title\":\"A"
                + " mass\","
                + "\"characters\":43,\"sections\":[{\"kind\":\"case\",\"heading\":\"\",\"start\":0,\"end\":43,\"guessed\":true}],"
                + "\"health\":{\"pages\":0,\"blank_pages\":0,\"columns\":0,\"unmapped\":0,\"ocr\":false,"
                + "\"tables\":0,\"tables_read\":0,\"sections\":1,\"sections_guessed\":1},\"warnings\":[\"no"
                + " title\"]},"
                + "\"cases\":[{\"id\":\"case-1\",\"age\":[{\"years\":30,\"assertion\":\"affirmed\","
                + "\"confidence\":0.97,\"rule\":\"age.years\",\"evidence\":[{\"start\":2,\"end\":13,"
                + "\"quote\":\"30-year-old\",\"page\":2,\"section\":\"case\"}]}],"
                + "\"tumor_size\":[{\"dims_cm\":[4.5,2],\"lesion\":\"primary\","
                + "\"assertion\":\"literature\",\"confidence\":0.33,\"rule\":\"size.dims\",\"evidence\":[{\"start\":32,\"end\":42,\"quote\":\"4.5"
                + " x 2 cm\",\"page\":2,\"section\":\"case\",\"cues\":[\"mass\"]}]}]}]}");
  }

  @RepeatedTest(100)
  @DisplayName("comes back as it was")
  void roundTrip(RepetitionInfo info) {
    long seed = info.getCurrentRepetition() * 7919L;
    Article article = new RandomArticles(seed).next();
    String line = ArticleJson.line(article);
    Article back = ArticleJson.read(line, article.report().text());

    assertThat(line).as("seed " + seed).doesNotContain("\n", "\r");
    assertThat(ArticleJson.line(back)).as("seed " + seed).isEqualTo(line);
    assertThat(back.input()).isEqualTo(article.input());
    assertThat(back.report()).as("seed " + seed).isEqualTo(article.report());
    assertThat(back.sections()).as("seed " + seed).isEqualTo(article.sections());
    assertThat(back.warnings()).isEqualTo(article.warnings());
    assertThat(back.report().health()).isEqualTo(article.report().health());
    assertThat(back.cases()).hasSameSizeAs(article.cases());
    for (int i = 0; i < back.cases().size(); i++) {
      for (Field<?> field : Fields.ALL) {
        assertThat(back.cases().get(i).get(field).equals(article.cases().get(i).get(field)))
            .as("seed " + seed + ", " + field)
            .isTrue();
      }
    }
  }

  @Test
  @DisplayName("keeps its offsets when read without the text")
  void withoutText() {
    Article back = ArticleJson.read(ArticleJson.line(article()), "");
    assertThat(back.report().text()).isEmpty();
    assertThat(back.cases().getFirst().get(Fields.AGE).readings().getFirst().evidence())
        .isEqualTo(quoted("30-year-old"));
  }

  @Test
  @DisplayName("passes over what a later version adds")
  void unknownKeys() {
    String line = ArticleJson.line(article());
    String later = line.replace("\"cases\"", "\"mood\":{\"good\":1},\"cases\"");
    assertThat(ArticleJson.line(ArticleJson.read(later, TEXT))).isEqualTo(line);
  }

  @Test
  @DisplayName("says what is wrong with a line that is no article's")
  void wrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArticleJson.read("{\"doc\":\"a\"", ""))
        .withMessageStartingWith("not JSON: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArticleJson.read("{\"doc\":\"a\"}", ""))
        .withMessage("no \"document\" in {\"doc\":\"a\"}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArticleJson.read("", ""))
        .withMessageStartingWith("no \"document\"");
  }
}
