package org.casequote.ingest.words;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text, whatever stands between them, each once and in lower case.
 *
 * @param words runs of letters and figures
 */
public record Vocabulary(Set<String> words) {

  /** The vocabulary of a text. */
  public static Vocabulary of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Set<String> words = new HashSet<>();
    int start = 0;
    int at = 0;
    while (at < lower.length()) {
      int letter = lower.codePointAt(at);
      int next = at + Character.charCount(letter);
      if (!isPart(letter)) {
        if (start < at) {
          words.add(lower.substring(start, at));
        }
        start = next;
      }
      at = next;
    }
    if (start < at) {
      words.add(lower.substring(start));
    }
    return new Vocabulary(words);
  }

  /** The share of a text's words that are among these; 0 where it has none. */
  public float share(String text) {
    Set<String> others = of(text).words;
    return others.isEmpty()
        ? 0
        : others.stream().filter(words::contains).count() / (float) others.size();
  }

  private static boolean isPart(int letter) {
    return Character.isLetterOrDigit(letter)
        || Character.getType(letter) == Character.LETTER_NUMBER
        || Character.getType(letter) == Character.OTHER_NUMBER;
  }
}
