package org.casequote.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.casequote.lexicon.Piece.Ahead;
import org.casequote.lexicon.Piece.Behind;
import org.casequote.lexicon.Piece.Choice;
import org.casequote.lexicon.Piece.One;
import org.casequote.lexicon.Piece.Place;
import org.casequote.lexicon.Piece.Repeated;
import org.casequote.lexicon.Piece.Sequence;

/**
 * The trigrams and rarer characters that a text must hold for a pattern to match in it, or in a
 * part of it that begins and ends between words: all those of some way through the pattern.
 * Immutable.
 *
 * <p>{@code \bno (?:sign|evidence)\b} needs {@code " no"}, {@code "no "}, and then either {@code "o
 * s"}, {@code " si"}, {@code "sig"} and so on, or {@code "o e"}, {@code " ev"} and so on. Where a
 * pattern may match anything, it needs nothing there.
 */
final class Needs {

  /** So many symbols or characters one may be at the most for each to be tried. */
  private static final int FEW = 3;

  /** A few characters that most texts lack: no space, small letter or digit is among them. */
  private static final Pattern RARE = Pattern.compile("[^a-z0-9 ]{1," + FEW + "}");

  /** Where the answer is found. */
  private static final char NO = 0;

  private static final char YES = 1;

  private static final int LENGTH = 3;

  /** A word's edge, within a run of symbols. */
  private static final char EDGE = '\b';

  private static final Pattern GAP_AT_EDGE = Pattern.compile("^\b(?=[a-z0])|(?<=[a-z0])\b$");

  /** Steps of three numbers: a trigram's place, and the steps after it where it is there or not. */
  private char[] steps = new char[48];

  private int end = LENGTH;
  private final int first;

  Needs(Piece piece) {
    first = compile(piece, "", "", YES, NO);
    steps = Arrays.copyOf(steps, end);
  }

  /** Whether the pattern may match in a text with these trigrams, or in a part of it. */
  boolean areIn(Trigrams trigrams) {
    int at = first;
    while (at > YES) {
      at = steps[trigrams.hold(steps[at]) ? at + 1 : at + 2];
    }
    return at == YES;
  }

  /**
   * Adds the steps for a piece.
   *
   * @param before the symbols right before it, as far as they are known
   * @param behind those right behind it
   * @param there where to go on if the text has what it needs
   * @param missing where to go on otherwise
   * @return its first step
   */
  private int compile(Piece piece, String before, String behind, int there, int missing) {
    if (piece == Piece.ANYTHING) {
      return there;
    }
    if (piece instanceof Choice choice) {
      int entry = missing;
      for (Piece one : choice.pieces().reversed()) {
        entry = compile(one, before, behind, there, entry);
      }
      return entry;
    }
    Runs runs = new Runs();
    runs.read(piece);
    return runs.compile(before, behind, there, missing);
  }

  /** Adds the steps for a run of symbols. */
  private int compile(String run, int there, int missing) {
    String symbols =
        run.indexOf(EDGE) < 0 ? run : GAP_AT_EDGE.matcher(run).replaceAll(" ").replace("\b", "");
    int entry = there;
    for (int at = symbols.length() - LENGTH; at >= 0; at--) {
      int place =
          Trigrams.place(symbols.charAt(at), symbols.charAt(at + 1), symbols.charAt(at + 2));
      entry = step(place, entry, missing);
    }
    return entry;
  }

  /** Adds the steps for a character that may be any of some. */
  private int anyOf(String characters, int there, int missing) {
    int entry = missing;
    for (char c : characters.toCharArray()) {
      entry = step(Trigrams.place(c), there, entry);
    }
    return entry;
  }

  private int step(int place, int there, int missing) {
    if (there == missing || end + LENGTH > Character.MAX_VALUE) {
      return there;
    }
    if (end == steps.length) {
      steps = Arrays.copyOf(steps, 2 * end);
    }
    int step = end;
    steps[step] = (char) place;
    steps[step + 1] = (char) there;
    steps[step + 2] = (char) missing;
    end += LENGTH;
    return step;
  }

