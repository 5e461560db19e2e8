package org.casequote.model;

import java.util.List;

/** What an article says about one field of one patient. */
public sealed interface Answer<V extends Value> {

  /** Every reading behind the answer, affirmed or not. */
  List<Reading<V>> readings();

  /** The affirmed readings: those that count. */
  default List<Reading<V>> affirmed() {
    return readings().stream().filter(r -> r.assertion() == Assertion.AFFIRMED).toList();
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
   * The article says two things that cannot both be so.
   *
   * @param readings two or more of them affirmed, of a field that takes one value
   */
  record Disputed<V extends Value>(List<Reading<V>> readings) implements Answer<V> {}

  /** The answer that these readings make. */
  static <V extends Value> Answer<V> of(Field<V> field, List<Reading<V>> readings) {
    long affirmed = readings.stream().filter(r -> r.assertion() == Assertion.AFFIRMED).count();
    if (affirmed > 1 && field.cardinality() == Cardinality.ONE) {
      return new Disputed<>(readings);
    }
    if (affirmed > 0) {
      return new Stated<>(readings);
    }
    boolean denied = readings.stream().anyMatch(r -> r.assertion() == Assertion.NEGATED);
    return denied ? new Denied<>(readings) : new Unstated<>(readings);
  }
}
