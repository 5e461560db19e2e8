package org.casequote.engine;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.casequote.ingest.Ingest;
import org.casequote.ingest.input.Limits;
import org.casequote.ingest.input.Settings;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.model.Report;

/**
 * Reads each file in a process of its own kind, which may hang, run out of memory or crash without
 * harm to any other file.
 *
 * <p>There are as many processes as files are read at a time. They are started when they are first
 * needed and go from file to file; one that fails is replaced. Plain text is read in this process,
 * for there is nothing in it to fail on.
 */
public final class Workers implements Parser {

  private final Settings settings;

  private final Queue<Worker> idle = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  /** Workers that read with these settings; none is started yet. */
  public Workers(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Report read(String id, byte[] bytes, int scanned) throws UnreadableException {
    Settings how = scanned > 0 ? settings.withOcr() : settings;
    Limits limits = settings.limits();
    if (Ingest.isPlainText(bytes)) {
      return Ingest.read(id, bytes, how);
    }
    Worker worker = idle.poll();
    if (worker == null || !worker.isAlive()) {
      worker = Worker.start(limits);
    }
    Reply reply = worker.ask(id, bytes, how, limits.scan(scanned));
    if (worker.isAlive() && !closed) {
      idle.add(worker);
    } else {
      worker.close();
    }
    return reply.report();
  }

  /** Ends the processes that are waiting for work. */
  @Override
  public void close() {
    closed = true;
    for (Worker worker = idle.poll(); worker != null; worker = idle.poll()) {
      worker.close();
    }
  }
}