  /** Runs of symbols that a piece has in any case, and what stands between them. */
  private final class Runs {
    private final List<StringBuilder> runs = new ArrayList<>(List.of(new StringBuilder()));
    private final List<Piece> between = new ArrayList<>();
    private final List<Piece> beside = new ArrayList<>();
    private final Set<String> rare = new LinkedHashSet<>();

    void read(Piece piece) {
      switch (piece) {
        case One one -> read(one);
        case Place place -> read(place);
        case Sequence sequence -> sequence.parts().forEach(this::read);
        case Choice choice -> cut(choice);
        case Ahead ahead -> beside.add(ahead.piece());
        case Behind behind -> beside.add(behind.piece());
        case Repeated repeated -> read(repeated);
      }
    }

    private void cut(Piece piece) {
      between.add(piece);
      runs.add(new StringBuilder());
    }

    private void read(One one) {
      String characters = characters(one);
      if (RARE.matcher(characters).matches()) {
        rare.add(characters);
      }
      String symbols = Trigrams.symbols(one);
      if (symbols.length() == 1) {
        runs.getLast().append(symbols);
      } else if (symbols.length() <= FEW) {
        cut(new Choice(symbols.chars().mapToObj(Runs::one).toList()));
      } else {
        cut(Piece.ANYTHING);
      }
    }

    private static String characters(One one) {
      StringBuilder out = new StringBuilder(one.other() ? " " : "");
      for (char c = 0; c < 128; c++) {
        if (one.is(c)) {
          out.append(c);
        }
      }
      return out.toString();
    }

    private static Piece one(int c) {
      return new One(c < Long.SIZE ? 1L << c : 0, c < Long.SIZE ? 0 : 1L << c, false);
    }

    private void read(Place place) {
      switch (place) {
        case EDGE -> runs.getLast().append(EDGE);
        case NO_EDGE -> {}
        case START, END -> cut(Piece.ANYTHING); // of a part of the text: whatever is beside it
      }
    }

    private void read(Repeated repeated) {
      int least = Math.min(repeated.least(), Program.WRITTEN_OUT);
      for (int i = 0; i < least; i++) {
        read(repeated.piece());
      }
      if (repeated.least() == 0 && repeated.most() == 1) {
        cut(new Choice(List.of(repeated.piece(), Piece.NOTHING)));
      } else if (repeated.most() > least) {
        cut(Piece.ANYTHING);
      }
    }

    int compile(String before, String behind, int there, int missing) {
      runs.getFirst().insert(0, before);
      runs.getLast().append(behind);
      int entry = there;
      for (String some : rare) {
        entry = anyOf(some, entry, missing);
      }
      for (Piece piece : beside) {
        entry = Needs.this.compile(piece, "", "", entry, missing);
      }
      for (int i = runs.size() - 1; i >= 0; i--) {
        String run = runs.get(i).toString();
        entry = Needs.this.compile(run, entry, missing);
        if (i > 0) {
          String last = runs.get(i - 1).toString();
          entry = Needs.this.compile(between.get(i - 1), tail(last), head(run), entry, missing);
        }
      }
      return entry;
    }
  }

  /** The last symbols of a run, as far as they can be in a trigram with what comes behind. */
  private static String tail(String run) {
    int at = run.length();
    for (int symbols = 0;
        at > 0 && symbols < LENGTH - 1;
        symbols += run.charAt(at) == EDGE ? 0 : 1) {
      at--;
    }
    return run.substring(at);
  }

  private static String head(String run) {
    int at = 0;
    for (int symbols = 0; at < run.length() && symbols < LENGTH - 1; at++) {
      symbols += run.charAt(at) == EDGE ? 0 : 1;
    }
    return run.substring(0, at);
  }
}
