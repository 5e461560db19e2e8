package org.casequote.engine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.casequote.ingest.input.Limits;
import org.casequote.ingest.input.Settings;

/** One process that reads files, as seen by the one that started it. */
final class Worker {

  /** How a JVM ends that was told to end when memory runs out. */
  private static final int OUT_OF_MEMORY = 3;

  private static final int LONGEST_REPLY = 1 << 30;

  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("worker-clock").factory());

  private final Process process;
  private final Limits limits;
  private final DataOutputStream to;
  private final DataInputStream from;

  /** A process that is being ended may seem alive a little longer. */
  private boolean failed;

  private Worker(Process process, Limits limits) {
    this.process = process;
    this.limits = limits;
    this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    this.from = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
  }

  static Worker start(Limits limits) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder command =
        new ProcessBuilder(
            List.of(
                java,
                "-Xmx" + limits.heapMegabytes() + "m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + nowhere(),
                "-Djava.awt.headless=true",
                "-cp",
                classPath(),
                WorkerMain.class.getName()));
    command.redirectError(Redirect.DISCARD);
    try {
      return new Worker(command.start(), limits);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + java, e);
    }
  }

  /** This JVM's class path, and what a loader added to it later, as Spark's does. */
  private static String classPath() {
    StringBuilder path = new StringBuilder(System.getProperty("java.class.path"));
    if (Worker.class.getClassLoader() instanceof URLClassLoader loader) {
      for (URL url : loader.getURLs()) {
        path.append(File.pathSeparator).append(Path.of(URI.create(url.toString())));
      }
    }
    return path.toString();
  }

  private static String nowhere() {
    return File.separatorChar == '/' ? "/dev/null" : "NUL";
  }

  boolean isAlive() {
    return !failed && process.isAlive();
  }

  /** Has a file read. After a reply that is no answer the process is gone. */
  Reply ask(String id, byte[] bytes, Settings settings, Duration time) {
    Alarm alarm = new Alarm(time);
    try {
      Frames.write(to, Frames.bytes(settings));
      Frames.write(to, Frames.bytes(id));
      Frames.write(to, bytes);
      return Frames.object(Frames.read(from, LONGEST_REPLY), Reply.class);
    } catch (IOException e) {
      failed = true;
      return new Reply.Refused(alarm.rang ? "gave up after " + seconds(time) : lastWords(), 0);
    } finally {
      alarm.off();
    }
  }

  /**
   * Ends the process when a file has had its time: of the processor, so that what is read does not
   * hang on what else the machine does, and a multiple of it on the wall, for a process that waits.
   */
  private final class Alarm implements Runnable {

    private static final int PATIENCE = 4;

    private final Duration time;
    private final Duration before = used();
    private final long start = System.nanoTime();
    private volatile ScheduledFuture<?> next;
    private volatile boolean rang;
    private volatile boolean off;

    Alarm(Duration time) {
      this.time = time;
      this.next = CLOCK.schedule(this, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void run() {
      Duration left = time.minus(used().minus(before));
      Duration passed = Duration.ofNanos(System.nanoTime() - start);
      if (off) {
        return;
      }
      if (left.isPositive() && passed.compareTo(time.multipliedBy(PATIENCE)) < 0) {
        next = CLOCK.schedule(this, Math.max(50, left.toMillis()), TimeUnit.MILLISECONDS);
      } else {
        rang = true;
        close();
      }
    }

    void off() {
      off = true;
      next.cancel(false);
    }

    private Duration used() {
      return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
  }

  private static String seconds(Duration time) {
    return time.toSeconds() + " s";
  }

  private String lastWords() {
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        close();
        return "the process that read it broke off";
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      return "interrupted";
    }
    int code = process.exitValue();
    return code == OUT_OF_MEMORY
        ? "needs more than " + limits.heapMegabytes() + " MB"
        : "the process that read it crashed (exit code " + code + ")";
  }

  /** Ends the process, and what it may have started. */
  void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
