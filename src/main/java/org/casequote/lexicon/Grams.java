package org.casequote.lexicon;

/**
 * Which pairs and triples of characters stand in a text, whatever their case: a set of bits that
 * tells in a few steps that a word is not in it. It may hold a word that the text does not, and
 * never the other way round. Immutable.
 */
public final class Grams {

  private static final int BITS = 12;
  private static final int SCATTER = 0x9E3779B9;
  private static final int ASCII = 128;

  private final long[] bits = new long[(1 << BITS) / Long.SIZE];

  /** The pairs and triples of a text. */
  public Grams(String text) {
    char before = 0;
    char last = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = fold(text.charAt(i));
      add(gram('\0', last, c));
      add(gram(before, last, c));
      before = last;
      last = c;
    }
  }

  /** The pair or the triples of a word of two or more characters. */
  static int[] of(String word) {
    if (word.length() == 2) {
      return new int[] {gram('\0', fold(word.charAt(0)), fold(word.charAt(1)))};
    }
    int[] grams = new int[word.length() - 2];
    for (int i = 0; i < grams.length; i++) {
      grams[i] = gram(fold(word.charAt(i)), fold(word.charAt(i + 1)), fold(word.charAt(i + 2)));
    }
    return grams;
  }

  /** Whether all these stand in the text. */
  boolean hold(int[] grams) {
    for (int gram : grams) {
      if ((bits[gram / Long.SIZE] & 1L << gram) == 0) {
        return false;
      }
    }
    return true;
  }

  private void add(int gram) {
    bits[gram / Long.SIZE] |= 1L << gram;
  }

  private static int gram(char first, char second, char third) {
    int characters = (first << BITS) ^ (second << BITS / 2) ^ third;
    return characters * SCATTER >>> Integer.SIZE - BITS;
  }

  /** As {@link java.util.regex.Pattern#UNICODE_CASE} compares characters. */
  static char fold(char c) {
    if (c < ASCII) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
    }
    return Character.toLowerCase(Character.toUpperCase(c));
  }
}
