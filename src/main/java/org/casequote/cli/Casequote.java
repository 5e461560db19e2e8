package org.casequote.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Reads case reports and gives one quoted row a patient. */
@Command(
    name = "casequote",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    showDefaultValues = true,
    description = "Reads case reports and gives one quoted row a patient.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all went well",
      "1:some inputs failed",
      "2:the command was called wrongly",
      "3:nothing could be done"
    })
public final class Casequote implements Callable<Integer> {

  /** All went well. */
  static final int OK = 0;

  /** Some inputs failed. */
  static final int SOME_FAILED = 1;

  /** The command was called wrongly. */
  static final int WRONG_CALL = CommandLine.ExitCode.USAGE;

  /** Nothing could be done. */
  static final int NOTHING_DONE = 3;

  private static final List<Class<?>> COMMANDS =
      List.of(
          ExtractCommand.class,
          AddCommand.class,
          WatchCommand.class,
          ImportCommand.class,
          SearchCommand.class,
          ShowCommand.class,
          TableCommand.class,
          TextCommand.class,
          CheckCommand.class,
          FieldsCommand.class,
          DiffCommand.class,
          SuggestCommand.class,
          BackupCommand.class,
          DoctorCommand.class,
          ReindexCommand.class,
          LabCommand.class);

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error arose.")
  private boolean debug;

  /** The library, where it is named before the command. */
  @Option(
      names = LibraryOption.NAME,
      paramLabel = "DIR",
      description = "The library's folder; may also stand behind the command.")
  @Nullable Path library;

  @Spec private CommandSpec spec;

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
    System.exit(code);
  }

  /**
   * The commands, ready to run; output goes to the standard streams unless set otherwise. To make
   * all of them takes about as long as a search, so where the arguments name one, that is made
   * alone.
   */
  static CommandLine commands(String... args) {
    Casequote casequote = new Casequote();
    Faults faults = new Faults(() -> casequote.debug);
    CommandLine line = new CommandLine(casequote);
    String name = command(args);
    List<Class<?>> named =
        COMMANDS.stream()
            .filter(command -> command.getAnnotation(Command.class).name().equals(name))
            .toList();
    (named.isEmpty() ? COMMANDS : named).forEach(line::addSubcommand);
    return line.setExecutionExceptionHandler(faults)
        .setParameterExceptionHandler(new Mistakes())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true);
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
  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Without a command there is only help to give. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return WRONG_CALL;
  }
}
