package org.casequote.model;

import java.util.List;

/**
 * A mention with the article's stance on it.
 *
 * @param mention what was read
 * @param assertion how the article holds it
 * @param cues the words that decided the assertion, as spans of the report's text; empty where the
 *     section alone decided
 */
public record Finding<V extends Value>(Mention<V> mention, Assertion assertion, List<Span> cues) {

  /** Keeps its own copy of the cues. */
  public Finding {
    cues = List.copyOf(cues);
  }

  /** The same mention held otherwise. */
  public Finding<V> with(Assertion other) {
    return new Finding<>(mention, other, cues);
  }

  /** The same stance on a mention with another value. */
  public Finding<V> with(V other) {
    return new Finding<>(mention.with(other), assertion, cues);
  }
}
