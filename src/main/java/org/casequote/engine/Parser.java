package org.casequote.engine;

import org.casequote.ingest.Ingest;
import org.casequote.ingest.Settings;
import org.casequote.ingest.UnreadableException;
import org.casequote.model.Report;

/** Makes a report of the bytes of a file, in this process or in another. */
public interface Parser extends AutoCloseable {

  /**
   * The report in these bytes.
   *
   * @param id of the report
   * @param ocr whether to look at the pages of a PDF as images
   * @throws UnreadableException if they give none
   */
  Report read(String id, byte[] bytes, boolean ocr) throws UnreadableException;

  /** Gives back what the parser holds. */
  @Override
  default void close() {}

  /**
   * Reads in this process: nothing to start, and none of the limits on time and memory, so that a
   * file which breaks the reader breaks the program.
   */
  static Parser inProcess(Settings settings) {
    return (id, bytes, ocr) -> Ingest.read(id, bytes, ocr ? settings.withOcr() : settings);
  }
}
