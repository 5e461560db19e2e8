package org.casequote.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a query into tokens. */
final class Lexer {

  private static final Pattern TOKEN =
      Pattern.compile(
          """
          (?<thing> (?! (?: AND | OR | NOT ) \\( ) \\p{L}[\\p{L}\\d_-]*+ ) (?= \\( )
          | (?<open> \\( )
          | (?<close> \\) )
          | ["“”] (?<phrase> [^"“”]*+ ) (?<end> ["“”] (?: ~ (?<between> \\d{1,3} ) )? )?
          | (?<field> (?! (?: AND | OR | NOT ) \\s ) \\p{L}[\\p{L}\\d_.-]*+ ) (?<op> : (?: [<>]=? | =[<>] | [=≤≥] )? | \\s*+ (?: [<>]=? | =[<>] | [=≤≥] ) )
          | (?<word> [^\\s()"“”]++ )
          """,
          Pattern.COMMENTS);

  private static final Pattern NEAR = Pattern.compile("NEAR(?:/(?<between>\\d{1,3}))?");

  private static final String USUAL_DISTANCE = "10";

  /** What stands right behind a field's colon is its value, whatever follows. */
  private static final Pattern VALUE = Pattern.compile("(?<word>[^\\s()\"“”:<>=≤≥]++)(?=[\\s)]|$)");

  private Lexer() {}

  static List<Token> tokens(String query) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(query);
    Matcher value = VALUE.matcher(query);
    int at = 0;
    while (matcher.find(at)) {
      tokens.add(token(query, matcher));
      at = matcher.end();
      boolean field = matcher.group("field") != null;
      if (field && value.region(at, query.length()).lookingAt()) {
        tokens.add(new Token(Token.Kind.WORD, value.group("word"), "", at));
        at = value.end();
      }
    }
    tokens.add(new Token(Token.Kind.END, "", "", query.length()));
    return tokens;
  }

  private static Token token(String query, Matcher matcher) {
    int at = matcher.start();
    if (matcher.group("thing") != null) {
      return new Token(Token.Kind.THING, matcher.group("thing"), "", at);
    }
    if (matcher.group("open") != null) {
      return new Token(Token.Kind.OPEN, "(", "", at);
    }
    if (matcher.group("close") != null) {
      return new Token(Token.Kind.CLOSE, ")", "", at);
    }
    if (matcher.group("phrase") != null) {
      if (matcher.group("end") == null) {
        throw new QueryException(query, at, "this quotation has no end");
      }
      String between = matcher.group("between");
      return new Token(
          Token.Kind.PHRASE, matcher.group("phrase").strip(), between == null ? "" : between, at);
    }
    if (matcher.group("field") != null) {
      return new Token(Token.Kind.FIELD, matcher.group("field"), operator(matcher), at);
    }
    String word = matcher.group("word");
    Matcher near = NEAR.matcher(word);
    if (near.matches()) {
      String between = near.group("between");
      return new Token(Token.Kind.NEAR, word, between == null ? USUAL_DISTANCE : between, at);
    }
    return switch (word) {
      case "AND", "&&" -> new Token(Token.Kind.AND, word, "", at);
      case "OR", "||" -> new Token(Token.Kind.OR, word, "", at);
      case "NOT" -> new Token(Token.Kind.NOT, word, "", at);
      default -> new Token(Token.Kind.WORD, word, "", at);
    };
  }

  /** {@code :>=} means what {@code >=} does, and so does {@code =>}. */
  private static String operator(Matcher matcher) {
    String op = matcher.group("op").strip().replace("≥", ">=").replace("≤", "<=");
    op = op.length() > 1 && op.startsWith(":") ? op.substring(1) : op;
    return op.matches("=[<>]") ? op.charAt(1) + "=" : op;
  }
}
