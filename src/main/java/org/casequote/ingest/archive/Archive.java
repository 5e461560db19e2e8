package org.casequote.ingest.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.casequote.ingest.input.Format;
import org.casequote.ingest.input.Limits;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.ingest.reference.ReferenceFile;
import org.jspecify.annotations.Nullable;

/**
 * The documents in an archive of papers: {@code .zip}, {@code .tar}, {@code .tar.gz}; and the files
 * of references beside them.
 *
 * <p>A document in one has the path {@code pack.zip!/a/b.pdf}. It is unpacked into memory when it
 * is read and never to a place that its name tells; links are not followed, archives in archives
 * not opened, and what unpacks into too much is refused.
 */
public final class Archive {

  private static final List<String> EXTENSIONS = List.of(".zip", ".tar.gz", ".tgz", ".tar");

  /** Marks the file name of an archive in the path of a document. */
  private static final String MARK = "!";

  /** What any document may unpack into, however small it was packed. */
  private static final long HARMLESS = 1 << 20;

  private Archive() {}

  /**
   * A document of an archive.
   *
   * @param path its own
   * @param problem why it is not to be read, {@code null} where it may be tried
   */
  public record Document(Path path, @Nullable String problem) {}

  /**
   * An entry as the archive lists it.
   *
   * @param packed its size in the archive, -1 where that is not known
   */
  record Entry(String name, long size, long packed, boolean link) {}

  /** Whether this is the name of an archive. */
  public static boolean is(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return EXTENSIONS.stream().anyMatch(name::endsWith);
  }

  /**
   * The documents of an archive, by name.
   *
   * @throws UnreadableException where the archive as a whole is damaged or a bomb
   */
  public static List<Document> documents(Path archive) throws IOException, UnreadableException {
    Limits limits = Limits.STANDARD;
    List<Entry> entries = isZip(archive) ? zipped(archive) : Tarball.at(archive).entries();
    if (entries.size() > limits.archiveEntries()) {
      throw new UnreadableException(Limits.more(limits.archiveEntries(), "files in an archive"));
    }
    List<Document> documents = new ArrayList<>();
    long total = 0;
    for (Entry entry : entries) {
      if (isDocument(entry.name())) {
        total += Math.max(0, entry.size());
        documents.add(document(archive, entry));
      }
    }
    if (total > limits.archiveBytes()) {
      throw new UnreadableException(
          "unpacks into more than " + (limits.archiveBytes() >> 30) + " GB");
    }
    documents.sort(Comparator.comparing(Document::path));
    return documents;
  }

  /**
   * The bytes of a document in an archive; {@code null} where the path is not of one.
   *
   * @throws UnreadableException where it unpacks into too much
   */
  public static byte @Nullable [] bytes(Path path) throws IOException, UnreadableException {
    for (int i = 1; i < path.getNameCount(); i++) {
      Path front =
          path.getRoot() == null ? path.subpath(0, i) : path.getRoot().resolve(path.subpath(0, i));
      String name = front.toString();
      if (name.endsWith(MARK)) {
        Path archive = front.resolveSibling(front.getFileName().toString().replaceFirst("!$", ""));
        if (is(archive) && Files.isRegularFile(archive)) {
          String entry = path.subpath(i, path.getNameCount()).toString().replace('\\', '/');
          return isZip(archive) ? unzipped(archive, entry) : Tarball.at(archive).bytes(entry);
        }
      }
    }
    return null;
  }

  /**
   * Everything that a stream gives.
   *
   * @param packed the size that it has in the archive
   * @throws UnreadableException where it is more than an honest file gives
   */
  public static byte[] unpacked(InputStream in, long packed)
      throws IOException, UnreadableException {
    Limits limits = Limits.STANDARD;
    long most = limits.fileBytes();
    long honest = packed < 0 ? most : Math.max(HARMLESS, packed * limits.archiveRatio());
    byte[] bytes = in.readNBytes((int) Math.min(most, honest) + 1);
    if (bytes.length > honest) {
      throw new UnreadableException(
          "unpacks into more than " + limits.archiveRatio() + " times its size");
    }
    if (bytes.length > most) {
      throw new UnreadableException("larger than " + (most >> 20) + " MB");
    }
    return bytes;
  }

  private static boolean isZip(Path archive) {
    return archive.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private static boolean isDocument(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    boolean hidden = file.startsWith(".") || name.startsWith("__MACOSX/");
    return !hidden
        && (Format.isName(file)
            || ReferenceFile.isName(file)
            || EXTENSIONS.stream().anyMatch(file::endsWith));
  }

  private static Document document(Path archive, Entry entry) {
    Path inside;
    try {
      inside = Path.of(archive + MARK + "/" + entry.name());
    } catch (InvalidPathException e) {
      return new Document(archive, "a file in it has no possible name");
    }
    String problem = null;
    if (!isSafe(entry.name())) {
      problem = "a name that leads out of the archive";
    } else if (entry.link()) {
      problem = "a link: not followed";
    } else if (EXTENSIONS.stream().anyMatch(entry.name()::endsWith)) {
      problem = "an archive in an archive: not opened";
    }
    return new Document(inside, problem);
  }

  private static boolean isSafe(String name) {
    return !name.startsWith("/")
        && name.indexOf('\\') < 0
        && !name.matches("[A-Za-z]:.*")
        && !Arrays.asList(name.split("/")).contains("..");
  }

  private static List<Entry> zipped(Path archive) throws IOException, UnreadableException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      List<Entry> entries = new ArrayList<>();
      Enumeration<? extends ZipEntry> all = zip.entries();
      while (all.hasMoreElements()) {
        ZipEntry entry = all.nextElement();
        if (!entry.isDirectory()) {
          entries.add(
              new Entry(entry.getName(), entry.getSize(), entry.getCompressedSize(), false));
        }
      }
      return entries;
    } catch (ZipException | IllegalArgumentException e) {
      throw new UnreadableException("damaged archive: " + e.getMessage(), e);
    }
  }

  private static byte[] unzipped(Path archive, String name)
      throws IOException, UnreadableException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) {
        throw new NoSuchFileException(name);
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return unpacked(in, entry.getCompressedSize());
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw new UnreadableException("damaged archive: " + e.getMessage(), e);
    }
  }
}
