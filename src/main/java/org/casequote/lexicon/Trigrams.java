package org.casequote.lexicon;

import java.util.Arrays;
import org.casequote.lexicon.Piece.One;

/**
 * The runs of three symbols in a text, and its characters: what a pattern cannot do without is
 * looked up here before it is tried. Immutable.
 *
 * <p>A symbol is a letter in either case, a digit or underscore, or anything else; a text has one
 * more of the last kind at either end. Different runs may share a place, so a set may seem to hold
 * one that is not in the text, and never the other way round.
 */
public final class Trigrams {

  /** The symbol of what belongs to no word. */
  static final char GAP = ' ';

  /** All of them, by their numbers; that of digits stands for the underscore too. */
  private static final String SYMBOLS = " 0abcdefghijklmnopqrstuvwxyz";

  private static final int ASCII = 128;

  /** The numbers of the symbols of characters. */
  private static final byte[] NUMBERS = new byte[ASCII];

  private static final int SYMBOL_BITS = 5;
  private static final int THREE_SYMBOLS = (1 << 3 * SYMBOL_BITS) - 1;
  private static final int PLACE_BITS = 12;
  private static final int RUNS = 1 << PLACE_BITS;

  /** The golden ratio, which scatters neighbours widely. */
  private static final int SCATTER = 0x9E3779B1;

  static {
    for (char c = 0; c < ASCII; c++) {
      char symbol = c == '_' || Character.isDigit(c) ? '0' : Character.toLowerCase(c);
      NUMBERS[c] = (byte) Math.max(0, SYMBOLS.indexOf(symbol));
    }
  }

  private final long[] places;

  private Trigrams(long[] places) {
    this.places = places;
  }

  /** Those of a text. */
  public static Trigrams of(String text) {
    long[] places = new long[(RUNS + ASCII) / Long.SIZE];
    int run = 0;
    for (int at = 0; at <= text.length(); at++) {
      char c = at < text.length() ? text.charAt(at) : GAP;
      if (Symbols.isStrange(c)) {
        Arrays.fill(places, -1L);
        break;
      }
      run = run << SYMBOL_BITS & THREE_SYMBOLS | number(c);
      add(places, place(run));
      if (c < ASCII) {
        add(places, place(c));
      }
    }
    return new Trigrams(places);
  }

  private static void add(long[] places, int place) {
    places[place / Long.SIZE] |= 1L << place;
  }

  /** Whether what has a place may be in the text. */
  boolean hold(int place) {
    return (places[place / Long.SIZE] & 1L << place) != 0;
  }

  /** The place of a character of ASCII. */
  static int place(char c) {
    return RUNS + c;
  }

  /** The place of a run of three symbols. */
  static int place(char first, char second, char third) {
    return place((number(first) << SYMBOL_BITS | number(second)) << SYMBOL_BITS | number(third));
  }

  /** The symbols of what a character may be. */
  static String symbols(One one) {
    int numbers = one.other() ? 1 : 0;
    for (char c = 0; c < ASCII; c++) {
      numbers |= one.is(c) ? 1 << NUMBERS[c] : 0;
    }
    StringBuilder out = new StringBuilder();
    for (int number = 0; number < SYMBOLS.length(); number++) {
      if ((numbers & 1 << number) != 0) {
        out.append(SYMBOLS.charAt(number));
      }
    }
    return out.toString();
  }

  private static int number(char c) {
    return c < ASCII ? NUMBERS[c] : 0;
  }

  private static int place(int run) {
    return run * SCATTER >>> Integer.SIZE - PLACE_BITS;
  }
}
