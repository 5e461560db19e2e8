package org.casequote.ingest.words;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** What the letters of a font stand for in running text. */
public final class Letters {

  /** A hyphen that shows only where a line breaks. */
  public static final char SOFT_HYPHEN = '\u00AD';

  private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  private static final String SPACING_ACCENTS =
      "\u0060\u00A8\u00AF\u00B4\u00B8\u02C6\u02C7\u02D8\u02D9\u02DA\u02DB\u02DC\u02DD";
  private static final String COMBINING =
      "\u0300\u0308\u0304\u0301\u0327\u0302\u030C\u0306\u0307\u030A\u0328\u0303\u030B";
  private static final String SYMBOL_CODES =
      "\uF0B7\uF0B1\uF0A3\uF0B3\uF0B4\uF0B0\uF061\uF062\uF067\uF06B\uF06D\uF02D\uF02B\uF03C\uF03E\uF03D";
  private static final String SYMBOLS =
      "\u2022\u00B1\u2264\u2265\u00D7\u00B0\u03B1\u03B2\u03B3\u03BA\u00B5\u2212+<>=";

  private Letters() {}

  /** The text of one glyph: ligatures apart, odd spaces as a space, what has no shape left out. */
  public static String of(String glyph) {
    if (glyph.length() == 1 && glyph.charAt(0) > ' ' && glyph.charAt(0) < 0x7F) {
      return glyph;
    }
    StringBuilder out = new StringBuilder(glyph.length() + 2);
    for (int i = 0; i < glyph.length(); i++) {
      append(out, glyph.charAt(i));
    }
    if (out.indexOf("\uD835") >= 0) {
      return Normalizer.normalize(out, Form.NFKC);
    }
    // A glyph for several letters from right to left stands among glyphs that go the other way.
    return out.length() > 1 && isRightToLeft(out.charAt(0))
        ? out.reverse().toString()
        : out.toString();
  }

  /** What an accent means that stands over no letter. */
  public static String standing(String accent) {
    return accent.equals("\u02DA") ? "\u00B0" : accent;
  }

  private static void append(StringBuilder out, char c) {
    if (c >= '\uFB00' && c <= '\uFB06') {
      out.append(LIGATURES[c - '\uFB00']);
    } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      out.append(' ');
    } else if (c == '\u2010' || c == '\u2011') {
      out.append('-');
    } else if (c == '\u2218') {
      out.append('\u00B0');
    } else if (c == '\u223C') {
      out.append('~');
    } else if (c == SOFT_HYPHEN) {
      out.append(c);
    } else if (c >= '\uE000' && c <= '\uF8FF') {
      int symbol = SYMBOL_CODES.indexOf(c);
      if (symbol >= 0) {
        out.append(SYMBOLS.charAt(symbol));
      }
    } else if (isForm(c)) {
      out.append(Normalizer.normalize(String.valueOf(c), Form.NFKC));
    } else if (!Character.isISOControl(c) && c != '\uFFFD' && !isFormat(c)) {
      out.append(c);
    }
  }

  /** Whether a character is a letter as it is drawn: joined in Arabic, wide in Japanese. */
  private static boolean isForm(char c) {
    return c >= '\uFB50' && c <= '\uFDFF'
        || c >= '\uFE70' && c <= '\uFEFC'
        || c >= '\uFF01' && c <= '\uFF5E'
        || c >= '\u2F00' && c <= '\u2FDF';
  }

  private static boolean isRightToLeft(char c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static boolean isFormat(char c) {
    return Character.getType(c) == Character.FORMAT;
  }

  /** The combining form of an accent that is drawn as a glyph of its own, or 0. */
  public static char accent(String glyph) {
    if (glyph.length() != 1 || glyph.charAt(0) < 0x60) {
      return 0;
    }
    char c = glyph.charAt(0);
    int at = SPACING_ACCENTS.indexOf(c);
    if (at >= 0) {
      return COMBINING.charAt(at);
    }
    return Character.getType(c) == Character.NON_SPACING_MARK ? c : 0;
  }

  /** A letter under an accent, as one character where there is one. */
  public static String accented(String letters, char accent) {
    String plain =
        letters.endsWith("\u0131") ? letters.substring(0, letters.length() - 1) + "i" : letters;
    return Normalizer.normalize(plain + accent, Form.NFC);
  }
}
