package org.casequote.pipeline;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * How long the thread that made it may work on one article, in time of the processor: what else the
 * machine does then changes nothing of what is read.
 */
public final class Deadline {

  /** Says that an article has had its time. */
  public static final class Passed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private Passed(Duration time) {
      super("gave up after " + time.toSeconds() + " s: too much in it", null, false, false);
    }
  }

  /** None at all. */
  public static final Deadline NONE = new Deadline(Duration.ZERO, Long.MAX_VALUE);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** To read a clock takes longer than most of what is done between two questions. */
  private static final int SELDOM = 16;

  private final Duration time;
  private final long end;
  private int asked;

  /** When the clock was read at the start; a thread has worked no longer than has passed since. */
  private final long start = System.nanoTime();

  private Deadline(Duration time, long end) {
    this.time = time;
    this.end = end;
  }

  /** A deadline so much work from now. */
  public static Deadline in(Duration time) {
    return new Deadline(time, now() + time.toNanos());
  }

  /**
   * Goes on where there is time left; what may take long asks here again and again.
   *
   * @throws Passed where there is none
   */
  public void check() {
    if (this != NONE
        && asked++ % SELDOM == 0
        && System.nanoTime() - start > time.toNanos()
        && now() > end) {
      throw new Passed(time);
    }
  }

  private static long now() {
    return THREADS.isCurrentThreadCpuTimeSupported()
        ? THREADS.getCurrentThreadCpuTime()
        : System.nanoTime();
  }
}
