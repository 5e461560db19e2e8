package org.casequote.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casequote.lexicon.Piece.One;

/**
 * Tells in one pass over a text that a pattern matches nowhere in it, and where a match may start.
 * It knows nothing of what must not follow or stand before, and counts to four only, so it may say
 * yes where the pattern says no, and never the other way round. Share it between threads.
 *
 * <p>Its states are made when a text first leads to them, as RE2 makes them, and stay: rows of a
 * table that tells for each symbol where the row of the next state begins.
 */
final class Automaton {

  /** What stands in the table instead of a row: not met yet, no match any more, and a match. */
  private static final int UNKNOWN = 0;

  private static final int DEAD = 1;
  private static final int MATCHED = 2;

  /** So many numbers has the table at the most; what would lead to more states may match. */
  private static final int MOST = Character.MAX_VALUE;

  private static final int FEWEST_ROWS = 8;

  private static final int NONE = -1;

  /**
   * A state.
   *
   * @param steps where in the program it is, a character for the number of each step
   * @param before the kind of the last symbol
   * @param anywhere whether it is at the program's start as well, here and at each later character
   */
  private record State(String steps, int before, boolean anywhere) {}

  private final Program program;
  private final Symbols symbols;
  private final boolean onlyAtStart;
  private final boolean looksBehind;

  /** Where the row of each state begins. */
  private final Map<State, Integer> rows = new HashMap<>();

  /** Where the program's start leads to, by the kind of the symbol before and the one behind. */
  private final Map<List<Integer>, BitSet> opened = new HashMap<>();

  /** The states in the order of their rows, the first of which stays empty. */
  private final List<State> states = new ArrayList<>();

  /** Only ever grows: who still has the one before misses what was learned since. */
  private char[] table;

  /** Nothing is read yet; by the symbol before. */
  private final int[] anywhere;

  /** The same where a match starts here or not at all. */
  private final int[] here;

  /** The last of the first rows, in which no match has begun. */
  private final int idle;

  Automaton(Piece piece) {
    Program whole = new Program(piece);
    program = whole.steps().size() < MOST ? whole : new Program(Piece.ANYTHING);
    onlyAtStart = program.isOnlyAtStart();
    looksBehind = program.steps().stream().anyMatch(Program.Enter.class::isInstance);
    Set<One> ones = new LinkedHashSet<>();
    for (Program.Step step : program.steps()) {
      if (step instanceof Program.Take take) {
        ones.add(take.one());
      }
    }
    symbols = new Symbols(ones);
    table = new char[FEWEST_ROWS * symbols.count()];
    anywhere = rows("", true);
    idle = states.size() * symbols.count();
    here = rows(Character.toString(program.start()), false);
  }

  private int[] rows(String steps, boolean anywhere) {
    int[] out = new int[symbols.count()];
    for (int symbol = 0; symbol < out.length; symbol++) {
      out[symbol] = row(new State(steps, symbols.before(symbol), anywhere));
    }
    return out;
  }

  /** The first place, here or further on, where a match may start; negative where there is none. */
  int opening(String text, int from) {
    if (from > text.length()) {
      return NONE;
    }
    int first = from > 0 && looksBehind ? from : run(anywhere, text, from);
    for (int at = first; at >= 0 && at <= text.length(); at++) {
      if (run(here, text, at) >= 0) {
        return at;
      }
    }
    return NONE;
  }

  /** The place before which no match starts; negative where there is none at all. */
  private int run(int[] starts, String text, int from) {
    char[] known = table;
    int row = starts[from == 0 ? Symbols.EDGE : symbols.of(text.charAt(from - 1))];
    int opening = from;
    for (int at = from; at <= text.length(); at++) {
      int symbol = Symbols.EDGE;
      if (at < text.length()) {
        symbol = symbols.of(text.charAt(at));
      }
      int next = known[row + symbol];
      if (next <= MATCHED) {
        if (next == UNKNOWN) {
          next = learn(row, symbol);
          known = table;
        }
        if (next <= MATCHED) {
          return next == MATCHED ? opening : NONE;
        }
      }
      if (next <= idle) {
        opening = at + 1;
      }
      row = next;
    }
    return NONE;
  }

  private synchronized int learn(int row, int symbol) {
    int next = step(states.get(row / symbols.count() - 1), symbol);
    table[row + symbol] = (char) next;
    return next;
  }

  private int row(State state) {
    Integer known = rows.get(state);
    if (known != null) {
      return known;
    }
    int row = (states.size() + 1) * symbols.count();
    int end = row + symbols.count();
    if (end > MOST) {
      return MATCHED;
    }
    if (end > table.length) {
      table = Arrays.copyOf(table, 2 * table.length);
    }
    states.add(state);
    rows.put(state, row);
    return row;
  }

  private int step(State from, int symbol) {
    if (symbol == Symbols.STRANGE) {
      return MATCHED;
    }
    BitSet seen = new BitSet();
    BitSet to = new BitSet();
    if (from.anywhere) {
      to.or(opened.computeIfAbsent(List.of(from.before, symbol), two -> opened(from, symbol)));
    }
    from.steps.chars().forEach(step -> follow(step, from, symbol, seen, to));
    if (to.get(Program.MATCHED)) {
      return MATCHED;
    }
    boolean goesOn = from.anywhere && !onlyAtStart;
    boolean ended = symbol == Symbols.EDGE || to.isEmpty() && !goesOn;
    return ended ? DEAD : row(new State(characters(to), symbols.before(symbol), goesOn));
  }

  private static String characters(BitSet steps) {
    StringBuilder out = new StringBuilder(steps.cardinality());
    steps.stream().forEach(step -> out.append((char) step));
    return out.toString();
  }

  private BitSet opened(State from, int symbol) {
    BitSet to = new BitSet();
    follow(program.start(), from, symbol, new BitSet(), to);
    return to;
  }

  /** Follows a step before a symbol; collects where it leads to behind the symbol. */
  private void follow(int number, State from, int symbol, BitSet seen, BitSet to) {
    if (seen.get(number)) {
      return;
    }
    seen.set(number);
    switch (program.step(number)) {
      case Program.Matched matched -> to.set(Program.MATCHED);
      case Program.Take take -> {
        if (symbols.is(symbol, take.one())) {
          to.set(take.then());
        }
      }
      case Program.At at -> {
        if (symbols.isBetween(at.place(), from.before, symbol)) {
          follow(at.then(), from, symbol, seen, to);
        }
      }
      case Program.Enter enter ->
          follow(from.anywhere ? enter.through() : enter.then(), from, symbol, seen, to);
      case Program.Fork fork -> fork.ways().forEach(way -> follow(way, from, symbol, seen, to));
    }
  }
}
