package org.casequote.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.casequote.hostile.RawPdf;
import org.casequote.ingest.Blocks;
import org.casequote.ingest.input.Settings;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.model.BlockKind;
import org.casequote.model.Box;
import org.casequote.model.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfReaderTest {

  private static final float LEFT = 50;
  private static final float RIGHT = 310;

  private static final String[] FIRST = {
    "A woman of sixty years was seen for a mass of the",
    "thigh which she had known for several months and",
    "which had grown of late. On imaging it was a soft-",
    "tissue mass of eight centimetres beside the femur.",
    "A needle biopsy gave spindle cells, and a wide exci-"
  };
  private static final String[] SECOND = {
    "sion was done in the month after. The margins were",
    "free of tumour. She was given no further treatment",
    "and was seen every three months, and then each half",
    "year, with imaging of the chest. She is alive today",
    "and well, and there is no sign of the disease."
  };

  private static Report read(byte[] bytes) throws UnreadableException {
    return PdfReader.read("sheet", bytes, Settings.STANDARD);
  }

  private static PdfSheets article() {
    return new PdfSheets()
        .page()
        .text(PdfSheets.BOLD, 18, LEFT, 80, "A Mass of the Thigh in a Woman of Sixty Years")
        .text(LEFT, 110, "Clinic for Sarcoma, City Hospital")
        .text(LEFT, 125, "Published 4 March 2019. doi: 10.1234/abc.2019.17")
        .text(PdfSheets.BOLD, 12, LEFT, 160, "Case report")
        .text(LEFT, 180, FIRST)
        .text(RIGHT, 180, SECOND);
  }

  @Test
  void columnsAreReadOneAfterTheOtherAndBrokenWordsMended() throws UnreadableException {
    Report report = read(article().bytes());
    assertThat(Blocks.of(report, BlockKind.PARAGRAPH))
        .containsExactly(
            "A woman of sixty years was seen for a mass of the thigh which she had known for"
                + " several months and which had grown of late. On imaging it was a soft-tissue"
                + " mass of eight centimetres beside the femur. A needle biopsy gave spindle"
                + " cells, and a wide excision was done in the month after. The margins were free"
                + " of tumour. She was given no further treatment and was seen every three months,"
                + " and then each half year, with imaging of the chest. She is alive today and"
                + " well, and there is no sign of the disease.");
    assertThat(Blocks.of(report, BlockKind.HEADING)).containsExactly("Case report");
  }

  @Test
  void titleYearAndDoiAreReadFromTheFirstPage() throws UnreadableException {
    Report report = read(article().called("article-17.docx").bytes());
    assertThat(report.source().title()).isEqualTo("A Mass of the Thigh in a Woman of Sixty Years");
    assertThat(report.source().year()).isEqualTo(2019);
    assertThat(report.source().doi()).isEqualTo("10.1234/abc.2019.17");
    assertThat(Blocks.of(report, BlockKind.TITLE))
        .containsExactly("A Mass of the Thigh in a Woman of Sixty Years");
  }

  /** The limit only ends a search that would go on for days. */
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void initialsWithoutEndAreNobodysName() throws UnreadableException {
    Report report =
        read(article().text(PdfSheets.TEXT, 4, LEFT, 102, "A.".repeat(110) + ":x").bytes());
    assertThat(report.source().authors()).isEmpty();
    Report initials = read(article().text(LEFT, 100, "J.Rossi and A.B. Bianchi").bytes());
    assertThat(initials.source().authors()).containsExactly("J.Rossi", "A.B. Bianchi");
  }

  @Test
  void blocksStandWhereTheirWordsAre() throws UnreadableException {
    Report report = read(article().bytes());
    Box box = report.blocks().getFirst().box();
    assertThat(report.blocks().getFirst().page()).isEqualTo(1);
    assertThat(box).isNotNull();
    assertThat(box.x()).isBetween(49f, 51f);
    assertThat(box.y()).isBetween(62f, 70f);
    assertThat(box.y() + box.height()).isBetween(80f, 86f);
  }

  @Test
  void runningHeadsPageNumbersAndStampsAreLeftOut() throws UnreadableException {
    PdfSheets sheets = new PdfSheets();
    for (int i = 0; i < 3; i++) {
      sheets
          .page()
          .text(LEFT, 40, "Journal of Masses " + (i + 11))
          .text(LEFT, 120, Arrays.copyOfRange(FIRST, i, i + 2))
          .text(280, 810, "This copy is for the clinic only, page " + (i + 1) + " of 3");
    }
    assertThat(read(sheets.bytes()).text()).doesNotContain("Journal", "copy", "11", "of 3");
  }

  @Test
  void theHeaderOfATableThatGoesOnIsNoRunningHead() throws UnreadableException {
    PdfSheets sheets = new PdfSheets();
    for (int i = 0; i < 2; i++) {
      sheets
          .page()
          .text(LEFT, 40, "Journal of Masses 2019")
          .text(LEFT, 70, i == 0 ? "Table 1. Stains of the tumours" : "Table 1. Continued")
          .text(LEFT, 88, "Stain", i == 0 ? "Desmin" : "CD34", i == 0 ? "Myogenin" : "S100")
          .text(250, 88, "Primary", "positive", "negative")
          .text(400, 88, "Metastasis", "positive", "negative")
          .text(LEFT, 400, FIRST);
    }
    String text = read(sheets.bytes()).text();
    assertThat(text).contains("Stain | Primary | Metastasis").doesNotContain("Journal");
  }

  @Test
  void whatHasNothingButRunningHeadsIsReadAsItIs() throws UnreadableException {
    PdfSheets sheets = new PdfSheets();
    for (int i = 0; i < 3; i++) {
      sheets.page().text(LEFT, 60, "Slide number " + (i + 1));
    }
    assertThat(read(sheets.bytes()).text()).contains("Slide number");
  }

  @Test
  void numbersOfLinesAreLeftOut() throws UnreadableException {
    PdfSheets sheets = new PdfSheets().page();
    List<String> lines = new ArrayList<>(List.of(FIRST));
    lines.addAll(List.of(SECOND));
    for (int i = 0; i < lines.size(); i++) {
      sheets.text(60, 100 + 24 * i, String.valueOf(i + 1)).text(90, 100 + 24 * i, lines.get(i));
    }
    String text = read(sheets.bytes()).text();
    assertThat(text).doesNotContainPattern("\\d").contains("wide excision was done");
  }

  @Test
  void numbersOfLinesInBothMarginsAreLeftOut() throws UnreadableException {
    PdfSheets sheets = new PdfSheets().page();
    for (int i = 0; i < 10; i++) {
      String line = i < FIRST.length ? FIRST[i] : SECOND[i - FIRST.length];
      sheets
          .text(PdfSheets.TEXT, 6, 40, 103 + 12 * i, String.valueOf(i + 101))
          .text(90, 100 + 12 * i, line)
          .text(PdfSheets.TEXT, 6, 540, 103 + 12 * i, String.valueOf(i + 111));
    }
    assertThat(read(sheets.bytes()).text()).doesNotContainPattern("\\d").contains("wide excision");
  }

  @Test
  void aHeadingInSmallCapitalsIsNoFootnote() throws UnreadableException {
    PdfSheets sheets =
        new PdfSheets()
            .page()
            .text(PdfSheets.BOLD, 18, LEFT, 80, "A Mass of the Thigh in a Woman of Sixty Years")
            .text(LEFT, 100, "Clinic for Sarcoma, City Hospital")
            .text(PdfSheets.BOLD, 12, LEFT, 120, "Case report")
            .text(LEFT, 140, FIRST)
            .text(PdfSheets.BOLD, 8.5f, LEFT, 215, "FURTHER COURSE OF THE DISEASE")
            .text(LEFT, 230, SECOND);
    Report report = read(sheets.bytes());
    assertThat(Blocks.of(report, BlockKind.HEADING))
        .containsExactly("Case report", "FURTHER COURSE OF THE DISEASE");
  }

  @Test
  void theLastWordOfASentenceIsNoHeading() throws UnreadableException {
    PdfSheets sheets =
        article()
            .text(RIGHT, 252, "The report of her case is among the first of many", "references.");
    Report report = read(sheets.bytes());
    assertThat(Blocks.of(report, BlockKind.HEADING)).containsExactly("Case report");
    assertThat(report.text()).contains("first of many references.");
  }

  @Test
  void aTableTurnedBesideTheTextIsReadAndAStampIsNot() throws Exception {
    StringBuilder turned = new StringBuilder();
    String[][] rows = {
      {"Patient", "Age", "Tumour", "Outcome"},
      {"First", "54", "Sarcoma", "Alive"},
      {"Second", "61", "Lymphoma", "Dead"},
      {"Third", "70", "Carcinoma", "Alive"},
      {"Fourth", "49", "Melanoma", "Alive"}
    };
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < 4; j++) {
        turned.append(
            "BT /F1 10 Tf 0 1 -1 0 %d %d Tm (%s) Tj ET\n"
                .formatted(350 + 14 * i, 200 + 90 * j, rows[i][j]));
      }
    }
    turned.append("BT /F1 8 Tf 0 1 -1 0 590 100 Tm (Downloaded by a guest of a library) Tj ET\n");
    for (int i = 0; i < 12; i++) {
      turned.append("BT /F1 10 Tf 50 %d Td (%s) Tj ET\n".formatted(700 - 12 * i, FIRST[i % 5]));
    }
    Report report = read(RawPdf.page(turned.toString()));
    assertThat(Blocks.of(report, BlockKind.TABLE_ROW))
        .contains("Patient | Age | Tumour | Outcome", "Second | 61 | Lymphoma | Dead");
    assertThat(report.text()).contains("eight centimetres").doesNotContain("Downloaded");
    Box box = report.blocks().getLast().box();
    assertThat(box).isNotNull();
    assertThat(box.height()).isGreaterThan(box.width());
  }

  @Test
  void tightSpacesPartWordsWhetherTheyAreDrawnOrNot() throws UnreadableException {
    String line =
        "BT /F1 10 Tf -1.1 Tw 50 700 Td [(She has a) -140 (medical) -140 (history) -140 (of)"
            + " -140 (diabetes and was)] TJ ( seen for a mass of her left leg) Tj ET";
    assertThat(read(RawPdf.page(line)).text())
        .isEqualTo("She has a medical history of diabetes and was seen for a mass of her left leg");
  }

  @Test
  void tablesAndCaptionsStandApartFromRunningText() throws UnreadableException {
    PdfSheets sheets =
        article()
            .text(PdfSheets.BOLD, 9, LEFT, 300, "Table 1.")
            .text(PdfSheets.TEXT, 9, LEFT + 45, 300, "Stains of the tumour")
            .rule(LEFT, 540, 306)
            .text(PdfSheets.TEXT, 9, LEFT, 318, "Marker", "Desmin", "S100 protein")
            .text(PdfSheets.TEXT, 9, 330, 318, "Result", "positive", "negative")
            .rule(LEFT, 540, 322)
            .rule(LEFT, 540, 346);
    Report report = read(sheets.bytes());
    assertThat(Blocks.of(report, BlockKind.CAPTION))
        .containsExactly("Table 1. Stains of the tumour");
    assertThat(Blocks.of(report, BlockKind.TABLE_ROW))
        .containsExactly("Marker | Result", "Desmin | positive", "S100 protein | negative");
    assertThat(Blocks.of(report, BlockKind.PARAGRAPH)).hasSize(1);
  }

  @Test
  void oneCellThatSpansTwoPatientsDoesNotMakeOneOfThem() throws UnreadableException {
    PdfSheets sheets =
        article()
            .text(LEFT, 300, "Table 1. Course of the two patients")
            .rule(LEFT, 540, 306)
            .text(300, 318, "Case 1")
            .text(440, 318, "Case 2")
            .rule(LEFT, 540, 322)
            .text(LEFT, 334, "Kind of tumour")
            .text(320, 334, "Spindle cell sarcoma of the soft tissue");
    for (int i = 0; i < 4; i++) {
      sheets
          .text(
              LEFT,
              352 + 32 * i,
              "Size in the " + (i + 1) + ". month after the",
              "operation on imaging")
          .text(300, 358 + 32 * i, (i + 2) + ".5 cm")
          .text(440, 358 + 32 * i, (i + 5) + ".5 cm");
    }
    for (int i = 0; i < 7; i++) {
      float y = 490 + 16 * i;
      sheets.text(LEFT, y, "Visit " + (i + 1)).text(300, y, "alive").text(440, y, "well");
    }
    Report report = read(sheets.rule(LEFT, 540, 620).bytes());
    assertThat(Blocks.of(report, BlockKind.TABLE_ROW))
        .contains("Size in the 2. month after the operation on imaging | 3.5 cm | 6.5 cm");
  }

  @Test
  void referencesAreEntriesOfTheirOwn() throws UnreadableException {
    PdfSheets sheets =
        article()
            .text(PdfSheets.BOLD, 12, RIGHT, 300, "References")
            .text(RIGHT, 320, "1. Author A. On masses of the thigh and what became of")
            .text(RIGHT + 12, 332, "them. J Masses. 2001;1:1-2.")
            .text(RIGHT, 344, "2. Author B. Other masses. J Masses. 2002;2:3-4.");
    assertThat(Blocks.of(read(sheets.bytes()), BlockKind.REFERENCE))
        .containsExactly(
            "1. Author A. On masses of the thigh and what became of them. J Masses. 2001;1:1-2.",
            "2. Author B. Other masses. J Masses. 2002;2:3-4.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # word         | mark | read as
          a mass of 5 cm | 3    | a mass of 5 cm³
          cells 4.1 x 10 | 9    | cells 4.1 x 10⁹
          a sarcoma      | 3    | a sarcoma [3]
          seen before    | 1,2  | seen before [1,2]
          Ca             | 2+   | Ca2+
          """)
  void marksAboveTheLineSayWhatTheyMean(String word, String mark, String expected)
      throws Exception {
    float end = LEFT + PdfSheets.TEXT.getStringWidth(word) / 100;
    PdfSheets sheets = new PdfSheets().page().text(LEFT, 200, word);
    sheets.text(PdfSheets.TEXT, 6, end, 196, mark);
    assertThat(read(sheets.bytes()).text()).isEqualTo(expected);
  }

  @Test
  void anEmptyPasswordOpensAFileAndNoOtherIsGuessed() throws UnreadableException {
    assertThat(read(article().bytes("")).text()).contains("wide excision was done");
    byte[] locked = article().bytes("secret");
    assertThatThrownBy(() -> read(locked))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith("encrypted PDF: needs a password");
  }

  @Test
  void aFileUnderACertificateSaysSo() {
    byte[] locked =
        new RawPdf()
            .object("<< /Type /Catalog /Pages 2 0 R >>")
            .object("<< /Type /Pages /Kids [] /Count 0 >>")
            .object(
                "<< /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 /Length 128"
                    + " /CF << /DefaultCryptFilter << /CFM /AESV2 /Recipients [] >> >> >>")
            .trailer("/Encrypt 3 0 R /ID [<00> <00>]")
            .bytes();
    assertThatThrownBy(() -> read(locked))
        .isInstanceOf(UnreadableException.class)
        .hasMessage("encrypted PDF: for the owner of a certificate");
  }

  @ParameterizedTest
  @CsvSource({"'', true", "/Contents 7 0 R, true", "/F 2, false"})
  void whatIsFilledInIsReadUnlessItIsHidden(String entry, boolean shown) throws Exception {
    boolean content = entry.startsWith("/Contents");
    byte[] form =
        new RawPdf()
                .object("<< /Type /Catalog /Pages 2 0 R >>")
                .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                .object(
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [4 0 R]"
                        + " /Resources << /Font << /F1 6 0 R >> >> "
                        + (content || !shown ? "/Contents 7 0 R" : "")
                        + " >>")
                .object(
                    "<< /Subtype /Widget /FT /Tx /Rect [50 600 250 620] /AP << /N 5 0 R >> "
                        + (shown ? "" : entry)
                        + " >>")
                .stream(
                    "/Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 6 0 R >> >>",
                    "BT /F1 10 Tf 2 5 Td (Leiomyosarcoma of 5 cm) Tj ET"
                        .getBytes(StandardCharsets.US_ASCII))
                .object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
                .stream("", RawPdf.show("Diagnosis and size:").getBytes(StandardCharsets.US_ASCII))
                .bytes();
    String text = read(form).text();
    assertThat(text.contains("Leiomyosarcoma of 5 cm")).isEqualTo(shown);
    assertThat(text.contains("Diagnosis and size:")).isEqualTo(content || !shown);
  }

  @Test
  void whatCannotBeReadSaysWhy() {
    byte[] blank = new PdfSheets().page().bytes();
    byte[] garbage = "%PDF-1.4\nnothing of the kind".getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> read(new byte[0])).hasMessage("empty file");
    assertThatThrownBy(() -> read(garbage)).hasMessageStartingWith("damaged PDF: ");
    assertThatThrownBy(() -> read(blank)).hasMessageStartingWith("no text");
  }

  @Test
  void aTruncatedFileGivesWhatIsLeftOrSaysThatItIsDamaged() {
    byte[] whole = article().bytes();
    for (int length = 1; length < whole.length; length += whole.length / 23) {
      try {
        assertThat(read(Arrays.copyOf(whole, length)).blocks()).isNotEmpty();
      } catch (UnreadableException e) {
        assertThat(e.getMessage()).matches("damaged PDF: .*|no text.*");
      }
    }
  }
}
