package org.casequote.ingest.pdf.ocr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A PDF whose letters show as they should, though the file does not tell what they mean. */
final class PdfWithoutMeaning {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private PdfWithoutMeaning() {}

  /** A page with a line, a few times. */
  static byte[] of(String line) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument();
        InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
      PDFont font = PDType0Font.load(document, in);
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        for (int i = 0; i < 8; i++) {
          content.beginText();
          content.setFont(font, 12);
          content.newLineAtOffset(72, 700 - 20 * i);
          content.showText(line);
          content.endText();
        }
      }
      document.save(whole);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(whole.toByteArray())) {
      var resources = document.getPage(0).getResources();
      for (COSName name : resources.getFontNames()) {
        COSDictionary font = resources.getFont(name).getCOSObject();
        font.removeItem(COSName.TO_UNICODE);
      }
      document.save(out);
    }
    return out.toByteArray();
  }
}
