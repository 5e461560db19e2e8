package org.casequote.ingest.pdf.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.casequote.engine.Engine;
import org.casequote.engine.Outcome;
import org.casequote.ingest.Ingest;
import org.casequote.ingest.input.ScanException;
import org.casequote.ingest.input.Settings;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.json.ArticleJson;
import org.casequote.model.Block;
import org.casequote.model.Report;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScanTest {

  /** The first page of a report of the corpus as a picture of 200 dpi. */
  private static byte[] scan() throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("corpus/reports/adrenocortical-carcinoma.pdf"));
    try (PDDocument source = Loader.loadPDF(bytes);
        PDDocument scan = new PDDocument()) {
      BufferedImage image = new PDFRenderer(source).renderImageWithDPI(0, 200, ImageType.GRAY);
      PDRectangle size = source.getPage(0).getCropBox();
      PDPage page = new PDPage(size);
      scan.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(scan, page)) {
        content.drawImage(
            LosslessFactory.createFromImage(scan, image), 0, 0, size.getWidth(), size.getHeight());
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      scan.save(out);
      return out.toByteArray();
    }
  }

  @Test
  @DisplayName("tells a PDF without a text layer, and how many pages there are to look at")
  void told() throws IOException {
    byte[] bytes = scan();
    assertThatThrownBy(() -> Ingest.read(Path.of("a.pdf"), bytes))
        .isInstanceOfSatisfying(ScanException.class, e -> assertThat(e.pages()).isEqualTo(1))
        .hasMessage("no text layer");
  }

  @Test
  @DisplayName("reads it by OCR where Tesseract is installed")
  void read() throws IOException, UnreadableException {
    assumeThat(Tesseract.program()).as("tesseract is not installed").isNotNull();
    Report report = Ingest.read("a", scan(), Settings.STANDARD.withOcr());
    assertThat(report.text())
        .contains("A 36-year-old woman had gained 14 kg within a year")
        .contains("The specimen weighed 980 g.");
    assertThat(report.health().ocr()).isGreaterThan(0.85);
    assertThat(report.health().columns()).isEqualTo(2);
  }

  /** The report of the corpus with its first page as a picture, and what the others say. */
  private static byte[] partly() throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("corpus/reports/adrenocortical-carcinoma.pdf"));
    try (PDDocument document = Loader.loadPDF(bytes)) {
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.GRAY);
      PDPage page = document.getPage(0);
      PDRectangle size = page.getCropBox();
      try (PDPageContentStream content =
          new PDPageContentStream(
              document, page, PDPageContentStream.AppendMode.OVERWRITE, true, true)) {
        content.drawImage(
            LosslessFactory.createFromImage(document, image),
            0,
            0,
            size.getWidth(),
            size.getHeight());
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  @Test
  @DisplayName("reads by OCR just those pages that have no text layer, and says which words")
  void partlyRead() throws IOException, UnreadableException {
    assumeThat(Tesseract.program()).as("tesseract is not installed").isNotNull();
    byte[] bytes = partly();
    assertThatThrownBy(() -> Ingest.read(Path.of("a.pdf"), bytes))
        .isInstanceOfSatisfying(ScanException.class, e -> assertThat(e.pages()).isEqualTo(1));
    Report report = Ingest.read("a", bytes, Settings.STANDARD.withOcr());
    assertThat(report.text()).contains("A 36-year-old woman had gained 14 kg within a year");
    assertThat(report.health().ocr()).isGreaterThan(0.85);
    assertThat(report.blocks())
        .flatExtracting(Block::lines)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.ocr()).isEqualTo(line.page() == 1));
    assertThat(report.health().pages()).isGreaterThan(1);
  }

  @Test
  @DisplayName("marks the evidence that OCR read")
  void marked() throws IOException {
    assumeThat(Tesseract.program()).as("tesseract is not installed").isNotNull();
    Outcome read = Engine.open().read("a.pdf", partly());
    assertThat(read).isInstanceOf(Outcome.Extracted.class);
    String json = ArticleJson.line(((Outcome.Extracted) read).article());
    assertThat(json).contains("\"page\":1,\"section\":\"case\",\"ocr\":true");
    assertThat(json).doesNotContain("\"page\":2,\"section\":\"case\",\"ocr\":true");
  }

  @Test
  @DisplayName("a text layer that means nothing is looked at as a picture")
  void unmapped() throws IOException, UnreadableException {
    byte[] bytes = PdfWithoutMeaning.of("A 36-year-old woman had gained 14 kg within a year.");
    assertThatThrownBy(() -> Ingest.read(Path.of("a.pdf"), bytes))
        .isInstanceOfSatisfying(ScanException.class, e -> assertThat(e.pages()).isEqualTo(1))
        .hasMessage("no text layer that says what its letters are");
    assumeThat(Tesseract.program()).as("tesseract is not installed").isNotNull();
    assertThat(Ingest.read("a", bytes, Settings.STANDARD.withOcr()).text())
        .contains("woman had gained 14 kg");
  }
}
