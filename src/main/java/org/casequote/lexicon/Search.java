package org.casequote.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is tried only where a match can open; it finds what {@link Matcher#find()} finds.
 * Share it between threads.
 *
 * <p>{@code java.util.regex} tries every alternative at every character, though most texts hold no
 * match and most places of the others open none. Trigrams that every match needs tell most texts,
 * and an automaton of the pattern the others and the places. Both are made when first asked for,
 * for a short run asks few searches; should two threads make them at once, either will do.
 */
public final class Search {

  private final Pattern pattern;
  private final Set<String> groups;
  private volatile @Nullable Needs needs;
  private volatile @Nullable Automaton automaton;

  /** A search for a pattern. */
  public Search(Pattern pattern) {
    this.pattern = pattern;
    this.groups = pattern.namedGroups().keySet();
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

  /** The names of its groups. */
  public Set<String> groups() {
    return groups;
  }

  /** Whether there may be a match in a text with these trigrams, or in some words of it alone. */
  public boolean mayBeIn(Trigrams trigrams) {
    Needs known = needs;
    if (known == null) {
      known = new Needs(PieceReader.of(pattern));
      needs = known;
    }
    return known.areIn(trigrams);
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
    int opening = opening(text, 0);
    if (opening < 0) {
      return null;
    }
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    return match(matcher, text, opening);
  }

  /** The same matcher at the next match, {@code null} where there is none. */
  public @Nullable Matcher next(Matcher match, String text) {
    int from = Math.max(match.end(), match.start() + 1);
    return match(match, text, opening(text, from));
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

  /** The first place, here or further on, where a match may start; negative where there is none. */
  private int opening(String text, int from) {
    Automaton known = automaton;
    if (known == null) {
      known = new Automaton(PieceReader.of(pattern));
      automaton = known;
    }
    return known.opening(text, from);
  }
}
