package org.casequote.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The right to change a library, held by one process at a time and given back when it ends. */
final class WriterLock implements AutoCloseable {

  private final FileChannel channel;

  private WriterLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of a library's folder.
   *
   * @throws LibraryException if another writer has it
   */
  static WriterLock take(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("library.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = attempt(channel);
    if (lock == null) {
      channel.close();
      throw LibraryException.busy(folder);
    }
    return new WriterLock(channel);
  }

  private static @Nullable FileLock attempt(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Gives it back. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
