package org.casequote.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.casequote.ingest.Ingest;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.model.BlockKind;
import org.casequote.model.Report;
import org.junit.jupiter.api.Test;

/** An article on a single line gets its headings back, and only those. */
class FlattenedTest {

  private static final String FILLER =
      "The wall was thickened and the node was firm on palpation. ".repeat(60);

  @Test
  void headingsStandBehindTheEndOfASentence() throws UnreadableException {
    List<String> headings =
        headings(
            "Leiomyosarcoma of the cecum Abstract A rare tumor is reported. Introduction "
                + FILLER
                + "Case report A 45-year-old man came with pain. "
                + FILLER
                + "DISCUSSION Such tumors are rare, as told in the Discussion of others. Conclusion"
                + " It is rare.");
    assertThat(headings)
        .containsExactly("Abstract", "Introduction", "Case report", "DISCUSSION", "Conclusion");
  }

  @Test
  void headingsOfAStructuredAbstractAreNested() throws UnreadableException {
    Report report =
        read(
            "Background: It is rare. Case presentation: A 45-year-old man had it. Conclusions: It"
                + " heals. Background "
                + FILLER
                + "Case presentation A 45-year-old man came with pain. "
                + FILLER);
    assertThat(report.blocks().stream().filter(b -> b.kind() == BlockKind.HEADING))
        .extracting(block -> block.level() + " " + report.text(block))
        .containsExactly(
            "1 Abstract",
            "2 Background",
            "2 Case presentation",
            "2 Conclusions",
            "1 Background",
            "1 Case presentation");
  }

  @Test
  void headingsRunIntoTheirParagraphsAreHeadings() throws UnreadableException {
    Report report =
        read(
            """
            CASE REPORT
            Leiomyosarcoma of the cecum with a late return

            ABSTRACT. A rare tumor is reported in a man who was seen for pain and lived for years.
            1 INTRODUCTION Such tumors are rare, and few have been told of in a man of this age.
            CASE REPORT. At first. A 45-year-old man came with pain in the flank, and was operated on.
            The wall was thickened. In the discussion with him a second look was agreed upon for May.
            Discussion: Such tumors are rare, and what is told of them is told of a few men alone.
            """);
    assertThat(report.blocks().stream().filter(b -> b.kind() == BlockKind.HEADING))
        .extracting(report::text)
        .endsWith("ABSTRACT", "INTRODUCTION", "CASE REPORT", "Discussion");
  }

  @Test
  void labelsOfAnAbstractAreNoneWhereHeadingsStandAlone() throws UnreadableException {
    assertThat(
            headings(
                """
                Abstract
                Background: It is rare, and few have been told of in a man of this age and habit.
                Case presentation: A 45-year-old man came with pain in the flank and was operated on.
                Discussion: Such tumors are rare, and what is told of them is told of a few men alone.

                Introduction
                Such tumors are rare, as is told elsewhere, and grow for years before they are found.

                Case report
                A 45-year-old man came with pain in the flank, and was operated on in the same month.
                """))
        .containsExactly("Abstract", "Introduction", "Case report");
  }

  @Test
  void menusOfWebPagesAreNoHeadings() throws UnreadableException {
    assertThat(
            headings(
                "A journal Abstract Introduction Case report Discussion References Abstract It is"
                    + " rare and seldom seen. Introduction "
                    + FILLER
                    + "Case report A 45-year-old man came with pain. "
                    + FILLER))
        .containsExactly("Abstract", "Introduction", "Case report");
  }

  @Test
  void shortTextsStayAsTheyAre() {
    String text = "It is rare. Introduction Nothing.";
    assertThat(Flattened.restored(text)).isEqualTo(text);
  }

  private static List<String> headings(String text) throws UnreadableException {
    Report report = read(text);
    return report.blocks().stream()
        .filter(block -> block.kind() == BlockKind.HEADING)
        .map(report::text)
        .toList();
  }

  private static Report read(String text) throws UnreadableException {
    return Ingest.read(Path.of("flat.txt"), text.getBytes(StandardCharsets.UTF_8));
  }
}
