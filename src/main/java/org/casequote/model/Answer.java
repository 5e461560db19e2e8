package org.casequote.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What an article says about one field of one patient. */
public sealed interface Answer<V extends Value> {

  /** Every reading behind the answer, affirmed or not. */
  List<Reading<V>> readings();

  /** The affirmed readings: those that count. */
  default List<Reading<V>> affirmed() {
    return affirmed(readings());
  }

  private static <V extends Value> List<Reading<V>> affirmed(List<Reading<V>> readings) {
    List<Reading<V>> out = new ArrayList<>();
    for (Reading<V> reading : readings) {
      if (reading.assertion() == Assertion.AFFIRMED) {
        out.add(reading);
      }
    }
    return Collections.unmodifiableList(out);
  }

  /**
   * The article does not say; {@code readings} are what it says of others.
   *
   * @param readings none of them affirmed or negated
   */
  record Unstated<V extends Value>(List<Reading<V>> readings) implements Answer<V> {}

  /**
   * The article says it.
   *
   * @param readings at least one of them affirmed
   */
  record Stated<V extends Value>(List<Reading<V>> readings) implements Answer<V> {}

  /**
   * The article says that there is none: "no metastases".
   *
   * @param readings at least one of them negated, none affirmed
   */
  record Denied<V extends Value>(List<Reading<V>> readings) implements Answer<V> {}

  /**
   * The article says two things that cannot both be so, or not of one sample: two ages, a marker
   * that is positive here and negative there. Whoever reviews it should look.
   *
   * @param readings at least two of them affirmed, the one to prefer first
   */
  record Disputed<V extends Value>(List<Reading<V>> readings) implements Answer<V> {}

  /** The answer that these readings make. */
  static <V extends Value> Answer<V> of(Field<V> field, List<Reading<V>> readings) {
    List<Reading<V>> affirmed = affirmed(readings);
    if (disputed(field, affirmed)) {
      return new Disputed<>(readings);
    }
    if (!affirmed.isEmpty()) {
      return new Stated<>(readings);
    }
    boolean denied = readings.stream().anyMatch(r -> r.assertion() == Assertion.NEGATED);
    return denied ? new Denied<>(readings) : new Unstated<>(readings);
  }

  private static boolean disputed(Field<?> field, List<? extends Reading<?>> affirmed) {
    for (int i = 1; i < affirmed.size(); i++) {
      Value value = affirmed.get(i).value();
      for (int j = 0; j < i; j++) {
        if (field.rivals(value, affirmed.get(j).value())) {
          return true;
        }
      }
    }
    return false;
  }
}
