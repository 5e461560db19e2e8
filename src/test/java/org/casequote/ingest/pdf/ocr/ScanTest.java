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
import org.casequote.ingest.Ingest;
import org.casequote.ingest.input.ScanException;
import org.casequote.ingest.input.Settings;
import org.casequote.ingest.input.UnreadableException;
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
}
