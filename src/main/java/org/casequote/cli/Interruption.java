package org.casequote.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether the user pressed Ctrl-C. While one is open, the program is not ended at once but told so,
 * and ends when what it was doing is closed; or a while later, where it waits for what may never
 * come, such as the next name on standard input. What it was doing then is left as by a kill.
 */
final class Interruption implements AutoCloseable {

  /** What shells expect of a program that was ended so. */
  static final int EXIT_CODE = 130;

  private static final int PATIENCE_SECONDS = 10;

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::request, "interruption");
  private volatile boolean requested;

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void request() {
    requested = true;
    try {
      // Once this returns, the program ends whatever it is doing.
      closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
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
