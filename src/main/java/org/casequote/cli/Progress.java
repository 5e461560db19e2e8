package org.casequote.cli;

import java.io.Console;
import java.io.PrintWriter;
import org.casequote.engine.Outcome;

/** Tells how far a batch is: a line that renews itself on a terminal, and a line a failure. */
final class Progress {

  /** Set by the launcher, which can tell whether standard error is a terminal. */
  private static final String PROPERTY = "casequote.terminal";

  private final PrintWriter err;
  private final int total;
  private final boolean live;
  private int done;
  private int failed;
  private boolean drawn;

  Progress(PrintWriter err, int total) {
    this.err = err;
    this.total = total;
    this.live = total > 1 && terminal();
  }

  private static boolean terminal() {
    String told = System.getProperty(PROPERTY);
    if (told != null) {
      return Boolean.parseBoolean(told);
    }
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /** Counts an outcome, and names it where it failed. */
  void count(Outcome outcome) {
    done++;
    if (outcome instanceof Outcome.Failed failure) {
      failed++;
      erase();
      err.println(failure.line());
    }
    if (live) {
      err.print(
          "\r" + done + " of " + total + " read" + (failed == 0 ? "" : ", " + failed + " failed"));
      err.flush();
      drawn = true;
    }
  }

  int failed() {
    return failed;
  }

  /** Leaves the terminal as it was. */
  void erase() {
    if (drawn) {
      err.print("\r\033[K");
      err.flush();
      drawn = false;
    }
  }

  /** The exit code of a command that was given so many inputs. */
  int exitCode(int inputs) {
    if (failed == 0) {
      return Casequote.OK;
    }
    return failed == inputs ? Casequote.NOTHING_DONE : Casequote.SOME_FAILED;
  }
}
