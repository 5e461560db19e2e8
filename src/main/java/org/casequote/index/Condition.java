package org.casequote.index;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casequote.model.Field;

/** What a patient must fulfil to be found. */
public sealed interface Condition {

  /**
   * The condition that a query in the query language states.
   *
   * @throws QueryException if it states none; the message points at the place
   */
  static Condition parse(String query) {
    return new ConditionParser(query).parse();
  }

  /** The conditions on fields and words that a patient can fulfil, those under a NOT left out. */
  Stream<Leaf> leaves();

  /** Every patient. */
  record Everything() implements Condition {
    @Override
    public Stream<Leaf> leaves() {
      return Stream.empty();
    }

    @Override
    public String toString() {
      return "*";
    }
  }

  /**
   * All of them.
   *
   * @param parts two or more
   */
  record And(List<Condition> parts) implements Condition {
    @Override
    public Stream<Leaf> leaves() {
      return parts.stream().flatMap(Condition::leaves);
    }

    @Override
    public String toString() {
      return parts.stream().map(Condition::toString).collect(Collectors.joining(" ", "(", ")"));
    }
  }

  /**
   * At least one of them.
   *
   * @param parts two or more
   */
  record Or(List<Condition> parts) implements Condition {
    @Override
    public Stream<Leaf> leaves() {
      return parts.stream().flatMap(Condition::leaves);
    }

    @Override
    public String toString() {
      return parts.stream().map(Condition::toString).collect(Collectors.joining(" OR ", "(", ")"));
    }
  }

  /** The opposite. */
  record Not(Condition part) implements Condition {
    @Override
    public Stream<Leaf> leaves() {
      return Stream.empty();
    }

    @Override
    public String toString() {
      return "NOT " + part;
    }
  }

  /** A condition that is not made of others. */
  sealed interface Leaf extends Condition {

    /** Whether its matches are readings of a field. */
    default boolean isOf(Field<?> field) {
      return switch (this) {
        case Is is -> field.equals(is.criterion().field());
        case Within within -> field.equals(within.criterion().field());
        case Answers answers -> field.equals(answers.field());
        case Linked linked -> field.equals(linked.thing().field());
        case Words _, Near _ -> false;
      };
    }

    @Override
    default Stream<Leaf> leaves() {
      return Stream.of(this);
    }
  }

  /**
   * The article's text has these words, one after the other.
   *
   * @param words one or more; a {@code *} at the end stands for any ending
   */
  record Words(String words) implements Leaf {
    @Override
    public String toString() {
      return quoted(words);
    }
  }

  /**
   * A paragraph has all of these, in any order, with few other words between them.
   *
   * @param parts two or more, each a word or words in a row
   * @param between how many other words there may be
   */
  record Near(List<String> parts, int between) implements Leaf {
    @Override
    public String toString() {
      return parts.stream()
          .map(Condition::quoted)
          .collect(Collectors.joining(" NEAR/" + between + " "));
    }
  }

  /** A field's value, or a word of the article's bibliography, is this. */
  record Is(Criterion criterion, String value) implements Leaf {
    @Override
    public String toString() {
      return criterion.name() + ":" + quoted(value);
    }

    // A record makes its own when it is first asked for, which takes longer than most searches.
    @Override
    public int hashCode() {
      return toString().hashCode();
    }
  }

  /** A field's number lies within these bounds. */
  record Within(Criterion criterion, Bounds bounds) implements Leaf {
    @Override
    public String toString() {
      return criterion.name() + ":" + bounds;
    }

    @Override
    public int hashCode() {
      return toString().hashCode();
    }
  }

  /** The article answers for a field in this way. */
  record Answers(Stance stance, Field<?> field) implements Leaf {
    @Override
    public String toString() {
      return stance.label() + ":" + field.id();
    }
  }

  /**
   * One thing of the patient fulfils all this: one lesion, one regimen.
   *
   * @param thing the criterion that the thing is a value of
   * @param part conditions on it and on what belongs to it, and no others
   */
  record Linked(Criterion thing, Condition part) implements Leaf {
    @Override
    public String toString() {
      String inside = part.toString();
      boolean bracketed = part instanceof And;
      return thing.name() + (bracketed ? inside : "(" + inside + ")");
    }
  }

  /** The ways in which an article can answer for a field. */
  enum Stance {
    /** It states a value. */
    HAS,
    /** It says that there is none. */
    DENIED,
    /** It says nothing of this patient. */
    NOT_STATED,
    /** It states two values that cannot both be so. */
    DISPUTED;

    /** The word that asks for it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static String quoted(String words) {
    return words.indexOf(' ') < 0 ? words : '"' + words + '"';
  }
}
