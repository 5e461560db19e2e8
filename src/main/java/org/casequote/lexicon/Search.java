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
 * sentence open no match. Which do is asked of the pattern itself, for each pair of characters and
 * then for each four: {@link Matcher#hitEnd()} tells whether more text behind them could make a
 * match. What is not ASCII, and what stands behind such a character, is always tried.
 */
public final class Search {

  private static final int ASCII = 128;

  /** What may stand before a place: a word's character, or none. */
  private static final String[] WORD = {"a", "Z", "1", "_"};

  private static final String[] NO_WORD = {"", " ", "."};

  private static final int FOUR = 4;
  private static final int FOURS_BITS = 11;
  private static final int USED = 1 << 30;
  private static final int SCATTER = 0x9E3779B9;

  private static final byte OPENS = 1;
  private static final byte CLOSED = 2;

  private final Pattern pattern;
  private final Pattern probe;

  /**
   * What is known of each pair, behind a word's character and elsewhere. Threads that learn the
   * same at the same time write the same.
   */
  private final byte[] pairs = new byte[2 * ASCII * ASCII];

  /** What was learned last of some fours: their key, and in the lowest bit whether they open. */
  private final int[] fours = new int[1 << FOURS_BITS];

  /** A search for a pattern. */
  public Search(Pattern pattern) {
    this.pattern = pattern;
    String regex = pattern.pattern();
    String free = withoutLookbehind(regex);
    this.probe = free.equals(regex) ? pattern : Pattern.compile(free, pattern.flags());
  }

  /** A search for a pattern. */
  public static Search of(String regex) {
    return new Search(Pattern.compile(regex));
  }

  /** A search for a pattern in which case does not matter. */
  public static Search ignoringCase(String regex) {
    return new Search(Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
  }

  /** A matcher for {@link #find(Matcher, String, int)}. */
  public Matcher in(String text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /** Whether there is a match anywhere. */
  public boolean isIn(String text) {
    return find(in(text), text, 0);
  }

  /** The first match, {@code null} where there is none. */
  public @Nullable Span first(String text) {
    Matcher matcher = in(text);
    return find(matcher, text, 0) ? new Span(matcher.start(), matcher.end()) : null;
  }

  /** The matches, in order. */
  public List<Span> all(String text) {
    List<Span> out = new ArrayList<>();
    Matcher matcher = in(text);
    for (int at = 0; find(matcher, text, at); at = after(matcher)) {
      out.add(new Span(matcher.start(), matcher.end()));
    }
    return out;
  }

  /** Finds the first match that starts at {@code from} or later. */
  public boolean find(Matcher matcher, String text, int from) {
    int length = text.length();
    char before = from > 0 && from <= length ? text.charAt(from - 1) : ' ';
    for (int at = from; at <= length; at++) {
      if ((at + FOUR > length || opens(before, text, at))
          && matcher.region(at, length).lookingAt()) {
        return true;
      }
      before = at < length ? text.charAt(at) : ' ';
    }
    return false;
  }

  /** Where to look for the match behind the one that was just found. */
  public static int after(Matcher matcher) {
    return Math.max(matcher.end(), matcher.start() + 1);
  }

  private boolean opens(char before, String text, int at) {
    char first = text.charAt(at);
    char second = text.charAt(at + 1);
    if ((before | first | second) >= ASCII) {
      return true;
    }
    boolean inWord = isWord(before);
    int pair = ((inWord ? ASCII : 0) + first) * ASCII + second;
    byte known = pairs[pair];
    if (known == 0) {
      known = opens(text.substring(at, at + 2), inWord ? WORD : NO_WORD) ? OPENS : CLOSED;
      pairs[pair] = known;
    }
    return known == OPENS && opens(inWord, pair, text, at);
  }

  private boolean opens(boolean inWord, int pair, String text, int at) {
    char third = text.charAt(at + 2);
    char fourth = text.charAt(at + 3);
    if ((third | fourth) >= ASCII) {
      return true;
    }
    int key = USED | ((pair * ASCII + third) * ASCII + fourth) << 1;
    int place = key * SCATTER >>> Integer.SIZE - FOURS_BITS;
    int known = fours[place];
    if ((known & ~1) != key) {
      boolean open = opens(text.substring(at, at + FOUR), inWord ? WORD : NO_WORD);
      known = key | (open ? 1 : 0);
      fours[place] = known;
    }
    return (known & 1) == 1;
  }

  private boolean opens(String start, String[] contexts) {
    for (String context : contexts) {
      Matcher matcher = probe.matcher(context + start);
      matcher.useTransparentBounds(true).useAnchoringBounds(false);
      matcher.region(context.length(), context.length() + start.length());
      if (matcher.lookingAt() || matcher.hitEnd()) {
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
