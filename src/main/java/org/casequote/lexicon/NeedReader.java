package org.casequote.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads off a pattern what every match of it must hold: {@code \b(?:no|without) signs? of} needs
 * {@code no sign} or {@code without sign}, and {@code of}. What stands in a pattern and is not
 * understood here needs nothing.
 */
final class NeedReader {

  /** So many words may be alternatives of each other before they are no longer spelled out. */
  private static final int MOST = 32;

  /** A range of more characters than these is any character. */
  private static final int RANGE = 5;

  private static final String PLACES = "bBAzZG";

  /**
   * A piece of a pattern.
   *
   * @param words all that it can match, {@code null} where that is too much to spell out
   * @param need what a match must hold
   */
  private record Piece(@Nullable Set<String> words, Need need) {

    static final Piece EMPTY = new Piece(Set.of(""), Need.NOTHING);
    static final Piece ANYTHING = new Piece(null, Need.NOTHING);

    static Piece of(Set<String> words) {
      return new Piece(words, Need.oneOf(words));
    }

    static Piece of(char c) {
      return new Piece(Set.of(String.valueOf(Grams.fold(c))), Need.NOTHING);
    }
  }

  private final String regex;
  private int at;

  private NeedReader(String regex) {
    this.regex = regex;
  }

  static Need of(Pattern pattern) {
    String regex = pattern.pattern();
    boolean strange =
        (pattern.flags() & (Pattern.COMMENTS | Pattern.LITERAL)) != 0
            || regex.contains("\\Q")
            || regex.chars().anyMatch(c -> Character.isSurrogate((char) c));
    return strange ? Need.NOTHING : new NeedReader(regex).alternatives().need;
  }

  private Piece alternatives() {
    List<Piece> pieces = new ArrayList<>();
    do {
      pieces.add(sequence());
    } while (accept('|'));
    Set<String> words = new TreeSet<>();
    boolean spelled = true;
    for (Piece piece : pieces) {
      if (piece.words == null) {
        spelled = false;
      } else {
        words.addAll(piece.words);
      }
    }
    return new Piece(
        spelled && words.size() <= MOST ? words : null,
        Need.any(pieces.stream().map(Piece::need).toList()));
  }

  private Piece sequence() {
    List<Need> needs = new ArrayList<>();
    Set<String> words = Set.of("");
    boolean spelled = true;
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      Piece piece = repeated(atom());
      Set<String> longer = piece.words == null ? null : joined(words, piece.words);
      if (longer != null) {
        words = longer;
        if (Piece.EMPTY.words.equals(piece.words)) {
          needs.add(piece.need);
        }
        continue;
      }
      needs.add(Need.oneOf(words));
      needs.add(piece.words == null ? piece.need : Need.NOTHING);
      words = piece.words == null ? Set.of("") : piece.words;
      spelled = false;
    }
    needs.add(Need.oneOf(words));
    return new Piece(spelled ? words : null, Need.all(needs));
  }

  /** Each of the first before each of the second; {@code null} where they are too many. */
  private static @Nullable Set<String> joined(Set<String> first, Set<String> second) {
    if (first.size() * second.size() > MOST) {
      return null;
    }
    Set<String> out = new TreeSet<>();
    for (String word : first) {
      for (String more : second) {
        out.add(word + more);
      }
    }
    return out;
  }

  private Piece repeated(Piece piece) {
    if (at == regex.length()) {
      return piece;
    }
    int least = 1;
    int most = Integer.MAX_VALUE;
    switch (regex.charAt(at)) {
      case '?' -> {
        least = 0;
        most = 1;
        at++;
      }
      case '*' -> {
        least = 0;
        at++;
      }
      case '+' -> at++;
      case '{' -> {
        int end = regex.indexOf('}', at);
        least = regex.startsWith("{0", at) ? 0 : 1;
        most = regex.substring(at, end).equals("{1") ? 1 : most;
        at = end + 1;
      }
      default -> {
        return piece;
      }
    }
    if (!accept('?')) {
      accept('+');
    }
    if (least == 0) {
      if (most > 1 || piece.words == null || piece.words.size() == MOST) {
        return Piece.ANYTHING;
      }
      Set<String> words = new TreeSet<>(piece.words);
      words.add("");
      return Piece.of(words);
    }
    return most == 1 ? piece : new Piece(null, piece.need);
  }

  private Piece atom() {
    char c = regex.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> oneCharacter();
      case '\\' -> escape();
      case '.' -> Piece.ANYTHING;
      case '^', '$' -> Piece.EMPTY;
      default -> Piece.of(c);
    };
  }

  private Piece group() {
    boolean looksAround = false;
    boolean forbids = false;
    if (accept('?')) {
      boolean behind = regex.startsWith("<=", at) || regex.startsWith("<!", at);
      forbids = regex.startsWith("!", at) || regex.startsWith("<!", at);
      looksAround = behind || regex.charAt(at) == '=' || regex.charAt(at) == '!';
      if (looksAround) {
        at += behind ? 2 : 1;
      } else {
        while (":>)".indexOf(regex.charAt(at)) < 0) {
          at++;
        }
        if (regex.charAt(at++) == ')') {
          return Piece.EMPTY;
        }
      }
    }
    Piece inside = alternatives();
    accept(')');
    if (!looksAround) {
      return inside;
    }
    return forbids ? Piece.EMPTY : new Piece(Piece.EMPTY.words, inside.need);
  }

  private Piece escape() {
    char c = regex.charAt(at++);
    if (c == 'p' || c == 'P') {
      at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
      return Piece.ANYTHING;
    }
    if (c == 'k') {
      at = regex.indexOf('>', at) + 1;
      return Piece.ANYTHING;
    }
    if (c == 'u' || c == 'x') {
      at += c == 'u' ? 4 : 2;
      return Piece.ANYTHING;
    }
    if (PLACES.indexOf(c) >= 0) {
      return Piece.EMPTY;
    }
    boolean itself = !Character.isLetterOrDigit(c);
    return itself ? Piece.of(c) : Piece.ANYTHING;
  }

  /** A class of characters; spelled out where it lists a few. */
  private Piece oneCharacter() {
    Set<String> words = new TreeSet<>();
    boolean spelled = !accept('^');
    boolean first = true;
    while (first || regex.charAt(at) != ']') {
      first = false;
      char c = regex.charAt(at);
      if (c == '[' || regex.startsWith("&&", at)) {
        spelled = false;
        at += c == '[' ? 1 : 2;
        if (c == '[') {
          oneCharacter();
        }
        continue;
      }
      Piece piece = atomOfClass();
      if (piece.words == null) {
        spelled = false;
      } else if (regex.charAt(at) == '-' && regex.charAt(at + 1) != ']') {
        at++;
        Piece end = atomOfClass();
        spelled &= end.words != null && addRange(words, piece.words, end.words);
      } else {
        words.addAll(piece.words);
      }
    }
    at++;
    return spelled && words.size() <= MOST ? Piece.of(words) : Piece.ANYTHING;
  }

  private Piece atomOfClass() {
    char c = regex.charAt(at++);
    return c == '\\' ? escape() : Piece.of(c);
  }

  private static boolean addRange(Set<String> words, Set<String> from, Set<String> to) {
    char first = from.iterator().next().charAt(0);
    char last = to.iterator().next().charAt(0);
    for (char c = first; c <= last && c < first + RANGE; c++) {
      words.add(String.valueOf(Grams.fold(c)));
    }
    return last < first + RANGE;
  }

  private boolean accept(char c) {
    boolean there = at < regex.length() && regex.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }
}
