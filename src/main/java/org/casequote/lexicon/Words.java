package org.casequote.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.casequote.model.Span;

/**
 * Cuts a text into folded words, so that spellings of the same term compare equal.
 *
 * <p>A word is a run of letters, a run of digits, or one mark such as {@code /} or {@code (}.
 * Space, hyphens and the apostrophe with its s are dropped: {@code S-100}, {@code S 100} and {@code
 * S100} are the words {@code s, 100}. Letters are folded to lower case, American spelling and
 * singular.
 */
public final class Words {

  private static final Map<String, String> GREEK =
      Map.of(
          "α", "alpha", "β", "beta", "γ", "gamma", "δ", "delta", "ε", "epsilon", "κ", "kappa", "λ",
          "lambda", "σ", "sigma", "ω", "omega", "µ", "mu");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private static final Spellings SPELLINGS = new Spellings();

  private Words() {}

  /**
   * A folded word.
   *
   * @param span where it stands in the text
   * @param folded its folded form
   */
  public record Word(Span span, Form folded) {

    /** Its folded form. */
    public String form() {
      return folded.text();
    }
  }

  /** The words of a text from {@code start} to {@code end}. */
  public static List<Word> of(String text, int start, int end) {
    List<Word> words = new ArrayList<>((end - start) / 5 + 1);
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      int from = at++;
      if (Character.isLetter(c)) {
        while (at < end && isLetterOrMark(text.charAt(at))) {
          at++;
        }
        words.add(word(text, from, at));
      } else if (Character.isDigit(c)) {
        while (at < end && Character.isDigit(text.charAt(at))) {
          at++;
        }
        words.add(word(text, from, at));
      } else if (isApostrophe(c)) {
        at = afterPossessive(text, at, end);
      } else if (!isDropped(c) && !isJoiningDash(text, from, end)) {
        words.add(word(text, from, at));
      }
    }
    return words;
  }

  /** The folded words of a term. */
  public static List<String> forms(String term) {
    return of(term, 0, term.length()).stream().map(Word::form).toList();
  }

  private static Word word(String text, int start, int end) {
    return new Word(new Span(start, end), SPELLINGS.form(text, start, end));
  }

  /** The folded form of a word; digits and marks stay as they are. */
  public static String fold(String word) {
    return Character.isLetter(word.charAt(0)) ? folded(word) : word;
  }

  private static String folded(String letters) {
    String form = letters.toLowerCase(Locale.ROOT);
    if (!isAscii(form)) {
      form = MARKS.matcher(Normalizer.normalize(form, Normalizer.Form.NFD)).replaceAll("");
      form = form.replace("æ", "ae").replace("œ", "oe").replace("ß", "ss");
      for (Map.Entry<String, String> letter : GREEK.entrySet()) {
        form = form.replace(letter.getKey(), letter.getValue());
      }
    }
    return singular(american(form));
  }

  /** "tumour" to "tumor", "oesophageal" to "esophageal", "leukaemia" to "leukemia". */
  private static String american(String form) {
    if (form.length() < 5) {
      return form;
    }
    String out = form.replace("oe", "e").replace("ae", "e");
    out = out.replace("our", "or").replace("isation", "ization");
    if (out.endsWith("ise") || out.endsWith("ised") || out.endsWith("ising")) {
      int at = out.lastIndexOf("is");
      out = out.substring(0, at) + "iz" + out.substring(at + 2);
    }
    String stem = out.endsWith("s") ? out.substring(0, out.length() - 1) : out;
    return stem.endsWith("centre") || stem.endsWith("litre") || stem.endsWith("metre")
        ? stem.substring(0, stem.length() - 2) + "er"
        : out;
  }

  private static String singular(String form) {
    int n = form.length();
    if (n < 4 || !form.endsWith("s")) {
      return form;
    }
    if (form.endsWith("ss") || form.endsWith("us") || form.endsWith("is")) {
      return form;
    }
    if (form.endsWith("stases") || form.endsWith("noses") || form.endsWith("toses")) {
      return form.substring(0, n - 2) + "is";
    }
    if (n > 5 && form.endsWith("ies")) {
      return form.substring(0, n - 3) + "y";
    }
    return n > 5 && (form.endsWith("sses") || form.endsWith("ches") || form.endsWith("xes"))
        ? form.substring(0, n - 2)
        : form.substring(0, n - 1);
  }

  private static boolean isLetterOrMark(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '`';
  }

  private static int afterPossessive(String text, int at, int end) {
    boolean possessive =
        at < end
            && text.charAt(at) == 's'
            && (at + 1 == end || !Character.isLetterOrDigit(text.charAt(at + 1)));
    return possessive ? at + 1 : at;
  }

  private static boolean isDropped(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '-'
        || c == '‐'
        || c == '‑'
        || c == '\u00AD';
  }

  /**
   * The en dash of "Sertoli–Leydig" and "SMARCA4–deficient" is a hyphen in print; the minus of
   * "CD34–" is none, nor is that of "2–5".
   */
  private static boolean isJoiningDash(String text, int at, int end) {
    if (text.charAt(at) != '\u2013' || at == 0 || at + 1 >= end) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    return Character.isLetter(before) && Character.isLetterOrDigit(after)
        || Character.isDigit(before) && Character.isLetter(after);
  }

  private static boolean isAscii(String form) {
    return form.chars().allMatch(c -> c < 128);
  }
}
