package org.casequote.cli;

import java.util.concurrent.CountDownLatch;

/**
 * Whether the user pressed Ctrl-C. While one is open, the program is not ended at once but told so,
 * and ends when what it was doing is closed.
 */
final class Interruption implements AutoCloseable {

  /** What shells expect of a program that was ended so. */
  static final int EXIT_CODE = 130;

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::request, "interruption");
  private volatile boolean requested;

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void request() {
    requested = true;
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean requested() {
    return requested;
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending already.
    }
  }
}
