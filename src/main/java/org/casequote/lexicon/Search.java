package org.casequote.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is tried only where a match can open; it finds what {@link Matcher#find()} finds.
 * Share it between threads.
 *
 * <p>{@code java.util.regex} tries every alternative at every character, though most places of a
 * sentence open no match. Which do is asked of the pattern itself, for each character, each pair
 * and then each six: {@link Matcher#hitEnd()} tells whether more text behind them could make a
 * match. What is not ASCII, and what stands behind such a character, is always tried.
 */
public final class Search {

  private static final int ASCII = 128;

  /** What may stand before a place: a word's character, or none. */
  private static final String[] WORD = {"a", "Z", "1", "_"};

  private static final String[] NO_WORD = {"", " ", "."};

  private static final String[] BEHIND = {" ", "."};

  private static final int CHAR_BITS = 7;

  /** How many characters are asked for together. */
  private static final int SOME = 6;

  /** No text holds it. */
  private static final char END = '\0';

  private static final long USED = 1L << 62;
  private static final long SCATTER = 0x9E3779B97F4A7C15L;

  /** How many places of a table may hold a key; where all are taken, the table grows. */
  private static final int TRIES = 4;

  private static final int FEWEST = 1 << 6;
  private static final int MOST = 1 << 13;

  private final Pattern pattern;
  private final Pattern probe;

  private final Need need;

  /** Whether a match may be empty, so that it may open where the text ends. */
  private final boolean mayBeEmpty;

  /** Whether a match opens where the text does or not at all. */
  private final boolean onlyAtStart;

  /** Which characters are known to open no match, as the pairs below. */
  private final long[] shut = new long[2 * ASCII / Long.SIZE];

  /**
   * Which pairs are known to open no match, behind a word's character and elsewhere: a bit each.
   * Threads that learn the same at the same time write the same, and what one of them loses is
   * learned again.
   */
  private final long[] closed = new long[2 * ASCII * ASCII / Long.SIZE];

  /**
   * What was learned of six characters: themselves, and in the lowest bit whether they open a
   * match.
   */
  private long[] openings = new long[FEWEST];

  /** A search for a pattern. */
  public Search(Pattern pattern) {
    this.pattern = pattern;
    String regex = pattern.pattern();
    String free = withoutLookbehind(regex);
    this.probe = free.equals(regex) ? pattern : Pattern.compile(free, pattern.flags());
    this.need = NeedReader.of(pattern);
    this.mayBeEmpty = matches("", WORD, false) || matches("", NO_WORD, false);
    this.onlyAtStart = !matches("", WORD, true) && !matches("", BEHIND, true);
  }

  /** A search for a pattern. */
  public static Search of(String regex) {
    return new Search(Pattern.compile(regex));
  }

  /** A search for a pattern in which case does not matter. */
  public static Search ignoringCase(String regex) {
    return new Search(Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
  }

  /** What is searched for. */
  public Pattern pattern() {
    return pattern;
  }

  /** Whether there may be a match in a text of these pairs and triples of characters. */
  public boolean mayBeIn(Grams text) {
    return need.isMetBy(text);
  }

  /** Whether there is a match anywhere. */
  public boolean isIn(String text) {
    return match(text) != null;
  }

  /** The first match, {@code null} where there is none. */
  public @Nullable Span first(String text) {
    Matcher match = match(text);
    return match == null ? null : new Span(match.start(), match.end());
  }

  /** The matches, in order. */
  public List<Span> all(String text) {
    List<Span> out = new ArrayList<>();
    for (Matcher match = match(text); match != null; match = next(match, text)) {
      out.add(new Span(match.start(), match.end()));
    }
    return out;
  }

  /** A matcher that stands at the first match, {@code null} where there is none. */
  public @Nullable Matcher match(String text) {
    int at = opening(text, 0);
    return at < 0
        ? null
        : match(
            pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false), text, at);
  }

  /** The same matcher at the next match, {@code null} where there is none. */
  public @Nullable Matcher next(Matcher match, String text) {
    return match(match, text, opening(text, Math.max(match.end(), match.start() + 1)));
  }

  private @Nullable Matcher match(Matcher matcher, String text, int opening) {
    for (int at = opening; at >= 0; at = opening(text, at + 1)) {
      if (matcher.region(at, text.length()).lookingAt()) {
        // A "^" within a lookbehind moves the start of what lookingAt() found, but not of find().
        return matcher.start() == at || matcher.region(at, text.length()).find() ? matcher : null;
      }
    }
    return null;
  }

  /** The first place, here or further on, where a match may open; negative where there is none. */
  private int opening(String text, int from) {
    int length = text.length();
    int last = onlyAtStart ? 0 : mayBeEmpty ? length : length - 1;
    char before = from > 0 && from <= length ? text.charAt(from - 1) : ' ';
    for (int at = from; at <= last; at++) {
      if (opens(before, text, at)) {
        return at;
      }
      before = at < length ? text.charAt(at) : ' ';
    }
    return -1;
  }

  private boolean opens(char before, String text, int at) {
    if (at == text.length()) {
      return true;
    }
    char first = text.charAt(at);
    if ((before | first) >= ASCII) {
      return true;
    }
    boolean inWord = isWord(before);
    int one = (inWord ? ASCII : 0) + first;
    if ((shut[one / Long.SIZE] & 1L << one) != 0) {
      return false;
    }
    char second = charAt(text, at + 1);
    if (second >= ASCII) {
      return true;
    }
    int pair = one * ASCII + second;
    return (closed[pair / Long.SIZE] & 1L << pair) == 0 && opens(inWord, pair, text, at);
  }

  private boolean opens(boolean inWord, int pair, String text, int at) {
    long characters = pair;
    for (int i = 2; i < SOME; i++) {
      char c = charAt(text, at + i);
      if (c >= ASCII) {
        return true;
      }
      characters = characters << CHAR_BITS | c;
    }
    long key = USED | characters << 1;
    long[] known = openings;
    int place = (int) (key * SCATTER >>> 32);
    for (int i = 0; i < TRIES; i++) {
      long here = known[place + i & known.length - 1];
      if ((here & ~1L) == key) {
        return (here & 1) == 1;
      }
      if (here == 0) {
        return learn(inWord, pair, text, at, known, place + i, key);
      }
    }
    if (known.length < MOST) {
      openings = new long[2 * known.length];
    }
    return learn(inWord, pair, text, at, known, place, key);
  }

  private boolean learn(
      boolean inWord, int pair, String text, int at, long[] known, int place, long key) {
    String[] contexts = inWord ? WORD : NO_WORD;
    if (!matches(cut(text, at, 1), contexts, true)) {
      int one = pair / ASCII;
      shut[one / Long.SIZE] |= 1L << one;
      return false;
    }
    if (!matches(cut(text, at, 2), contexts, true)) {
      closed[pair / Long.SIZE] |= 1L << pair;
      return false;
    }
    boolean opens = matches(cut(text, at, SOME), contexts, true);
    known[place & known.length - 1] = key | (opens ? 1 : 0);
    return opens;
  }

  /** A character, or where the text has ended the mark of its end, which stands in no text. */
  private static char charAt(String text, int at) {
    if (at >= text.length()) {
      return END;
    }
    char c = text.charAt(at);
    return c == END ? ASCII : c;
  }

  private static String cut(String text, int at, int length) {
    return text.substring(at, Math.min(at + length, text.length()));
  }

  /** Whether a match, or with more text behind it a match, opens with these characters. */
  private boolean matches(String start, String[] contexts, boolean orMore) {
    for (String context : contexts) {
      Matcher matcher = probe.matcher(context + start);
      matcher.useTransparentBounds(true).useAnchoringBounds(false);
      matcher.region(context.length(), context.length() + start.length());
      if (matcher.lookingAt() || orMore && matcher.hitEnd()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }

  /** What must stand before a match cannot be tried out; without it there are more openings. */
  private static String withoutLookbehind(String regex) {
    int at = regex.indexOf("(?<=");
    if (at < 0) {
      return regex;
    }
    int depth = 0;
    boolean inClass = false;
    int end = at;
    do {
      switch (regex.charAt(end++)) {
        case '\\' -> end++;
        case '[' -> inClass = true;
        case ']' -> inClass = false;
        case '(' -> depth += inClass ? 0 : 1;
        case ')' -> depth -= inClass ? 0 : 1;
        default -> {}
      }
    } while (depth > 0);
    return withoutLookbehind(regex.substring(0, at) + regex.substring(end));
  }
}
