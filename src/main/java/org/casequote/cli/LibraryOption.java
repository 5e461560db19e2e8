package org.casequote.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which library a command works on. */
final class LibraryOption {

  static final String NAME = "--library";

  private static final String VARIABLE = "CASEQUOTE_LIBRARY";
  private static final Path USUAL = Path.of("casequote-library");

  private static final String LABEL = "DIR";
  private static final String DESCRIPTION =
      "The library's folder (otherwise that of $" + VARIABLE + ", or ./casequote-library).";

  @Option(names = NAME, paramLabel = LABEL, description = DESCRIPTION)
  private @Nullable Path folder;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** The option of a command that has no annotations. */
  private @Nullable OptionSpec option;

  /** For a command that takes it by annotation. */
  LibraryOption() {}

  /** Gives it to a command that has no annotations. */
  LibraryOption(CommandSpec command) {
    this.command = command;
    this.option = builder().description(DESCRIPTION).build();
    command.addOption(option);
  }

  /** An option that names a library. */
  static OptionSpec.Builder builder() {
    return OptionSpec.builder(NAME).paramLabel(LABEL).type(Path.class).converters(Path::of);
  }

  /** The folder that was named behind the command, or before it. */
  private @Nullable Path named() {
    Path own = option == null ? folder : option.getValue();
    return own == null && command.root().userObject() instanceof Casequote casequote
        ? casequote.library()
        : own;
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
    if (named == null) {
      return "";
    }
    return " " + NAME + " " + quoted(named.toString());
  }

  /** A word as a shell takes it for one. */
  static String quoted(String word) {
    boolean plain = word.matches("[\\p{L}\\d/._~+-]+");
    return plain ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
