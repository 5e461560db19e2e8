package org.casequote.cli;

import java.util.function.LongSupplier;

/** How often something is done along with other work: after so many steps, or so much time. */
final class Pace {

  private final int most;
  private final long nanos;
  private final LongSupplier clock;
  private int steps;
  private long start;

  /**
   * A pace that begins now.
   *
   * @param clock in nanoseconds
   */
  Pace(int most, int seconds, LongSupplier clock) {
    this.most = most;
    this.nanos = seconds * 1_000_000_000L;
    this.clock = clock;
    restart();
  }

  /** Takes a step, and tells whether it is time. */
  boolean step() {
    return ++steps >= most || clock.getAsLong() - start >= nanos;
  }

  /** Begins again, since it was done. */
  void restart() {
    steps = 0;
    start = clock.getAsLong();
  }
}
