package org.casequote.ingest.pdf.layouts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/** Fonts that are not among the fourteen that every reader has. */
final class Fonts {

  private static final String LIBERATION =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private Fonts() {}

  /** An embedded font whose characters have two bytes. */
  static Design cid() {
    return Design.BOOK
        .sans()
        .fonts(document -> {
          try (InputStream in = PDDocument.class.getResourceAsStream(LIBERATION)) {
            PDFont font = PDType0Font.load(document, in);
            return new Design.Fonts(font, new PDType1Font(FontName.HELVETICA_BOLD), font);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** A font whose letters are drawings, as old typesetting programs made them. */
  static Design type3() {
    return Design.BOOK.fonts(document -> {
      PDFont font = drawn(document);
      return new Design.Fonts(font, new PDType1Font(FontName.HELVETICA_BOLD), font);
    });
  }

  private static PDFont drawn(PDDocument document) {
    PDFont model = new PDType1Font(FontName.TIMES_ROMAN);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE3);
    font.setItem(COSName.FONT_BBOX, array(0, -200, 1000, 700));
    COSArray matrix = new COSArray();
    for (float f : new float[] {0.001f, 0, 0, 0.001f, 0, 0}) {
      matrix.add(new org.apache.pdfbox.cos.COSFloat(f));
    }
    font.setItem(COSName.FONT_MATRIX, matrix);
    COSDictionary procs = new COSDictionary();
    COSArray widths = new COSArray();
    COSArray differences = new COSArray();
    differences.add(COSInteger.get(32));
    for (int c = 32; c < 127; c++) {
      String letter = String.valueOf((char) c);
      String name = GlyphList.getAdobeGlyphList().codePointToName(c);
      int wide = Math.round(Galley.width(model, 1000, letter));
      widths.add(COSInteger.get(wide));
      differences.add(COSName.getPDFName(name));
      COSStream proc = document.getDocument().createCOSStream();
      try (var out = proc.createOutputStream()) {
        String box = c == 32 ? "" : " 50 0 " + Math.max(60, wide - 100) + " 500 re f";
        out.write((wide + " 0 d0" + box).getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      procs.setItem(COSName.getPDFName(name), proc);
    }
    COSDictionary encoding = new COSDictionary();
    encoding.setItem(COSName.TYPE, COSName.ENCODING);
    encoding.setItem(COSName.DIFFERENCES, differences);
    font.setItem(COSName.ENCODING, encoding);
    font.setItem(COSName.CHAR_PROCS, procs);
    font.setItem(COSName.WIDTHS, widths);
    font.setInt(COSName.FIRST_CHAR, 32);
    font.setInt(COSName.LAST_CHAR, 126);
    try {
      return new PDType3Font(font) {
        @Override
        protected byte[] encode(int unicode) {
          return new byte[] {(byte) unicode};
        }
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static COSArray array(int... numbers) {
    COSArray array = new COSArray();
    for (int number : numbers) {
      array.add(COSInteger.get(number));
    }
    return array;
  }
}
