package org.casequote.ingest.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;
import org.casequote.ingest.input.Limits;
import org.casequote.ingest.input.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * A tar file that can be read in any order.
 *
 * <p>A packed one is unpacked as a whole first, into a file without a name that goes with its
 * channel, since a stream would have to be read from the start for each of its documents.
 */
final class Tarball {

  /** The one that was read last: a batch reads an archive from end to end. */
  private static @Nullable Tarball last;

  private final Path archive;
  private final Object version;
  private final SeekableByteChannel channel;
  private final TarFile tar;

  private Tarball(Path archive, Object version) throws IOException, UnreadableException {
    this.archive = archive;
    this.version = version;
    boolean packed = !archive.toString().toLowerCase(Locale.ROOT).endsWith(".tar");
    this.channel = packed ? unpacked(archive) : Files.newByteChannel(archive);
    try {
      this.tar = new TarFile(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw new UnreadableException("damaged archive: " + e.getMessage(), e);
    }
  }

  /** The tar file at a path. */
  static synchronized Tarball at(Path archive) throws IOException, UnreadableException {
    Object version = List.of(Files.getLastModifiedTime(archive), Files.size(archive));
    if (last == null || !last.archive.equals(archive) || !last.version.equals(version)) {
      if (last != null) {
        last.channel.close();
        last = null;
      }
      last = new Tarball(archive, version);
    }
    return last;
  }

  List<Archive.Entry> entries() {
    return tar.getEntries().stream()
        .filter(entry -> !entry.isDirectory())
        .map(entry ->
            new Archive.Entry(
                entry.getName(), entry.getSize(), -1, !entry.isFile() || isLink(entry)))
        .toList();
  }

  synchronized byte[] bytes(String name) throws IOException, UnreadableException {
    for (TarArchiveEntry entry : tar.getEntries()) {
      if (entry.getName().equals(name) && entry.isFile() && !isLink(entry)) {
        try (InputStream in = tar.getInputStream(entry)) {
          return Archive.unpacked(in, -1);
        }
      }
    }
    throw new NoSuchFileException(name);
  }

  private static boolean isLink(TarArchiveEntry entry) {
    return entry.isSymbolicLink() || entry.isLink();
  }

  private static SeekableByteChannel unpacked(Path archive)
      throws IOException, UnreadableException {
    Limits limits = Limits.STANDARD;
    long honest = Math.max(10 << 20, Files.size(archive) * limits.archiveRatio());
    Path file = Files.createTempFile("casequote", ".tar");
    SeekableByteChannel channel =
        Files.newByteChannel(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    try (InputStream in =
        new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)), 1 << 16)) {
      byte[] block = new byte[1 << 16];
      long total = 0;
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        total += n;
        if (total > Math.min(honest, limits.archiveBytes())) {
          throw new UnreadableException(
              total > honest
                  ? "unpacks into more than " + limits.archiveRatio() + " times its size"
                  : "unpacks into more than " + (limits.archiveBytes() >> 30) + " GB");
        }
        channel.write(ByteBuffer.wrap(block, 0, n));
      }
      return channel.position(0);
    } catch (IOException e) {
      channel.close();
      throw new UnreadableException("damaged archive: " + e.getMessage(), e);
    } catch (UnreadableException e) {
      channel.close();
      throw e;
    }
  }
}
