package org.casequote.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which library a command works on. */
final class LibraryOption {

  private static final String VARIABLE = "CASEQUOTE_LIBRARY";
  private static final Path USUAL = Path.of("casequote-library");

  @Option(
      names = "--library",
      paramLabel = "DIR",
      description =
          "The library's folder (otherwise that of $" + VARIABLE + ", or ./casequote-library).")
  private @Nullable Path folder;

  /** The library's folder, which need not exist. */
  Path folder() {
    if (folder != null) {
      return folder;
    }
    String variable = System.getenv(VARIABLE);
    return variable == null || variable.isBlank() ? USUAL : Path.of(variable);
  }

  /** What a command shown to the user needs to work on the same library. */
  String repeated() {
    return folder == null ? "" : " --library " + folder;
  }
}
