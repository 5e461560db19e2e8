package org.casequote.model;

/**
 * A value read at a place of the text; nothing is said yet about whose fact it is.
 *
 * @param field what it is a value of
 * @param span the words that say it
 * @param value what they say
 * @param origin who read it
 */
public record Mention<V extends Value>(Field<V> field, Span span, V value, Origin origin) {

  /** The same words with another value. */
  public Mention<V> with(V other) {
    return new Mention<>(field, span, other, origin);
  }
}
