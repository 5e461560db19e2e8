package org.casequote.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.casequote.lexicon.Piece.Ahead;
import org.casequote.lexicon.Piece.Behind;
import org.casequote.lexicon.Piece.Choice;
import org.casequote.lexicon.Piece.One;
import org.casequote.lexicon.Piece.Place;
import org.casequote.lexicon.Piece.Repeated;
import org.casequote.lexicon.Piece.Sequence;

/**
 * A pattern as steps that lead on to each other; an automaton is at several of them at once.
 * Immutable.
 */
final class Program {

  /** The step at which the pattern has matched. */
  static final int MATCHED = 0;

  /** So often a piece is written out; what may stand there more often may do so without end. */
  static final int WRITTEN_OUT = 4;

  /** A step, which knows the number of the step behind it. */
  sealed interface Step {}

  /** Takes a character. */
  record Take(One one, int then) implements Step {}

  /** Goes on where the place is right. */
  record At(Place place, int then) implements Step {}

  /** Goes on in any of these ways. */
  record Fork(List<Integer> ways) implements Step {}

  /**
   * Goes on behind what must stand before a match.
   *
   * @param through where to begin for one who reads that too
   * @param then where to begin for one who starts behind it
   */
  record Enter(int through, int then) implements Step {}

  /** The end. */
  record Matched() implements Step {}

  private final List<Step> steps = new ArrayList<>();
  private final int start;

  Program(Piece piece) {
    add(new Matched());
    start = compile(piece, MATCHED, true);
  }

  /** The number of the first step. */
  int start() {
    return start;
  }

  /** A step by its number. */
  Step step(int number) {
    return steps.get(number);
  }

  /** All of them, by their numbers. */
  List<Step> steps() {
    return steps;
  }

  /** Whether a match starts where the text does or not at all. */
  boolean isOnlyAtStart() {
    return isOnlyAtStart(start, new BitSet());
  }

  private boolean isOnlyAtStart(int number, BitSet seen) {
    if (seen.get(number)) {
      return true;
    }
    seen.set(number);
    return switch (step(number)) {
      case At at -> at.place() == Place.START || isOnlyAtStart(at.then(), seen);
      case Fork fork -> fork.ways().stream().allMatch(way -> isOnlyAtStart(way, seen));
      case Enter enter -> isOnlyAtStart(enter.through(), seen);
      case Take take -> false;
      case Matched matched -> false;
    };
  }

  private int add(Step step) {
    steps.add(step);
    return steps.size() - 1;
  }

  /**
   * Adds the steps of a piece.
   *
   * @param then what comes behind it
   * @param first whether a match starts with it
   * @return its first step
   */
  private int compile(Piece piece, int then, boolean first) {
    return switch (piece) {
      case One one -> add(new Take(one, then));
      case Place place -> add(new At(place, then));
      case Ahead ahead -> then == MATCHED ? compile(ahead.piece(), then, false) : then;
      case Behind behind ->
          first ? add(new Enter(compile(behind.piece(), then, false), then)) : then;
      case Sequence sequence -> inOrder(sequence.parts(), then, first);
      case Choice choice ->
          add(new Fork(choice.pieces().stream().map(one -> compile(one, then, first)).toList()));
      case Repeated repeated -> repeat(repeated, then, first);
    };
  }

  private int inOrder(List<Piece> parts, int then, boolean first) {
    int opening = 0;
    while (opening < parts.size() && parts.get(opening) instanceof Place) {
      opening++;
    }
    int entry = then;
    for (int i = parts.size() - 1; i >= 0; i--) {
      entry = compile(parts.get(i), entry, first && i <= opening);
    }
    return entry;
  }

  private int repeat(Repeated repeated, int then, boolean first) {
    Piece piece = repeated.piece();
    if (repeated.most() == 1) {
      int once = compile(piece, then, first);
      return repeated.least() == 1 ? once : add(new Fork(List.of(once, then)));
    }
    int entry = then;
    int least = Math.min(repeated.least(), WRITTEN_OUT);
    if (repeated.most() <= WRITTEN_OUT) {
      for (int i = least; i < repeated.most(); i++) {
        entry = add(new Fork(List.of(compile(piece, entry, false), then)));
      }
    } else if (repeated.most() > least) {
      int again = add(new Matched());
      steps.set(again, new Fork(List.of(compile(piece, again, false), then)));
      entry = again;
    }
    for (int i = 0; i < least; i++) {
      entry = compile(piece, entry, false);
    }
    return entry;
  }
}
