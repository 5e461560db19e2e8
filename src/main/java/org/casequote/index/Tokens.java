package org.casequote.index;

import java.util.List;

/** The tokens of a query, read one after the other. */
final class Tokens {

  private final String query;
  private final List<Token> tokens;
  private int next;

  Tokens(String query) {
    this.query = query;
    this.tokens = Lexer.tokens(query);
  }

  /** The next one, which stays; behind the last one the end. */
  Token peek() {
    return tokens.get(next);
  }

  /** The next one. */
  Token take() {
    Token token = tokens.get(next);
    next = Math.min(next + 1, tokens.size() - 1);
    return token;
  }

  /** Takes the next one if it is of a kind, and tells whether it was. */
  boolean accept(Token.Kind kind) {
    boolean there = peek().kind() == kind;
    if (there) {
      take();
    }
    return there;
  }

  /** What to throw where a token cannot stand. */
  QueryException wrong(Token token, String problem) {
    return new QueryException(query, token.at(), problem);
  }
}
