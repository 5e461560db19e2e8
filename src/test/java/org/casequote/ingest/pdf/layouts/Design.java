package org.casequote.ingest.pdf.layouts;

import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * How an article is set.
 *
 * @param fonts of a document: text, bold, italic
 * @param size of text, in points
 * @param leading from line to line, in sizes
 * @param indent of paragraphs, in sizes; 0 where space stands between them
 * @param gutter between columns, in points
 * @param justified whether lines fill their column
 * @param hyphenated whether words are broken at the ends of lines
 * @param hyphen where a word is broken
 * @param strokes what is drawn at a time
 */
record Design(
    Function<PDDocument, Fonts> fonts,
    float size,
    float leading,
    float indent,
    float gutter,
    boolean justified,
    boolean hyphenated,
    String hyphen,
    Strokes strokes) {

  /** The fonts of a document. */
  record Fonts(PDFont text, PDFont bold, PDFont italic) {}

  /** What a program draws at a time. */
  enum Strokes {
    LINES,
    WORDS,
    LETTERS
  }

  static final Design BOOK =
      new Design(
          d -> standard(FontName.TIMES_ROMAN, FontName.TIMES_BOLD, FontName.TIMES_ITALIC),
          10,
          1.2f,
          1.2f,
          18,
          true,
          true,
          "-",
          Strokes.WORDS);

  private static Fonts standard(FontName text, FontName bold, FontName italic) {
    return new Fonts(new PDType1Font(text), new PDType1Font(bold), new PDType1Font(italic));
  }

  Design sans() {
    return fonts(
        d -> standard(FontName.HELVETICA, FontName.HELVETICA_BOLD, FontName.HELVETICA_OBLIQUE));
  }

  Design fonts(Function<PDDocument, Fonts> other) {
    return new Design(other, size, leading, indent, gutter, justified, hyphenated, hyphen, strokes);
  }

  Design size(float points, float lead) {
    return new Design(fonts, points, lead, indent, gutter, justified, hyphenated, hyphen, strokes);
  }

  Design ragged() {
    return new Design(fonts, size, leading, indent, gutter, false, false, hyphen, strokes);
  }

  Design spaced() {
    return new Design(fonts, size, leading, 0, gutter, justified, hyphenated, hyphen, strokes);
  }

  Design gutter(float points) {
    return new Design(fonts, size, leading, indent, points, justified, hyphenated, hyphen, strokes);
  }

  Design drawn(Strokes by) {
    return new Design(fonts, size, leading, indent, gutter, justified, hyphenated, hyphen, by);
  }

  Design hyphen(String other) {
    return new Design(fonts, size, leading, indent, gutter, justified, hyphenated, other, strokes);
  }
}
