package org.casequote.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import org.casequote.engine.Outcome;

/** Tells how far a batch is: a line that renews itself on a terminal, and a line a failure. */
final class Progress {

  /** Set by the launcher, which can tell whether standard error is a terminal. */
  private static final String PROPERTY = "casequote.terminal";

  private static final long EVERY_NANOS = 100_000_000;

  private final PrintWriter err;
  private final int total;
  private final boolean live;
  private final long start = System.nanoTime();
  private long shown = start - EVERY_NANOS;
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
    long now = System.nanoTime();
    if (live && (now - shown >= EVERY_NANOS || done == total)) {
      err.print("\r" + line(done, total, failed, (now - start) / 1e9) + "\033[K");
      err.flush();
      drawn = true;
      shown = now;
    }
  }

  /** {@code 120 of 1000 read, 2 failed, 14 a second, 1 min left}. */
  static String line(int done, int total, int failed, double seconds) {
    double rate = done / Math.max(seconds, 1e-3);
    long left = Math.round((total - done) / rate);
    return done
        + " of "
        + total
        + " read"
        + (failed == 0 ? "" : ", " + failed + " failed")
        + (rate >= 10
            ? ", " + Math.round(rate) + " a second"
            : String.format(Locale.ROOT, ", %.1f a second", rate))
        + (done == total ? "" : ", " + duration(left) + " left");
  }

  private static String duration(long seconds) {
    if (seconds < 90) {
      return seconds + " s";
    }
    return seconds < 5400 ? (seconds + 30) / 60 + " min" : (seconds + 1800) / 3600 + " h";
  }

  int done() {
    return done;
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
