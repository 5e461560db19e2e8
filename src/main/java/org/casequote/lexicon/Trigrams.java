package org.casequote.lexicon;

import java.util.Arrays;

/**
 * The runs of three symbols in a text: what a pattern cannot do without is looked up here before it
 * is tried. Immutable.
 *
 * <p>A symbol is a letter in either case, a digit or underscore, or anything else; a text has one
 * more of the last kind at either end. Different runs may share a place, so a set may seem to hold
 * one that is not in the text, and never the other way round.
 */
public final class Trigrams {

  /** The symbol of digits and the underscore, which are not told apart. */
  static final char DIGIT = '0';

  /** The symbol of what belongs to no word. */
  static final char GAP = ' ';

  private static final int ASCII = 128;

  /** The symbols' numbers: none for a gap, so that a text without a beginning starts with gaps. */
  private static final byte[] NUMBERS = new byte[ASCII];

  private static final int SYMBOL_BITS = 5;
  private static final int THREE_SYMBOLS = (1 << 3 * SYMBOL_BITS) - 1;
  private static final int PLACE_BITS = 12;

  /** The golden ratio, which scatters neighbours widely. */
  private static final int SCATTER = 0x9E3779B1;

  static {
    for (char c = 0; c < ASCII; c++) {
      char symbol = symbol(c);
      NUMBERS[c] = (byte) (symbol == GAP ? 0 : symbol == DIGIT ? 1 : symbol - 'a' + 2);
    }
  }

  private final long[] places;

  private Trigrams(long[] places) {
    this.places = places;
  }

  /** Those of a text. */
  public static Trigrams of(String text) {
    long[] places = new long[(1 << PLACE_BITS) / Long.SIZE];
    int run = 0;
    for (int at = 0; at <= text.length(); at++) {
      char c = at < text.length() ? text.charAt(at) : GAP;
      if (Symbols.isStrange(c)) {
        Arrays.fill(places, -1L);
        break;
      }
      run = run << SYMBOL_BITS & THREE_SYMBOLS | number(c);
      int place = place(run);
      places[place / Long.SIZE] |= 1L << place;
    }
    return new Trigrams(places);
  }

  /** Whether the run at a place may be in the text. */
  boolean hold(int place) {
    return (places[place / Long.SIZE] & 1L << place) != 0;
  }

  /** The place of a run of three symbols. */
  static int place(char first, char second, char third) {
    return place((number(first) << SYMBOL_BITS | number(second)) << SYMBOL_BITS | number(third));
  }

  /** The symbol of a character. */
  static char symbol(char c) {
    char lower = (char) (c | 0x20);
    if (lower >= 'a' && lower <= 'z') {
      return lower;
    }
    return c >= '0' && c <= '9' || c == '_' ? DIGIT : GAP;
  }

  private static int number(char c) {
    return c < ASCII ? NUMBERS[c] : 0;
  }

  private static int place(int run) {
    return run * SCATTER >>> Integer.SIZE - PLACE_BITS;
  }
}
