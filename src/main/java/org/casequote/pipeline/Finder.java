package org.casequote.pipeline;

import java.util.function.Consumer;
import org.casequote.model.Mention;

/**
 * Reads the values of one field, or of a few that are written together, in one sentence. Finders
 * are the place to extend the product; they are immutable and know nothing of each other.
 */
public interface Finder {

  /** Hands every value that the sentence states to {@code out}, whoever's it is. */
  void find(Passage passage, Consumer<Mention<?>> out);
}
