package org.casequote.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.casequote.ingest.Blocks;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.model.Block;
import org.casequote.model.BlockKind;
import org.casequote.model.Report;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TextReaderTest {

  private static Report read(String text) throws UnreadableException {
    return TextReader.read("x", text);
  }

  private static List<String> blocks(String text) throws UnreadableException {
    return Blocks.of(read(text));
  }

  @Test
  @DisplayName("a paragraph a line, headings on lines of their own")
  void oneLineEach() throws UnreadableException {
    assertThat(
            blocks(
                """
                Introduction
                Schwannomas of the tongue are rare.

                Case Presentation
                Clinical findings
                A boy of nine had a lump on the tongue. It grew for a year and was then removed whole.

                Follow-up and outcome

                He was well two years later.
                """))
        .containsExactly(
            "HEADING1 Introduction",
            "PARAGRAPH Schwannomas of the tongue are rare.",
            "HEADING1 Case Presentation",
            "HEADING1 Clinical findings",
            "PARAGRAPH A boy of nine had a lump on the tongue. It grew for a year and was then"
                + " removed whole.",
            "HEADING1 Follow-up and outcome",
            "PARAGRAPH He was well two years later.");
  }

  @Test
  @DisplayName("a line above the title that says what kind of article it is opens no case")
  void kindAboveTheTitle() throws UnreadableException {
    assertThat(
            blocks(
                """
                CASE REPORT

                A slowly growing lump of the tongue in a boy of nine

                Abstract
                A boy had a lump on the tongue. It grew for a year and was then removed whole.
                """))
        .startsWith(
            "FRONT CASE REPORT", "TITLE A slowly growing lump of the tongue in a boy of nine");
  }

  @Test
  @DisplayName("keywords under the abstract are front matter, not words about a patient")
  void keywords() throws UnreadableException {
    assertThat(
            blocks(
                """
                A lump of the tongue: report of a case

                Abstract
                A boy of nine had a lump on the tongue. It grew for a year and was then removed whole.
                Keywords: schwannoma, tongue, doxorubicin

                Introduction
                Schwannomas of the tongue are rare. Few have been described.
                """))
        .contains("FRONT Keywords: schwannoma, tongue, doxorubicin");
  }

  @Test
  @DisplayName("hard-wrapped lines, paragraphs between blank lines")
  void hardWrapped() throws UnreadableException {
    assertThat(
            blocks(
                """
                Lipoma of the heart found by
                chance: a case report

                1. Introduction

                Fatty tumours of the heart are
                seldom seen. Most of them are
                small.
                We saw one.

                2. Case Report
                A woman of 61 had palpitations
                for a month. The mass is shown in
                Figure 1. It arose from the right
                atrium and was
                resected.
                """))
        .containsExactly(
            "TITLE Lipoma of the heart found by chance: a case report",
            "HEADING1 1. Introduction",
            "PARAGRAPH Fatty tumours of the heart are seldom seen. Most of them are small.",
            "PARAGRAPH We saw one.",
            "HEADING1 2. Case Report",
            "PARAGRAPH A woman of 61 had palpitations for a month. The mass is shown in Figure 1."
                + " It arose from the right atrium and was resected.");
  }

  @Test
  @DisplayName("the text layer of a PDF with a blank line after every line")
  void spaced() throws UnreadableException {
    String text =
        """
         Abstract\s

        Tumours of the thymus may come with a weak-\s

        ness of the muscles. We report on one with soft-\s

        tissue metastases and on its treatment.\s
         Patient and observation\s

        \s

        A farmer of 47 had drooping eyelids for half a year. Soft-tissue\s

        swelling of the neck was then noticed by his family doctor, and\s

        he was sent to us.\s

         \s

        The mediastinum was opened and the tumour was removed, but the\s
         pleura had to be left behind. He was followed\s

        for two years.\s

         \s

         \s

        Discussion\s

        \s

        Such tumours grow slowly (Table 2), and the weakness of muscles may\s

        last after surgery.\s
         Figures\s

        \s

        Figure 1: The tumour on a section through the chest, with a sharp\s

        border\s

        Figure 2: Cells of the tumour\s
        """;
    assertThat(blocks(text))
        .containsExactly(
            "HEADING1 Abstract",
            "PARAGRAPH Tumours of the thymus may come with a weakness of the muscles. We report on"
                + " one with soft-tissue metastases and on its treatment.",
            "HEADING1 Patient and observation",
            "PARAGRAPH A farmer of 47 had drooping eyelids for half a year. Soft-tissue swelling of"
                + " the neck was then noticed by his family doctor, and he was sent to us.",
            "PARAGRAPH The mediastinum was opened and the tumour was removed, but the pleura had to"
                + " be left behind. He was followed for two years.",
            "HEADING1 Discussion",
            "PARAGRAPH Such tumours grow slowly (Table 2), and the weakness of muscles may last"
                + " after surgery.",
            "HEADING1 Figures",
            "CAPTION Figure 1: The tumour on a section through the chest, with a sharp border",
            "CAPTION Figure 2: Cells of the tumour");
  }

  @Test
  @DisplayName("one paragraph and nothing else")
  void oneParagraph() throws UnreadableException {
    String text = "A woman of 70 had a lump in the breast. It was benign";
    Report report = read(text);
    assertThat(report.text()).isEqualTo(text);
    assertThat(Blocks.of(report)).containsExactly("PARAGRAPH " + text);
    assertThat(report.source().title()).isNull();
  }

  @Test
  @DisplayName("front matter above the first heading, with its numbers")
  void frontMatter() throws UnreadableException {
    Report report =
        read(
            """
            A melanoma that was not one: report of a mistake

            Department of Dermatology, Hospital of the North, Northtown
            Received: 3 May 2011
            https://doi.org/10.9999/derm.2011.44.
            PMID: 1234567, PMC7654321
            Keywords: melanoma, mistake

            Abstract
            A mole was taken for a melanoma.
            """);
    assertThat(report.source().title())
        .isEqualTo("A melanoma that was not one: report of a mistake");
    assertThat(report.source().doi()).isEqualTo("10.9999/derm.2011.44");
    assertThat(report.source().pmid()).isEqualTo("1234567");
    assertThat(report.source().pmcid()).isEqualTo("PMC7654321");
    assertThat(Blocks.of(report, BlockKind.FRONT)).hasSize(5);
    assertThat(Blocks.of(report)).endsWith("PARAGRAPH A mole was taken for a melanoma.");
  }

  @Test
  @DisplayName("a DOI in the text is another article's")
  void doiInText() throws UnreadableException {
    assertThat(read("A man of 50 was seen (doi:10.9999/other). He was well.").source().doi())
        .isNull();
  }

  @Test
  @DisplayName("captions, table rows and references")
  void otherBlocks() throws UnreadableException {
    assertThat(
            blocks(
                """
                Discussion
                Figure 1 shows that such tumours are large.
                Fig. 2 Section of the tumour. The border is sharp.
                Table 1
                Patients reported so far
                Case\tAge\tOutcome
                1\t33\tNED
                \tboth\t
                | 2 | 57 | DOD |
                |---|---|---|
                References
                1. Author A. Large tumours. J Test. 1999;1:1–2.
                2. Author B. Small tumours. J Test. 2001;2:3–4.
                Acknowledgements
                We thank the patient.
                """))
        .containsExactly(
            "HEADING1 Discussion",
            "PARAGRAPH Figure 1 shows that such tumours are large.",
            "CAPTION Fig. 2 Section of the tumour. The border is sharp.",
            "CAPTION Table 1 Patients reported so far",
            "TABLE_ROW Case | Age | Outcome",
            "TABLE_ROW 1 | 33 | NED",
            "TABLE_ROW | both",
            "TABLE_ROW 2 | 57 | DOD",
            "HEADING1 References",
            "REFERENCE 1. Author A. Large tumours. J Test. 1999;1:1–2.",
            "REFERENCE 2. Author B. Small tumours. J Test. 2001;2:3–4.",
            "HEADING1 Acknowledgements",
            "PARAGRAPH We thank the patient.");
  }

  @Test
  @DisplayName("headings in Markdown and by number keep their level")
  void levels() throws UnreadableException {
    assertThat(blocks("# A tumour of the foot\n\n## Case Report:\n\nA man of 20 limped."))
        .containsExactly(
            "TITLE A tumour of the foot", "HEADING2 Case Report:", "PARAGRAPH A man of 20 limped.");
    assertThat(blocks("2. Case\n2.1. Imaging of the foot\nThere was a mass."))
        .containsExactly(
            "HEADING1 2. Case", "HEADING2 2.1. Imaging of the foot", "PARAGRAPH There was a mass.");
  }

  @Test
  @DisplayName("many short lines in a row are the cells of a table, not headings")
  void cells() throws UnreadableException {
    assertThat(blocks("Case report\nMarker\nScore\nDesmin\nPositive\nHe was then discharged home."))
        .filteredOn(line -> line.startsWith("HEADING"))
        .containsExactly("HEADING1 Case report");
  }

  @Test
  @DisplayName("spaces, ligatures and invisible characters are made plain")
  void typography() throws UnreadableException {
    assertThat(read("\uFEFFThe ﬁbroma\u00A0was 3\u2009cm; meta\u00AD\nstases\u200B none.").text())
        .isEqualTo("The fibroma was 3 cm; metastases none.");
  }

  @Test
  @DisplayName("nothing but space is an empty file")
  void empty() {
    assertThatThrownBy(() -> read(" \n\f\n")).hasMessage("empty file");
  }

  @Test
  @DisplayName("what is between two blocks is a blank line")
  void betweenBlocks() throws UnreadableException {
    Report report = read("Case report\nA man of 20 limped.\n\n\n\nHe walks again.");
    for (int i = 1; i < report.blocks().size(); i++) {
      Block before = report.blocks().get(i - 1);
      Block after = report.blocks().get(i);
      assertThat(report.text().substring(before.span().end(), after.span().start()))
          .isEqualTo("\n\n");
    }
  }
}
