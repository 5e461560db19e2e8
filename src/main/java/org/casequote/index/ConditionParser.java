package org.casequote.index;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.index.Condition.And;
import org.casequote.index.Condition.Answers;
import org.casequote.index.Condition.Everything;
import org.casequote.index.Condition.Is;
import org.casequote.index.Condition.Linked;
import org.casequote.index.Condition.Near;
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
 * all   = near ("AND"? near)*
 * near  = one ("NEAR/" NUMBER one)*
 * one   = "NOT" near | "(" any ")" | FIELD (WORD | PHRASE | "(" any ")") | THING "(" any ")"
 *       | WORD | PHRASE
 * }</pre>
 *
 * <p>Bare words between the parentheses after a field are values of that field. Everything between
 * those after a thing is about that one thing.
 */
final class ConditionParser {

  private static final Pattern COMPARISON = Pattern.compile("(?<op>[<>]=?|[=≤≥])(?<rest>.*)");

  private final String query;
  private final Tokens tokens;

  /** The field before the parentheses that enclose the current place. */
  private @Nullable Token enclosing;

  /** The thing before the parentheses that enclose the current place. */
  private @Nullable Criterion thing;

  /** The name that the query gives that thing. */
  private String thingName = "";

  ConditionParser(String query) {
    this.query = query;
    this.tokens = new Tokens(query);
  }

  Condition parse() {
    if (tokens.peek().kind() == Token.Kind.END) {
      throw tokens.wrong(tokens.peek(), "the query is empty; write for example site:skin size>=5");
    }
    Condition condition = any();
    if (tokens.peek().kind() != Token.Kind.END) {
      throw tokens.wrong(tokens.peek(), "this parenthesis closes nothing");
    }
    return condition;
  }

  private Condition any() {
    List<Condition> parts = new ArrayList<>(List.of(all()));
    while (tokens.accept(Token.Kind.OR)) {
      parts.add(all());
    }
    return parts.size() == 1 ? parts.getFirst() : new Or(parts);
  }

  private Condition all() {
    List<Condition> parts = new ArrayList<>(List.of(near()));
    while (true) {
      boolean joined = tokens.accept(Token.Kind.AND);
      Token.Kind kind = tokens.peek().kind();
      boolean ends = kind == Token.Kind.END || kind == Token.Kind.CLOSE || kind == Token.Kind.OR;
      if (ends && !joined) {
        return parts.size() == 1 ? parts.getFirst() : new And(parts);
      }
      parts.add(near());
    }
  }

  private Condition near() {
    Condition first = one();
    if (tokens.peek().kind() != Token.Kind.NEAR) {
      return first;
    }
    int between = Integer.parseInt(tokens.peek().operator());
    List<String> parts = new ArrayList<>(List.of(word(first, tokens.peek())));
    while (tokens.peek().kind() == Token.Kind.NEAR) {
      Token token = tokens.take();
      if (Integer.parseInt(token.operator()) != between) {
        throw tokens.wrong(token, "one NEAR after the other has the same number");
      }
      parts.add(word(one(), token));
    }
    return new Near(parts, between);
  }

  private String word(Condition condition, Token near) {
    if (condition instanceof Words words) {
      return words.words();
    }
    throw tokens.wrong(near, near.text() + " stands between words or phrases of the text");
  }

  private Condition one() {
    Token token = tokens.take();
    return switch (token.kind()) {
      case NOT -> new Not(near());
      case OPEN -> rest(token);
      case FIELD -> field(token);
      case THING -> thing(token);
      case WORD, PHRASE -> bare(token);
      case AND, OR, NEAR ->
          throw tokens.wrong(token, "a condition is missing before " + token.text());
      case CLOSE, END -> throw tokens.wrong(token, "a condition is missing here");
    };
  }

  private Condition rest(Token open) {
    Condition condition = any();
    if (!tokens.accept(Token.Kind.CLOSE)) {
      throw tokens.wrong(open, "this parenthesis is not closed");
    }
    return condition;
  }

  private Condition bare(Token token) {
    if (enclosing == null) {
      return words(token);
    }
    Matcher comparison = COMPARISON.matcher(token.text());
    if (token.kind() == Token.Kind.PHRASE || !comparison.matches()) {
      return value(enclosing, token);
    }
    String operator = comparison.group("op").replace("≥", ">=").replace("≤", "<=");
    String rest = comparison.group("rest");
    Token name = new Token(Token.Kind.FIELD, enclosing.text(), operator, enclosing.at());
    int at = token.at() + token.text().length() - rest.length();
    Token number = rest.isEmpty() ? tokens.take() : new Token(Token.Kind.WORD, rest, "", at);
    if (number.kind() != Token.Kind.WORD) {
      throw tokens.wrong(number, "a number is missing after " + operator);
    }
    return value(name, number);
  }

