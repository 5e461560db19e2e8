package org.casequote.ingest.words;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The characters of an input made plain: one kind of space, no ligature, nothing invisible. */
public final class Typography {

  private static final Pattern SOFT_BREAK = Pattern.compile("\u00AD[ \t]*(?:\\R\\s*)?");

  /** Marks on top of each other; where a word ends is costly to tell after a thousand of them. */
  private static final Pattern MARKS = Pattern.compile("(\\p{M}{8})\\p{M}+");

  private static final char FIRST_MARK = '\u0300';

  private Typography() {}

  /**
   * The same words with line breaks as {@code \n}, page breaks as {@code \f}, and every other kind
   * of space or control character as a plain space; tabs stay. Soft hyphens go, with the line break
   * after them.
   */
  public static String plain(String text) {
    String whole = Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
    if (whole.indexOf(Letters.SOFT_HYPHEN) >= 0) {
      whole = SOFT_BREAK.matcher(whole).replaceAll("");
    }
    if (hasMarks(whole)) {
      whole = MARKS.matcher(whole).replaceAll("$1");
    }
    StringBuilder out = new StringBuilder(whole.length());
    int from = 0;
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (c < ' ' || c > '~') {
        out.append(whole, from, i);
        append(out, c);
        from = i + 1;
      }
    }
    return out.append(whole, from, whole.length()).toString();
  }

  private static boolean hasMarks(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_MARK && (Character.isSurrogate(c) || isMark(c))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMark(char c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  private static void append(StringBuilder out, char c) {
    switch (c) {
      case '\n', '\t', '\f' -> out.append(c);
      case '\r', '\u000B', '\u0085', '\u2028', '\u2029' -> out.append('\n');
      case '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> {}
      case '\u2010', '\u2011' -> out.append('-');
      case '\uFB00' -> out.append("ff");
      case '\uFB01' -> out.append("fi");
      case '\uFB02' -> out.append("fl");
      case '\uFB03' -> out.append("ffi");
      case '\uFB04' -> out.append("ffl");
      default -> {
        boolean space = Character.isSpaceChar(c) || Character.isISOControl(c);
        out.append(space ? ' ' : c);
      }
    }
  }
}
