package org.casequote.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.casequote.engine.Outcome;

/** Tells how far a batch is: a line that renews itself on a terminal, and a line a failure. */
final class Progress {

  /** Set by the launcher, which can tell whether standard error is a terminal. */
  private static final String PROPERTY = "casequote.terminal";

  private static final long EVERY_NANOS = 100_000_000;

  private final PrintWriter err;
  private final Total total;
  private final boolean live;
  private final long start = System.nanoTime();
  private long shown = start - EVERY_NANOS;
  private int done;
  private int unchanged;
  private int failed;
  private int before;
  private boolean drawn;

  /** How many files there are in all, which may take a while to count. */
  interface Total {

    /** That of a pile that cannot be counted. */
    Total UNKNOWN = () -> -1;

    /** The number; -1 while it is not known. */
    long files();

    /** A number that is counted beside the work, from when it is first asked for. */
    static Total counted(Callable<Long> count) {
      FutureTask<Long> task = new FutureTask<>(count);
      Thread thread = Thread.ofPlatform().daemon().name("count").unstarted(task);
      return () -> {
        if (thread.getState() == Thread.State.NEW) {
          thread.start();
        }
        return task.state() == Future.State.SUCCESS ? task.resultNow() : -1;
      };
    }
  }

  Progress(PrintWriter err, Total total) {
    this.err = err;
    this.total = total;
    this.live = terminal();
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
    unchanged += outcome instanceof Outcome.Unchanged ? 1 : 0;
    before += outcome instanceof Outcome.FailedBefore ? 1 : 0;
    if (outcome instanceof Outcome.Failed failure) {
      failed++;
      erase();
      err.println(failure.line());
    }
    long now = System.nanoTime();
    if (live && now - shown >= EVERY_NANOS) {
      err.print("\r" + line(total.files(), (now - start) / 1e9) + "\033[K");
      err.flush();
      drawn = true;
      shown = now;
    }
  }

  private String line(long files, double seconds) {
    return line(done, unchanged + before, files, failed, seconds);
  }

  /**
   * {@code 120 of 1000 files, 20 unchanged, 2 failed, 14 a second, 1 min left}. The rate is that of
   * reading, since those that are unchanged are passed over in no time.
   */
  static String line(int done, int unchanged, long files, int failed, double seconds) {
    int read = done - unchanged;
    double rate = read / Math.max(seconds, 1e-3);
    StringBuilder line = new StringBuilder().append(done);
    line.append(files < 0 ? "" : " of " + files).append(" files");
    line.append(unchanged == 0 ? "" : ", " + unchanged + " unchanged");
    line.append(failed == 0 ? "" : ", " + failed + " failed");
    if (read > 0) {
      line.append(String.format(Locale.ROOT, rate >= 10 ? ", %.0f" : ", %.1f", rate));
      line.append(" a second");
      if (files > done) {
        line.append(", ").append(duration(Math.round((files - done) / rate))).append(" left");
      }
    }
    return line.toString();
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

  /** How many were passed over because they had failed before. */
  int failedBefore() {
    return before;
  }

  /** Leaves the terminal as it was. */
  void erase() {
    if (drawn) {
      err.print("\r\033[K");
      err.flush();
      drawn = false;
    }
  }

  int unchanged() {
    return unchanged;
  }

  /** The exit code of a command that was to read them all. */
  int exitCode() {
    if (failed + before == 0) {
      return Casequote.OK;
    }
    return failed + before == done ? Casequote.NOTHING_DONE : Casequote.SOME_FAILED;
  }
}
