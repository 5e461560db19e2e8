package org.casequote.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/**
 * Reads case reports and gives one quoted row a patient.
 *
 * <p>What this class and {@link SearchCommand} have for picocli they say without annotations, which
 * the JVM reads by making classes: that takes as long as the search itself.
 */
public final class Casequote implements Callable<Integer> {

  /** All went well. */
  static final int OK = 0;

  /** Some inputs failed. */
  static final int SOME_FAILED = 1;

  /** The command was called wrongly. */
  static final int WRONG_CALL = CommandLine.ExitCode.USAGE;

  /** Nothing could be done. */
  static final int NOTHING_DONE = 3;

  private static final Map<String, String> EXIT_CODES = new LinkedHashMap<>();

  static {
    EXIT_CODES.put("0", "all went well");
    EXIT_CODES.put("1", "some inputs failed");
    EXIT_CODES.put("2", "the command was called wrongly");
    EXIT_CODES.put("3", "nothing could be done");
  }

  private static final List<String> COMMANDS =
      List.of(
          "extract", "add", "watch", "spark", "import", "search", "show", "table", "text", "check",
          "fields", "diff", "suggest", "backup", "doctor", "reindex", "lab");

  private final OptionSpec debug =
      OptionSpec.builder("--debug")
          .type(boolean.class)
          .initialValue(false)
          .scopeType(ScopeType.INHERIT)
          .description("Show where in the program an error arose.")
          .build();

  /** The library, where it is named before the command. */
  private final OptionSpec library =
      LibraryOption.builder()
          .description("The library's folder; may also stand behind the command.")
          .build();

  private final CommandSpec spec =
      CommandSpec.wrapWithoutInspection(this)
          .name("casequote")
          .scopeType(ScopeType.INHERIT)
          .addOption(
              OptionSpec.builder("-h", "--help")
                  .usageHelp(true)
                  .scopeType(ScopeType.INHERIT)
                  .description("Show this help message and exit.")
                  .build())
          .addOption(
              OptionSpec.builder("-V", "--version")
                  .versionHelp(true)
                  .scopeType(ScopeType.INHERIT)
                  .description("Print version information and exit.")
                  .build())
          .addOption(debug)
          .addOption(library)
          .versionProvider(new Version());

  private Casequote() {
    spec.usageMessage()
        .description("Reads case reports and gives one quoted row a patient.")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(EXIT_CODES);
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    CommandLine commands = commands(args);
    commands.setOut(writer(System.out));
    commands.setErr(writer(System.err));
    int code = NOTHING_DONE;
    try {
      code = commands.execute(args);
    } catch (OutOfMemoryError e) {
      commands.getErr().println("casequote: out of memory; --jobs 1 needs least");
    } catch (Error e) {
      Faults.tell(e, Arrays.asList(args).contains("--debug"), commands.getErr());
    }
    commands.getOut().flush();
    // Returning ends the process as well, and does not look for a log of exits first.
    if (code != OK) {
      System.exit(code);
    }
  }

  /**
   * The commands, ready to run; output goes to the standard streams unless set otherwise. To make
   * all of them takes about as long as a search, so where the arguments name one, that is made
   * alone.
   */
  static CommandLine commands(String... args) {
    Casequote casequote = new Casequote();
    CommandLine line = new CommandLine(casequote.spec);
    String asked = command(args);
    List<String> names = COMMANDS.contains(asked) ? List.of(asked) : COMMANDS;
    names.forEach(name -> line.addSubcommand(name, named(name)));
    Faults faults = new Faults(() -> casequote.debug.getValue());
    return line.setExecutionExceptionHandler(faults)
        .setParameterExceptionHandler(new Mistakes())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true);
  }

  /** A command as picocli takes it: a class with annotations, or what stands for them. */
  private static Object named(String name) {
    return switch (name) {
      case "extract" -> ExtractCommand.class;
      case "add" -> AddCommand.class;
      case "watch" -> WatchCommand.class;
      case "spark" -> SparkNotice.class;
      case "import" -> ImportCommand.class;
      case "search" -> new SearchCommand().spec;
      case "show" -> ShowCommand.class;
      case "table" -> TableCommand.class;
      case "text" -> TextCommand.class;
      case "check" -> CheckCommand.class;
      case "fields" -> FieldsCommand.class;
      case "diff" -> DiffCommand.class;
      case "suggest" -> SuggestCommand.class;
      case "backup" -> BackupCommand.class;
      case "doctor" -> DoctorCommand.class;
      case "reindex" -> ReindexCommand.class;
      case "lab" -> LabCommand.class;
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** The first word that is neither an option nor the library; empty where there is none. */
  private static String command(String[] args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals(LibraryOption.NAME)) {
        i++;
      } else if (!args[i].startsWith("-")) {
        return args[i];
      }
    }
    return "";
  }

  /** UTF-8 whatever the locale: the quotes are the articles' own characters. */
  static PrintWriter writer(PrintStream stream) {
    // A writer that is made of the stream itself asks it whether anybody still reads.
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** The library that was named before the command; {@code null} where none was. */
  @Nullable Path library() {
    return library.getValue();
  }

  /** Without a command there is only help to give. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return WRONG_CALL;
  }
}
