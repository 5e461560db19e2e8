package org.casequote.engine;

import org.casequote.ingest.Ingest;
import org.casequote.ingest.input.Settings;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.model.Report;

/** Makes a report of the bytes of a file, in this process or in another. */
public interface Parser extends AutoCloseable {

  /**
   * The report in these bytes.
   *
   * @param id of the report
   * @param scanned how many pages of a PDF to look at as images, 0 to take its text layer
   * @throws UnreadableException if they give none
   */
  Report read(String id, byte[] bytes, int scanned) throws UnreadableException;

  /** Gives back what the parser holds. */
  @Override
  default void close() {}

  /**
   * Reads in this process: nothing to start, and none of the limits on time and memory, so that a
   * file which breaks the reader breaks the program.
   */
  static Parser inProcess(Settings settings) {
    return (id, bytes, scanned) ->
        Ingest.read(id, bytes, scanned > 0 ? settings.withOcr() : settings);
  }
}
