package org.casequote.ingest.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A PDF file that a test draws line by line; every line is put where the test says. */
final class PdfSheets {

  static final PDFont TEXT = new PDType1Font(FontName.TIMES_ROMAN);
  static final PDFont BOLD = new PDType1Font(FontName.TIMES_BOLD);

  private final PDDocument document = new PDDocument();
  private PDPage page = new PDPage(PDRectangle.A4);

  /** Begins a page. */
  PdfSheets page() {
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return this;
  }

  /** Writes lines of ten points, twelve apart, from a place as far right and down as told. */
  PdfSheets text(float x, float y, String... lines) {
    return text(TEXT, 10, x, y, lines);
  }

  PdfSheets text(PDFont font, float size, float x, float y, String... lines) {
    float down = y;
    for (String line : lines) {
      float baseline = page.getMediaBox().getHeight() - down;
      draw(content -> {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, baseline);
        content.showText(line);
        content.endText();
      });
      down += 1.2f * size;
    }
    return this;
  }

  /** Draws a horizontal line. */
  PdfSheets rule(float x, float right, float y) {
    float up = page.getMediaBox().getHeight() - y;
    return draw(content -> {
      content.moveTo(x, up);
      content.lineTo(right, up);
      content.stroke();
    });
  }

  /** Sets what the file calls its title. */
  PdfSheets called(String title) {
    document.getDocumentInformation().setTitle(title);
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (document) {
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The file under lock, which opens by itself where the user's password is empty. */
  byte[] bytes(String password) {
    try {
      document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes();
  }

  private interface Drawing {
    void on(PDPageContentStream content) throws IOException;
  }

  private PdfSheets draw(Drawing drawing) {
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
      drawing.on(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }
}
