package org.casequote.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casequote.lexicon.Piece.One;
import org.casequote.lexicon.Piece.Place;

/**
 * What an automaton reads: characters that none of its steps tells apart are one symbol, and the
 * text's end is one too. Immutable.
 */
final class Symbols {

  /** Whatever is not in ASCII: nothing is known of it. */
  static final int OTHER = 0;

  /** Before the first character and behind the last one. */
  static final int EDGE = 1;

  /** What a pattern may take for a character of ASCII, or for half of one: it may match. */
  static final int STRANGE = 2;

  private static final int ASCII = 128;

  /** The letters outside of ASCII whose other case is within. */
  private static final String ODD = "\u0130\u0131\u017F\u212A";

  private final byte[] symbols = new byte[ASCII];

  /** A character of each symbol. */
  private final List<Character> characters = new ArrayList<>(List.of('\uFFFF', '\uFFFF', '\uFFFF'));

  Symbols(Collection<One> ones) {
    Map<BitSet, Integer> known = new HashMap<>();
    for (char c = 0; c < ASCII; c++) {
      BitSet taken = new BitSet();
      taken.set(0, isWord(c));
      taken.set(1, isLineEnd(c));
      int i = 2;
      for (One one : ones) {
        taken.set(i++, one.is(c));
      }
      Integer symbol = known.putIfAbsent(taken, characters.size());
      if (symbol == null) {
        symbols[c] = (byte) characters.size();
        characters.add(c);
      } else {
        symbols[c] = symbol.byteValue();
      }
    }
  }

  /** How many there are. */
  int count() {
    return characters.size();
  }

  /** That of a character. */
  int of(char c) {
    return c < ASCII ? symbols[c] & 0xFF : isStrange(c) ? STRANGE : OTHER;
  }

  /** Whether a character is half of one, or a letter whose other case is in ASCII. */
  static boolean isStrange(char c) {
    return c >= ASCII && (Character.isSurrogate(c) || ODD.indexOf(c) >= 0);
  }

  /** Whether a symbol's characters are some that may be taken. */
  boolean is(int symbol, One one) {
    return symbol == OTHER ? one.other() : symbol != EDGE && one.is(characters.get(symbol));
  }

  /** What stands before a place, as far as it matters there: the symbol of its kind. */
  int before(int symbol) {
    return switch (symbol) {
      case OTHER, STRANGE -> OTHER;
      case EDGE -> EDGE;
      default -> of(isWord(symbol) ? 'a' : ' ');
    };
  }

  /** Whether a place may be between two symbols. */
  boolean isBetween(Place place, int before, int next) {
    boolean unknown = before == OTHER || next == OTHER;
    return switch (place) {
      case START -> before == EDGE;
      case END -> next == OTHER || next == EDGE || isLineEnd(characters.get(next));
      case EDGE -> unknown || isWord(before) != isWord(next);
      case NO_EDGE -> unknown || isWord(before) == isWord(next);
    };
  }

  private boolean isWord(int symbol) {
    return symbol != OTHER && symbol != EDGE && isWord((char) characters.get(symbol));
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
