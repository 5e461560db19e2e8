package org.casequote.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.casequote.lexicon.Piece.Ahead;
import org.casequote.lexicon.Piece.Behind;
import org.casequote.lexicon.Piece.Choice;
import org.casequote.lexicon.Piece.One;
import org.casequote.lexicon.Piece.Place;
import org.casequote.lexicon.Piece.Repeated;
import org.casequote.lexicon.Piece.Sequence;

/**
 * Reads the pieces of a pattern. Which characters a class holds is asked of {@code java.util.regex}
 * itself. What an automaton cannot know, such as what must not follow, is left out.
 */
final class PieceReader {

  private static final int ASCII = 128;

  private static final int UNREAD =
      Pattern.COMMENTS
          | Pattern.LITERAL
          | Pattern.MULTILINE
          | Pattern.CANON_EQ
          | Pattern.UNICODE_CHARACTER_CLASS;

  /** What stands in a pattern that is not read at all. */
  private static final Pattern STRANGE =
      Pattern.compile("\\\\[QRXN]|\\\\b\\{|\\(\\?[a-z-]*[xUmd]|[\\x{10000}-\\x{10FFFF}]");

  /** A character or a class of them that can be nothing outside of ASCII, but for its case. */
  private static final Pattern PLAIN =
      Pattern.compile("(?!\\.$)(?:[\\x00-\\x7F&&[^\\\\^]]|\\\\(?:[dws]|[^A-Za-z0-9]))+");

  /** The same classes stand in hundreds of patterns. */
  private static final Map<String, One> KNOWN = new ConcurrentHashMap<>();

  private final String regex;
  private int flags;
  private int at;

  private PieceReader(Pattern pattern) {
    this.regex = pattern.pattern();
    this.flags = pattern.flags();
  }

  static Piece of(Pattern pattern) {
    boolean strange = (pattern.flags() & UNREAD) != 0 || STRANGE.matcher(pattern.pattern()).find();
    return strange ? Piece.ANYTHING : new PieceReader(pattern).choice();
  }

  private Piece choice() {
    int outside = flags;
    List<Piece> pieces = new ArrayList<>();
    do {
      pieces.add(sequence());
    } while (accept('|'));
    flags = outside;
    return pieces.size() == 1 ? pieces.getFirst() : new Choice(pieces);
  }

  private Piece sequence() {
    List<Piece> parts = new ArrayList<>();
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      parts.add(repeated(piece()));
    }
    return parts.size() == 1 ? parts.getFirst() : new Sequence(parts);
  }

  private Piece repeated(Piece piece) {
    int least = 0;
    int most = Integer.MAX_VALUE;
    switch (at < regex.length() ? regex.charAt(at) : ' ') {
      case '?' -> most = 1;
      case '*' -> {}
      case '+' -> least = 1;
      case '{' -> {
        String[] bounds = regex.substring(at + 1, regex.indexOf('}', at)).split(",", -1);
        least = Integer.parseInt(bounds[0]);
        String last = bounds[bounds.length - 1];
        most = last.isEmpty() ? most : Integer.parseInt(last);
        at = regex.indexOf('}', at);
      }
      default -> {
        return piece;
      }
    }
    at++;
    if (!accept('?')) {
      accept('+');
    }
    return new Repeated(piece, least, most);
  }

  private Piece piece() {
    int from = at;
    char c = regex.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '^' -> Place.START;
      case '$' -> Place.END;
      case '\\' -> escape(from);
      case '[' -> {
        skipClass();
        yield one(from);
      }
      default -> one(from);
    };
  }

  private Piece group() {
    if (!accept('?')) {
      return inside();
    }
    int from = at;
    boolean behind = accept('<') && "=!".indexOf(regex.charAt(at)) >= 0;
    switch (regex.charAt(at)) {
      case '=' -> {
        at++;
        return behind ? new Behind(inside()) : new Ahead(inside());
      }
      case '!' -> {
        at++;
        inside();
        return Piece.NOTHING;
      }
      default -> {}
    }
    while (":>)".indexOf(regex.charAt(at)) < 0) {
      at++;
    }
    int outside = flags;
    if (regex.charAt(from) != '<') {
      setFlags(regex.substring(from, at));
    }
    if (regex.charAt(at++) == ')') {
      return Piece.NOTHING;
    }
    Piece piece = inside();
    flags = outside;
    return piece;
  }

  private Piece inside() {
    Piece piece = choice();
    accept(')');
    return piece;
  }

  private void setFlags(String letters) {
    boolean on = true;
    for (char letter : letters.toCharArray()) {
      int flag =
          switch (letter) {
            case 'i' -> Pattern.CASE_INSENSITIVE;
            case 'u' -> Pattern.UNICODE_CASE;
            case 's' -> Pattern.DOTALL;
            default -> 0;
          };
      on &= letter != '-';
      flags = on ? flags | flag : flags & ~flag;
    }
  }

  private Piece escape(int from) {
    char c = regex.charAt(at++);
    switch (c) {
      case 'b' -> {
        return Place.EDGE;
      }
      case 'B' -> {
        return Place.NO_EDGE;
      }
      case 'A' -> {
        return Place.START;
      }
      case 'Z', 'z' -> {
        return Place.END;
      }
      case 'G' -> {
        return Piece.NOTHING;
      }
      case 'k' -> {
        at = regex.indexOf('>', at) + 1;
        return Piece.ANYTHING;
      }
      default -> {}
    }
    if (c >= '1' && c <= '9') {
      return Piece.ANYTHING;
    }
    skipEscape(c);
    return one(from);
  }

  /** Goes to the end of an escaped character whose letter has been read. */
  private void skipEscape(char c) {
    switch (c) {
      case 'p', 'P' -> at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
      case 'x' -> at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 2;
      case 'u' -> at += 4;
      case 'c' -> at++;
      case '0' -> {
        while (at < regex.length() && Character.isDigit(regex.charAt(at))) {
          at++;
        }
      }
      default -> {}
    }
  }

  /** Goes to the end of a class whose bracket has been read. */
  private void skipClass() {
    accept('^');
    boolean first = true;
    while (first || regex.charAt(at) != ']') {
      first = false;
      switch (regex.charAt(at++)) {
        case '[' -> skipClass();
        case '\\' -> at++;
        default -> {}
      }
    }
    at++;
  }

  private One one(int from) {
    String piece = regex.substring(from, at);
    return KNOWN.computeIfAbsent(flags + piece, key -> one(Pattern.compile(piece, flags)));
  }

  private static One one(Pattern piece) {
    long[] ascii = new long[2];
    for (int c = 0; c < ASCII; c++) {
      if (matches(piece, c)) {
        ascii[c / Long.SIZE] |= 1L << c;
      }
    }
    return new One(ascii[0], ascii[1], !PLAIN.matcher(piece.pattern()).matches());
  }

  private static boolean matches(Pattern piece, int c) {
    return piece.matcher(Character.toString(c)).matches();
  }

  private boolean accept(char c) {
    boolean there = at < regex.length() && regex.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }
}
