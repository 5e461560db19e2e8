package org.casequote.lab.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.casequote.lab.Share;
import org.casequote.model.Article;
import org.casequote.model.Bibliography;
import org.casequote.model.Block;
import org.casequote.model.BlockKind;
import org.casequote.model.Report;
import org.casequote.model.Section;
import org.casequote.model.SectionKind;
import org.casequote.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairScoreTest {

  private static final Bibliography KNOWN =
      new Bibliography(
          "A tumour\u2019s case", List.of("Ann Lee"), null, 2020, null, null, "10.1/x", null, null);

  /** An article of one paragraph a section. */
  private static Article article(Bibliography source, Object... sections) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    List<Section> parts = new ArrayList<>();
    for (int i = 0; i < sections.length; i += 2) {
      text.append(i == 0 ? "" : "\n\n");
      int start = text.length();
      text.append(sections[i + 1]);
      Span span = new Span(start, text.length());
      blocks.add(Block.of(BlockKind.PARAGRAPH, span));
      parts.add(new Section((SectionKind) sections[i], "", span, false));
    }
    Report report = new Report("a", source, text.toString(), blocks);
    return new Article(
        new Article.Input("a.pdf", "0".repeat(64)), report, parts, List.of(), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "a b c d, a b c d, 1.0",
    "a b c d, c d a b, 0.5",
    "a b c d, a x b y c z d w, 0.6667",
    "a b, x y, 0.0"
  })
  void wordsCountWhereTheyStandInTheSameOrder(String xml, String pdf, double f1)
      throws IOException {
    PairScore score =
        PairScore.of(article(KNOWN, SectionKind.CASE, pdf), article(KNOWN, SectionKind.CASE, xml));
    assertThat(score.words()).isCloseTo(f1, org.assertj.core.data.Offset.offset(0.0001));
  }

  @Test
  void aParagraphIsInItsPlaceWhereMostOfItsWordsAre() throws IOException {
    Article xml =
        article(KNOWN, SectionKind.CASE, "one two three", SectionKind.DISCUSSION, "four five six");
    Article pdf =
        article(KNOWN, SectionKind.CASE, "one two", SectionKind.CASE, "three four five six");
    assertThat(PairScore.of(pdf, xml).sections()).isEqualTo(new Share(1, 2));
  }

  @Test
  void referencesAreNoRunningText() throws IOException {
    Article xml = article(KNOWN, SectionKind.CASE, "one two");
    Article pdf = article(KNOWN, SectionKind.CASE, "one two", SectionKind.REFERENCES, "three");
    assertThat(PairScore.of(pdf, xml).words()).isEqualTo(1);
  }

  @Test
  void whatIsUnknownIsNotTheSame() throws IOException {
    Article xml = article(KNOWN, SectionKind.CASE, "one");
    Bibliography curly = KNOWN.withTitle("A  tumour's case");
    PairScore score = PairScore.of(article(curly, SectionKind.CASE, "one"), xml);
    assertThat(score.title() && score.doi() && score.year() && score.author()).isTrue();
    score = PairScore.of(article(Bibliography.UNKNOWN, SectionKind.CASE, "one"), xml);
    assertThat(score.title() || score.doi() || score.year() || score.author()).isFalse();
    assertThat(LayoutTable.of(List.of(score)))
        .contains("| a | 1.000 | 1 of 1 | no | no | no | no |");
  }
}
