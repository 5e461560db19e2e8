package org.casequote.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casequote.lexicon.Lexicon;
import org.casequote.model.Bibliography;
import org.casequote.model.Block;
import org.casequote.model.BlockKind;
import org.casequote.model.Report;
import org.casequote.model.Section;
import org.casequote.model.SectionKind;
import org.casequote.model.Span;
import org.casequote.pipeline.Annotations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Headings, with {@code #} a level, and paragraphs between bars; then the kinds of their sections.
 */
class SectionerTest {

  private static final Sectioner SECTIONER =
      new Sectioner(Lexicon.standard(), (paragraphs, at) -> Map.of(SectionKind.CASE, 1.0));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "# Introduction | It is rare. | # 2. Case Presentation | A man came. | # Discussion | Few"
            + " are known.; introduction, case, discussion",
        "# Abstract | ## Background | Rare. | ## Case report | A man. | # Introduction | Rare. | #"
            + " Case report | A man.; abstract, abstract, abstract, introduction, case",
        "# Abstract | Two men. | ## Case 1 | A 40-year-old man came. | ## Case 2 | A 50-year-old"
            + " man. | # Discussion | Rare.; abstract, case, case, discussion",
        "# Introduction | It is rare. | A 40-year-old man came. | He was operated on. | #"
            + " Discussion | Few.; introduction, case, discussion",
        "A 40-year-old man came. | He was operated on.; case",
        "A 40-year-old man is presented. | # Introduction | It is rare. | # Case report | A"
            + " 40-year-old man came.; abstract, introduction, case",
        "A 40-year-old man came. | # Discussion | It is rare.; case, discussion",
        "# Case | A man came. | ## Histology | Spindle cells. | # Learning points | Look twice.;"
            + " case, case, conclusion",
      })
  void partsAreToldByTheirHeadingsOrTheirContent(String blocks, String kinds) {
    List<Section> sections = SECTIONER.apply(Annotations.of(report(blocks)));
    assertThat(sections)
        .extracting(section -> section.kind().label())
        .containsExactly(kinds.strip().split(", "));
  }

  private static Report report(String source) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String part : source.split(" \\| ")) {
      int level = part.length() - part.replaceFirst("^#+", "").length();
      int start = text.length();
      text.append(part.substring(level).strip());
      Span span = new Span(start, text.length());
      BlockKind kind = level > 0 ? BlockKind.HEADING : BlockKind.PARAGRAPH;
      blocks.add(new Block(kind, level, 0, null, span));
      text.append("\n\n");
    }
    return new Report("test", Bibliography.UNKNOWN, text.toString(), blocks);
  }
}
