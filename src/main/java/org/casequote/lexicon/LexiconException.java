package org.casequote.lexicon;

import java.io.Serial;
import java.util.List;

/** Everything that is wrong with the rule files, each fault as {@code file:line: message}. */
public final class LexiconException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** All the faults, one a line of the message. */
  public LexiconException(List<String> faults) {
    super(String.join("\n", faults));
  }
}
