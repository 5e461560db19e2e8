package org.casequote.ingest.pdf.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.text.PDFTextStripper;
import org.casequote.ingest.words.Letters;
import org.jspecify.annotations.Nullable;

/** What the codes of one font show, each looked up once, and how the font looks. */
final class FontCodes {

  /** The names of glyphs with those that PDFBox knows besides Adobe's. */
  private static final GlyphList NAMES = names();

  private final PDFont font;
  private final NumberedGlyphs numbered;
  private final Map<Integer, Shown> codes = new HashMap<>();
  private final Typeface typeface;
  private final float height;

  FontCodes(PDFont font) {
    this.font = font;
    this.numbered = new NumberedGlyphs(font);
    this.typeface = Typeface.of(font);
    this.height = font instanceof PDType3Font drawn ? height(drawn) : 0;
  }

  /**
   * What a code shows.
   *
   * @param text its letters, blank for a space; {@code null} where nothing can be said
   * @param known whether what it means is known, by the font or the name of its glyph
   */
  record Shown(@Nullable String text, boolean known) {}

  /** What a code of the font shows. */
  Shown shown(int code) {
    return codes.computeIfAbsent(code, this::read);
  }

  /** Bold, italic. */
  Typeface typeface() {
    return typeface;
  }

  /** The height of a font made of drawings, in ems; 0 for any other. */
  float height() {
    return height;
  }

  private Shown read(int code) {
    String told = font.toUnicode(code);
    String guessed = told == null ? numbered.meaning(code) : null;
    String meaning = told == null ? guessed : told;
    String text = guessed == null ? font.toUnicode(code, NAMES) : guessed;
    if (text == null && font instanceof PDSimpleFont) {
      text = String.valueOf((char) code); // as Acrobat does
    }
    return new Shown(
        text == null ? null : Letters.of(text), meaning != null && !Letters.of(meaning).isEmpty());
  }

  private static float height(PDType3Font font) {
    return font.getFontMatrix().transformPoint(0, font.getBoundingBox().getHeight() / 2).y;
  }

  private static GlyphList names() {
    String file = "/org/apache/pdfbox/resources/glyphlist/additional.txt";
    try (InputStream additional = PDFTextStripper.class.getResourceAsStream(file)) {
      return new GlyphList(GlyphList.getAdobeGlyphList(), additional);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
