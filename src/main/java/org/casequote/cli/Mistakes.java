package org.casequote.cli;

import java.io.PrintWriter;
import java.util.stream.Stream;
import org.casequote.index.Names;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in two lines what was wrong with a call, and where the right one is described. */
final class Mistakes implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("casequote: " + message(e, command.getCommandSpec()));
    err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return Casequote.WRONG_CALL;
  }

  private static String message(ParameterException e, CommandSpec command) {
    if (!(e instanceof UnmatchedArgumentException unmatched)) {
      return String.valueOf(e.getMessage())
          .replaceFirst("is not an (?:int|long)$", "is no whole number")
          .replaceFirst("is not a (?:double|float)$", "is no number");
    }
    String word = unmatched.getUnmatched().getFirst();
    if (unmatched.isUnknownOption()) {
      String option = word.replaceFirst("=.*", "");
      return unknown("option", option, command.optionsMap().keySet().stream());
    }
    return command.subcommands().isEmpty()
        ? "\"" + word + "\" is one argument too many"
        : unknown("command", word, command.subcommands().keySet().stream());
  }

  private static String unknown(String what, String word, Stream<String> known) {
    String hint = Names.hint(word, known, "");
    return "there is no " + what + " \"" + word + "\"" + (hint.isEmpty() ? "" : "; " + hint);
  }
}
