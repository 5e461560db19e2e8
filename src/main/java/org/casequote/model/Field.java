package org.casequote.model;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One column of the review: what it is called, what it holds, and how it is written.
 *
 * @param id the name used in files and queries: {@code tumor_size}
 * @param type the kind of value
 * @param cardinality how many one patient can have
 * @param label the column's heading
 * @param meaning what counts, in a sentence
 * @param vocabulary the values it can take, empty where they are open
 * @param write a value to its attributes in the exchange form, in their fixed order
 * @param read attributes of the exchange form to a value
 */
public record Field<V extends Value>(
    String id,
    Class<V> type,
    Cardinality cardinality,
    String label,
    String meaning,
    List<String> vocabulary,
    Function<V, Map<String, Object>> write,
    Function<Map<String, Object>, V> read) {

  /** Whether a patient cannot have both: two ages, a marker positive here and negative there. */
  public boolean rivals(Value one, Value other) {
    return cardinality == Cardinality.ONE ? !one.equals(other) : one.disputes(other);
  }

  /** Two fields are the same when their ids are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Field<?> field && field.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
