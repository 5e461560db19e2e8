package org.casequote.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Reads the results of a run from tables of another format than JSON lines. What reads it is no
 * part of the plain build, whose class path has no library for that.
 */
public interface ResultTable {

  /**
   * The rows of a file, in their order, as the lines that they would be in JSON; to be closed. What
   * cannot be read on the way, or is no table of results, is an {@link
   * java.io.UncheckedIOException} that names the file.
   */
  Stream<String> lines(Path file) throws IOException;

  /** The reader of Parquet; none in the plain build. */
  static Optional<ResultTable> parquet() {
    return ServiceLoader.load(ResultTable.class).findFirst();
  }
}
