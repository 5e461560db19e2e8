package org.casequote.lexicon;

import org.casequote.model.Span;

/**
 * A term of the lexicon found in a text.
 *
 * @param span where it stands
 * @param entry the concept it names
 */
public record Term(Span span, Entry entry) {

  /** The kind of the concept. */
  public Kind kind() {
    return entry.kind();
  }
}
