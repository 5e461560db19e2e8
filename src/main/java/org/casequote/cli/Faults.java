package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.function.BooleanSupplier;
import org.casequote.index.QueryException;
import org.casequote.store.LibraryException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into a line for the user and an exit code. */
final class Faults implements IExecutionExceptionHandler {

  private final BooleanSupplier debug;

  Faults(BooleanSupplier debug) {
    this.debug = debug;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    tell(e, debug.getAsBoolean(), command.getErr());
    return e instanceof QueryException ? Casequote.WRONG_CALL : Casequote.NOTHING_DONE;
  }

  /** Says what went wrong in a line; with {@code debug} also where. */
  static void tell(Throwable e, boolean debug, PrintWriter err) {
    if (debug) {
      e.printStackTrace(err);
    }
    err.println("casequote: " + message(e));
    err.flush();
  }

  /** What went wrong, in a line that names the file where one is at fault. */
  static String message(Throwable e) {
    return switch (e) {
      case QueryException query -> String.valueOf(query.getMessage());
      case LibraryException library -> String.valueOf(library.getMessage());
      case UncheckedIOException io -> message(io.getCause());
      case NoSuchFileException missing -> missing.getFile() + ": no such file";
      case AccessDeniedException denied -> denied.getFile() + ": permission denied";
      case IOException io -> String.valueOf(io.getMessage());
      default -> "internal error: " + e + " (--debug shows where)";
    };
  }
}
