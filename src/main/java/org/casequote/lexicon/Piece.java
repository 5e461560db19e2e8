package org.casequote.lexicon;

import java.util.List;

/**
 * A piece of a pattern, as far as an automaton can follow it. Where it cannot, a piece stands for
 * more than the pattern matches, and never for less.
 */
sealed interface Piece {

  /** Anything of any length. */
  Piece ANYTHING = new Repeated(new One(-1L, -1L, true), 0, Integer.MAX_VALUE);

  /** What matches where it stands, without a character. */
  Piece NOTHING = new Sequence(List.of());

  /**
   * One character.
   *
   * @param low which of the first 64 of ASCII, a bit each
   * @param high which of the other 64
   * @param other whether it may be one outside of ASCII that is not {@link Symbols#isStrange}
   */
  record One(long low, long high, boolean other) implements Piece {

    /** Whether it may be this character of ASCII. */
    boolean is(int ascii) {
      return ((ascii < Long.SIZE ? low : high) & 1L << ascii) != 0;
    }
  }

  /** One piece behind the other. */
  record Sequence(List<Piece> parts) implements Piece {}

  /** One of several. */
  record Choice(List<Piece> pieces) implements Piece {}

  /**
   * A piece some times.
   *
   * @param least how often at the least
   * @param most how often at the most; {@link Integer#MAX_VALUE} where there is no end
   */
  record Repeated(Piece piece, int least, int most) implements Piece {}

  /** What must follow, and is not part of the match. */
  record Ahead(Piece piece) implements Piece {}

  /** What must stand before, and is not part of the match. */
  record Behind(Piece piece) implements Piece {}

  /** A place between two characters. */
  enum Place implements Piece {
    /** Where the text starts. */
    START,
    /** Where it ends, perhaps before the end of its last line. */
    END,
    /** Between a word's character and another. */
    EDGE,
    /** Anywhere else. */
    NO_EDGE
  }
}
