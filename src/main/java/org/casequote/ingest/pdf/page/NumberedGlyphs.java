package org.casequote.ingest.pdf.page;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * What the glyphs of a font mean that are named by their codes alone, as TeX names those of its
 * bitmap fonts: {@code a49} is the digit 1.
 *
 * <p>Which of TeX's encodings a font has is told by the codes that are there. The text encodings
 * are ASCII but for ligatures, dashes and quotes: "T1" keeps these at 16 to 31, the older "OT1" at
 * 11 to 15 and in the place of braces. A font with neither letters nor digits has mathematical
 * symbols.
 *
 * <p>Source: F. Mittelbach, R. Fairbairns and W. Lemberg, "LaTeX font encodings".
 */
final class NumberedGlyphs {

  private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,3}(\\d{1,3})");

  /** Fewer small letters than a font of running text has. */
  private static final int FEW_LETTERS = 4;

  private static final Map<Integer, String> OLD_TEXT =
      Map.ofEntries(
          Map.entry(11, "ff"),
          Map.entry(12, "fi"),
          Map.entry(13, "fl"),
          Map.entry(14, "ffi"),
          Map.entry(15, "ffl"),
          Map.entry(16, "\u0131"),
          Map.entry(18, "\u0060"),
          Map.entry(19, "\u00B4"),
          Map.entry(20, "\u02C7"),
          Map.entry(21, "\u02D8"),
          Map.entry(22, "\u00AF"),
          Map.entry(23, "\u02DA"),
          Map.entry(24, "\u00B8"),
          Map.entry(25, "\u00DF"),
          Map.entry(26, "\u00E6"),
          Map.entry(27, "\u0153"),
          Map.entry(28, "\u00F8"),
          Map.entry(34, "\u201D"),
          Map.entry(39, "\u2019"),
          Map.entry(92, "\u201C"),
          Map.entry(94, "\u02C6"),
          Map.entry(96, "\u2018"),
          Map.entry(123, "\u2013"),
          Map.entry(124, "\u2014"),
          Map.entry(126, "\u02DC"),
          Map.entry(127, "\u00A8"));

  private static final Map<Integer, String> NEW_TEXT =
      Map.ofEntries(
          Map.entry(0, "\u0060"),
          Map.entry(1, "\u00B4"),
          Map.entry(2, "\u02C6"),
          Map.entry(3, "\u02DC"),
          Map.entry(4, "\u00A8"),
          Map.entry(16, "\u201C"),
          Map.entry(17, "\u201D"),
          Map.entry(18, "\u201E"),
          Map.entry(19, "\u00AB"),
          Map.entry(20, "\u00BB"),
          Map.entry(21, "\u2013"),
          Map.entry(22, "\u2014"),
          Map.entry(25, "\u0131"),
          Map.entry(27, "ff"),
          Map.entry(28, "fi"),
          Map.entry(29, "fl"),
          Map.entry(30, "ffi"),
          Map.entry(31, "ffl"),
          Map.entry(39, "\u2019"),
          Map.entry(96, "\u2018"),
          Map.entry(127, "-"),
          Map.entry(223, "SS"),
          Map.entry(255, "\u00DF"));

  private static final Map<Integer, String> SYMBOLS =
      Map.ofEntries(
          Map.entry(0, "\u2212"),
          Map.entry(1, "\u00B7"),
          Map.entry(2, "\u00D7"),
          Map.entry(3, "*"),
          Map.entry(6, "\u00B1"),
          Map.entry(11, "\u03B1"),
          Map.entry(12, "\u03B2"),
          Map.entry(13, "\u03B3"),
          Map.entry(14, "\u00B0"),
          Map.entry(15, "\u2022"),
          Map.entry(20, "\u2264"),
          Map.entry(21, "\u2265"),
          Map.entry(22, "\u00B5"),
          Map.entry(24, "~"),
          Map.entry(25, "\u2248"),
          Map.entry(58, "."),
          Map.entry(59, ","));

  /** The names of the glyphs by their codes; {@code null} for a font that has no names. */
  private final @Nullable Encoding names;

  private @Nullable Map<Integer, String> meanings;

  NumberedGlyphs(PDFont font) {
    names = font instanceof PDSimpleFont simple ? simple.getEncoding() : null;
  }

  /** What the glyph of a code means, {@code null} where its name is no number or has no meaning. */
  @Nullable String meaning(int code) {
    if (names == null || !isNumbered(names, code)) {
      return null;
    }
    if (meanings == null) {
      meanings = encoding(names);
    }
    String meaning = meanings.get(code);
    // The upper half of T1 is Latin 1 as far as its letters with accents go.
    return meaning != null ? meaning : code > ' ' ? String.valueOf((char) code) : null;
  }

  private static boolean isNumbered(Encoding names, int code) {
    Matcher name = NAME.matcher(names.getName(code));
    return name.matches() && Integer.parseInt(name.group(1)) == code;
  }

  private static Map<Integer, String> encoding(Encoding names) {
    if (count(names, 'a', 'z') < FEW_LETTERS && count(names, '0', '9') == 0) {
      return SYMBOLS;
    }
    boolean old = count(names, 11, 15) > 0 || count(names, 16, 31) == 0;
    boolean typewriter = count(names, '}', '}') > 0;
    return old && !typewriter && count(names, 128, 255) == 0 ? OLD_TEXT : NEW_TEXT;
  }

  /** How many glyphs have a code between two, both included. */
  private static int count(Encoding names, int from, int to) {
    int count = 0;
    for (int code = from; code <= to; code++) {
      count += isNumbered(names, code) ? 1 : 0;
    }
    return count;
  }
}
