package org.casequote.lexicon;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A folded word: {@code tumor} for "Tumours". Each has a number of its own, by which a {@link
 * ByForm} tells at once what is known of it.
 *
 * @param text its letters
 * @param number that of no other form, the first being 0
 */
public record Form(String text, int number) {

  private static final Map<String, Form> KNOWN = new ConcurrentHashMap<>();

  /** So many are kept; what no more than passes by has no number of its own then. */
  private static final int LIMIT = 200_000;

  /** The form with this text in a text that is read. */
  static Form of(String text) {
    Form known = KNOWN.get(text);
    if (known != null) {
      return known;
    }
    return KNOWN.size() < LIMIT ? kept(text) : new Form(text, Integer.MAX_VALUE);
  }

  /** The form with this text in a term or a rule. */
  static synchronized Form kept(String text) {
    Form known = KNOWN.get(text);
    if (known == null) {
      known = new Form(text, KNOWN.size());
      KNOWN.put(text, known);
    }
    return known;
  }
}