  private Condition thing(Token name) {
    if (name.text().equals("NEAR")) {
      throw tokens.wrong(name, "NEAR stands between words; write for example tumour NEAR/5 skin");
    }
    if (thing != null) {
      throw tokens.wrong(name, "a thing has no things within it");
    }
    Criterion criterion = Things.named(query, name);
    Token outer = enclosing;
    enclosing = new Token(Token.Kind.FIELD, criterion.name(), ":", name.at());
    thing = criterion;
    thingName = name.text();
    Condition part = rest(tokens.take());
    enclosing = outer;
    thing = null;
    return new Linked(criterion, part);
  }

  private Criterion criterion(Token name) {
    if (thing == null) {
      return Names.criterion(query, name);
    }
    Criterion part = Things.part(thing, name.text());
    if (part == null) {
      throw tokens.wrong(
          name,
          "\""
              + name.text()
              + "\" is no part of one "
              + thingName
              + "; its parts are "
              + String.join(", ", Things.parts(thing)));
    }
    return part;
  }

  private Condition words(Token token) {
    if (token.text().equals("*")) {
      return new Everything();
    }
    String[] parts = checked(token).text().split("\\s+");
    return token.operator().isEmpty() || parts.length == 1
        ? new Words(token.text())
        : new Near(List.of(parts), Integer.parseInt(token.operator()));
  }

  private Condition field(Token name) {
    Token after = tokens.take();
    return switch (after.kind()) {
      case WORD, PHRASE -> value(name, after);
      case OPEN -> {
        Token outer = enclosing;
        enclosing = name;
        Condition condition = rest(after);
        enclosing = outer;
        yield condition;
      }
      default ->
          throw tokens.wrong(after, "a value is missing after " + name.text() + name.operator());
    };
  }

  private Condition value(Token name, Token value) {
    Stance stance = Names.stance(name.text());
    if (stance != null && thing == null) {
      return new Answers(stance, Names.field(query, value));
    }
    if (Criterion.plain(name.text()).equals("text") && thing == null) {
      return words(value);
    }
    Criterion criterion = criterion(name);
    if (value.text().equals("*") && criterion.field() != null && thing == null) {
      return new Answers(Stance.HAS, criterion.field());
    }
    String text = checked(value).text();
    boolean equal = name.operator().equals(":") || name.operator().equals("=");
    if (criterion.numeric() && !criterion.vocabulary().contains(text)) {
      try {
        return new Within(
            criterion, Bounds.read(criterion, name.operator(), text + unit(criterion, value)));
      } catch (IllegalArgumentException e) {
        String fault = requireNonNullElse(e.getMessage(), "not a number");
        throw tokens.wrong(value, fault + (equal ? words(criterion, text) : ""));
      }
    }
    if (!equal) {
      throw tokens.wrong(name, criterion.name() + " is no number; write " + criterion.example());
    }
    List<String> known = Keys.words(criterion);
    if (!known.isEmpty() && !text.endsWith("*") && !known.contains(Keys.plain(text))) {
      throw tokens.wrong(
          value,
          criterion.name()
              + " is one of "
              + String.join(", ", criterion.vocabulary())
              + "; "
              + Names.hint(
                  text, criterion.vocabulary().stream(), "has:" + criterion.name() + " finds any"));
    }
    return new Is(criterion, text);
  }

  /** The unit that stands behind a number as a word of its own; empty where there is none. */
  private String unit(Criterion criterion, Token number) {
    String text = tokens.peek().text();
    boolean word = number.kind() == Token.Kind.WORD && tokens.peek().kind() == Token.Kind.WORD;
    boolean unit = text.startsWith("/") || criterion.units().containsKey(Criterion.plain(text));
    return word && unit && number.text().matches(".*\\d") ? tokens.take().text() : "";
  }

  /** What a field takes beside numbers, to be said behind those. */
  private static String words(Criterion criterion, String meant) {
    List<String> words = criterion.vocabulary();
    if (words.isEmpty()) {
      return "";
    }
    String hint = Names.hint(meant, words.stream(), "");
    return " or one of " + String.join(", ", words) + (hint.isEmpty() ? "" : "; " + hint);
  }

  private Token checked(Token token) {
    if (token.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw tokens.wrong(token, "a word is missing here");
    }
    return token;
  }
}
