package org.casequote.index;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import org.casequote.index.Condition.And;
import org.casequote.index.Condition.Answers;
import org.casequote.index.Condition.Everything;
import org.casequote.index.Condition.Is;
import org.casequote.index.Condition.Not;
import org.casequote.index.Condition.Or;
import org.casequote.index.Condition.Stance;
import org.casequote.index.Condition.Within;
import org.casequote.index.Condition.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query by recursive descent.
 *
 * <pre>{@code
 * any   = all ("OR" all)*
 * all   = one ("AND"? one)*
 * one   = "NOT" one | "(" any ")" | FIELD (WORD | PHRASE | "(" any ")") | WORD | PHRASE
 * }</pre>
 *
 * <p>Bare words between the parentheses after a field are values of that field.
 */
final class ConditionParser {

  private final String query;
  private final List<Token> tokens;
  private int next;

  /** The field before the parentheses that enclose the current place. */
  private @Nullable Token enclosing;

  ConditionParser(String query) {
    this.query = query;
    this.tokens = Lexer.tokens(query);
  }

  Condition parse() {
    if (peek().kind() == Token.Kind.END) {
      throw wrong(peek(), "the query is empty; write for example site:skin size>=5");
    }
    Condition condition = any();
    if (peek().kind() != Token.Kind.END) {
      throw wrong(peek(), "this parenthesis closes nothing");
    }
    return condition;
  }

  private Condition any() {
    List<Condition> parts = new ArrayList<>(List.of(all()));
    while (accept(Token.Kind.OR)) {
      parts.add(all());
    }
    return parts.size() == 1 ? parts.getFirst() : new Or(parts);
  }

  private Condition all() {
    List<Condition> parts = new ArrayList<>(List.of(one()));
    while (true) {
      boolean joined = accept(Token.Kind.AND);
      Token.Kind kind = peek().kind();
      boolean ends = kind == Token.Kind.END || kind == Token.Kind.CLOSE || kind == Token.Kind.OR;
      if (ends && !joined) {
        return parts.size() == 1 ? parts.getFirst() : new And(parts);
      }
      parts.add(one());
    }
  }

  private Condition one() {
    Token token = take();
    return switch (token.kind()) {
      case NOT -> new Not(one());
      case OPEN -> rest(token);
      case FIELD -> field(token);
      case WORD, PHRASE -> enclosing == null ? words(token) : value(enclosing, token);
      case AND, OR -> throw wrong(token, "a condition is missing before " + token.text());
      case CLOSE, END -> throw wrong(token, "a condition is missing here");
    };
  }

  private Condition rest(Token open) {
    Condition condition = any();
    if (!accept(Token.Kind.CLOSE)) {
      throw wrong(open, "this parenthesis is not closed");
    }
    return condition;
  }

  private Condition words(Token token) {
    if (token.text().equals("*")) {
      return new Everything();
    }
    return new Words(checked(token).text());
  }

  private Condition field(Token name) {
    Token after = take();
    return switch (after.kind()) {
      case WORD, PHRASE -> value(name, after);
      case OPEN -> {
        Token outer = enclosing;
        enclosing = name;
        Condition condition = rest(after);
        enclosing = outer;
        yield condition;
      }
      default -> throw wrong(after, "a value is missing after " + name.text() + name.operator());
    };
  }

  private Condition value(Token name, Token value) {
    Stance stance = Names.stance(name.text());
    if (stance != null) {
      return new Answers(stance, Names.field(query, value));
    }
    if (Criterion.plain(name.text()).equals("text")) {
      return words(value);
    }
    Criterion criterion = Names.criterion(query, name);
    String text = checked(value).text();
    if (criterion.numeric() && !criterion.vocabulary().contains(text)) {
      try {
        return new Within(criterion, Bounds.read(criterion, name.operator(), text));
      } catch (IllegalArgumentException e) {
        throw wrong(value, requireNonNullElse(e.getMessage(), "not a number"));
      }
    }
    if (!name.operator().equals(":") && !name.operator().equals("=")) {
      throw wrong(name, criterion.name() + " is no number; write " + criterion.example());
    }
    List<String> known = Keys.words(criterion);
    if (!known.isEmpty() && !text.endsWith("*") && !known.contains(Keys.plain(text))) {
      throw wrong(
          value, criterion.name() + " is one of " + String.join(", ", criterion.vocabulary()));
    }
    return new Is(criterion, text);
  }

  private Token checked(Token token) {
    if (token.text().replace("*", "").isBlank()) {
      throw wrong(token, "a word is missing here");
    }
    return token;
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    Token token = tokens.get(next);
    next = Math.min(next + 1, tokens.size() - 1);
    return token;
  }

  private boolean accept(Token.Kind kind) {
    boolean there = peek().kind() == kind;
    if (there) {
      take();
    }
    return there;
  }

  private QueryException wrong(Token token, String problem) {
    return new QueryException(query, token.at(), problem);
  }
}
