package org.casequote.engine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import org.casequote.ingest.Ingest;
import org.casequote.ingest.input.ScanException;
import org.casequote.ingest.input.Settings;
import org.casequote.ingest.input.UnreadableException;

/** The process that reads files for another: for each file on its input a reply on its output. */
final class WorkerMain {

  private WorkerMain() {}

  /** Serves until its input ends. */
  static void main(String[] args) throws IOException {
    // A worker that hangs must not outlive the process that would have ended it.
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
    System.setOut(System.err);
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
    DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    try {
      while (true) {
        Settings settings = Frames.object(Frames.read(in, 1 << 20), Settings.class);
        String id = Frames.object(Frames.read(in, 1 << 20), String.class);
        byte[] bytes = Frames.read(in, settings.limits().fileBytes());
        Frames.write(out, Frames.bytes(reply(id, bytes, settings)));
      }
    } catch (EOFException e) {
      // Nothing more to read.
    }
  }

  private static Reply reply(String id, byte[] bytes, Settings settings) {
    try {
      return new Reply.Read(Ingest.read(id, bytes, settings));
    } catch (ScanException e) {
      return new Reply.Refused(String.valueOf(e.getMessage()), e.pages());
    } catch (UnreadableException e) {
      return new Reply.Refused(String.valueOf(e.getMessage()), 0);
    }
  }
}
