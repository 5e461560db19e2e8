package org.casequote.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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
    out.close();
    if (!part.equals(file)) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  /** Throws away what was not committed. */
  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      if (!part.equals(file)) {
        Files.deleteIfExists(part);
      }
    }
  }
}
