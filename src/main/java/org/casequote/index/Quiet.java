package org.casequote.index;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps Lucene's advice on JVM flags off the user's terminal. */
final class Quiet {

  // Held here, since the log manager forgets loggers that nobody holds.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Quiet() {}

  static void please() {
    LUCENE.setLevel(Level.SEVERE);
  }
}
