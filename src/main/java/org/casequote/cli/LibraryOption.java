package org.casequote.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which library a command works on. */
final class LibraryOption {

  static final String NAME = "--library";

  private static final String VARIABLE = "CASEQUOTE_LIBRARY";
  private static final Path USUAL = Path.of("casequote-library");

  @Option(
      names = NAME,
      paramLabel = "DIR",
      description =
          "The library's folder (otherwise that of $" + VARIABLE + ", or ./casequote-library).")
  private @Nullable Path folder;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** The folder that was named behind the command, or before it. */
  private @Nullable Path named() {
    return folder == null && command.root().userObject() instanceof Casequote casequote
        ? casequote.library
        : folder;
  }

  /** The library's folder, which need not exist. */
  Path folder() {
    Path named = named();
    if (named != null) {
      return named;
    }
    String variable = System.getenv(VARIABLE);
    return variable == null || variable.isBlank() ? USUAL : Path.of(variable);
  }

  /** What a command shown to the user needs to work on the same library. */
  String repeated() {
    Path named = named();
    return named == null ? "" : " " + NAME + " " + named;
  }
}
