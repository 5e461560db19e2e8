package org.casequote.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** A file that is written as a whole or not at all. */
final class Output extends OutputStream {

  private final Path file;
  private final Path part;
  private final OutputStream out;

  /** Starts to write what shall become this file. A device or a pipe is written to at once. */
  Output(Path file) throws IOException {
    boolean special = Files.exists(file) && !Files.isRegularFile(file);
    this.file = file;
    this.part = special ? file : file.resolveSibling(file.getFileName() + ".part");
    if (file.toAbsolutePath().getParent() instanceof Path folder) {
      Files.createDirectories(folder);
    }
    this.out = new BufferedOutputStream(opened());
    if (!special) {
      // Ctrl-C ends a program that is still starting without closing anything.
      part.toFile().deleteOnExit();
    }
  }

  private OutputStream opened() throws IOException {
    try {
      return Files.newOutputStream(part);
    } catch (FileSystemException e) {
      // In the name of the file that was asked for.
      throw e.getReason() == null
          ? e
          : new FileSystemException(file.toString(), null, e.getReason());
    }
  }

  /** Writes a whole file of text. */
  static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a whole file of bytes. */
  static void write(Path file, byte[] bytes) throws IOException {
    try (Output output = new Output(file)) {
      output.write(bytes);
      output.commit();
    }
  }

  /** Puts the file in its place. */
  void commit() throws IOException {
    written(out::close);
    if (!part.equals(file)) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void write(int b) throws IOException {
    written(() -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    written(() -> out.write(bytes, from, length));
  }

  @Override
  public void flush() throws IOException {
    written(out::flush);
  }

  private interface Step {
    void take() throws IOException;
  }

  /** Takes a step of writing; where that fails, the file that was asked for is named. */
  private void written(Step step) throws IOException {
    try {
      step.take();
    } catch (IOException e) {
      throw cannotWrite(file, e);
    }
  }

  /** The fault that a file cannot be written. */
  static IOException cannotWrite(Path file, @Nullable IOException fault) {
    return new IOException("cannot write " + file + "; its disk may be full", fault);
  }

  /** Throws away what was not committed. */
  @Override
  public void close() throws IOException {
    try {
      written(out::close);
    } finally {
      if (!part.equals(file)) {
        Files.deleteIfExists(part);
      }
    }
  }
}
