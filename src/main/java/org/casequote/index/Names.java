package org.casequote.index;

import java.util.Comparator;
import java.util.stream.Stream;
import org.casequote.index.Condition.Stance;
import org.casequote.model.Field;
import org.jspecify.annotations.Nullable;

/** Finds what a name in a query stands for, and the nearest one where it stands for nothing. */
public final class Names {

  private Names() {}

  /** The stance that a field-like word asks about, {@code null} for any other word. */
  static @Nullable Stance stance(String name) {
    return switch (Criterion.plain(name)) {
      case "has", "stated" -> Stance.HAS;
      case "denied", "no" -> Stance.DENIED;
      case "notstated", "unstated", "missing" -> Stance.NOT_STATED;
      case "disputed" -> Stance.DISPUTED;
      default -> null;
    };
  }

  /** The criterion that a token names. */
  static Criterion criterion(String query, Token name) {
    Criterion criterion = Criterion.named(name.text());
    if (criterion == null) {
      throw unknown(query, name, true);
    }
    return criterion;
  }

  /** The field of the record that a token names. */
  static Field<?> field(String query, Token name) {
    Criterion criterion = Criterion.named(name.text());
    if (criterion == null || criterion.field() == null) {
      throw unknown(query, name, false);
    }
    return criterion.field();
  }

  private static QueryException unknown(String query, Token name, boolean any) {
    Stream<String> names =
        Criterion.ALL.stream().filter(c -> any || c.field() != null).flatMap(Criterion::names);
    Stream<String> others =
        any ? Stream.of("has", "denied", "not-stated", "disputed") : Stream.of();
    String hint =
        hint(
            name.text(),
            Stream.concat(names, others),
            "the command \"fields\" lists them" + (any ? "; quote it to find the words" : ""));
    return new QueryException(
        query, name.at(), "there is no field \"" + name.text() + "\"; " + hint);
  }

  /** Which of these names may have been meant; what to say otherwise where none is near. */
  public static String hint(String name, Stream<String> names, String otherwise) {
    String plain = Criterion.plain(name);
    return names
        .filter(n -> distance(plain, Criterion.plain(n)) <= Math.max(1, plain.length() * 3 / 5))
        .min(Comparator.comparingInt(n -> distance(plain, Criterion.plain(n))))
        .map(n -> "did you mean \"" + n + "\"?")
        .orElse(otherwise);
  }

  /** How many letters to insert, drop or exchange, or neighbours to swap. */
  static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int exchange = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(exchange, Math.min(previous[j], current[j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        current[j] = swapped ? Math.min(current[j], before[j - 2] + 1) : current[j];
      }
      before = previous;
      previous = current;
    }
    return previous[b.length()];
  }
}
