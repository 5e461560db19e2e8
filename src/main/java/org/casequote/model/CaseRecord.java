package org.casequote.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One patient: an answer for every field. */
public final class CaseRecord {

  private final String id;
  private final Map<Field<?>, Answer<?>> answers;

  private CaseRecord(String id, Map<Field<?>, Answer<?>> answers) {
    this.id = id;
    this.answers = Collections.unmodifiableMap(answers);
  }

  /** {@code case-1}, {@code case-2} … in the article's order. */
  public String id() {
    return id;
  }

  /** What the article says about a field of this patient. */
  @SuppressWarnings("unchecked") // put() pairs each field with an answer of its own type
  public <V extends Value> Answer<V> get(Field<V> field) {
    Answer<?> answer = answers.get(field);
    return answer == null ? new Answer.Unstated<>(List.of()) : (Answer<V>) answer;
  }

  /** What the article says is so of a field, best first. */
  public <V extends Value> List<V> affirmed(Field<V> field) {
    List<V> values = new ArrayList<>();
    get(field).affirmed().forEach(reading -> values.add(reading.value()));
    return List.copyOf(values);
  }

  /** The fields about which there is any reading, in the order of {@link Fields#ALL}. */
  public List<Field<?>> fields() {
    return List.copyOf(answers.keySet());
  }

  /** Starts a record. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** Gathers the answers of one patient. */
  public static final class Builder {
    private final String id;
    private final Map<Field<?>, Answer<?>> answers = new HashMap<>();

    private Builder(String id) {
      this.id = id;
    }

    /** Sets what was read of a field, best first. */
    public <V extends Value> Builder put(Field<V> field, List<Reading<V>> values) {
      if (!values.isEmpty()) {
        answers.put(field, Answer.of(field, List.copyOf(values)));
      }
      return this;
    }

    /** The finished record. */
    public CaseRecord build() {
      Map<Field<?>, Answer<?>> inOrder = new LinkedHashMap<>();
      for (Field<?> field : Fields.ALL) {
        Answer<?> answer = answers.get(field);
        if (answer != null) {
          inOrder.put(field, answer);
        }
      }
      return new CaseRecord(id, inOrder);
    }
  }
}
