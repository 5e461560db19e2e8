package org.casequote.cli;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.List;
import org.casequote.store.Library;

/**
 * How library.sqlite, the index and the program looked from outside when the index was last seen to
 * be whole, and to cover the one in the words of the other: sizes and times. While they look so
 * still, a search need not open the database to know that nothing is missing, nor read all of the
 * index to know that nothing is damaged.
 */
final class Stamp {

  private Stamp() {}

  private static Path file(Path library) {
    return library.resolve("index.stamp");
  }

  /** Whether the database looks as it did when the index of this mark covered this revision. */
  static boolean fits(Path library, long revision, String mark) {
    try {
      return Files.isRegularFile(file(library))
          && Files.readString(file(library)).equals(look(library, revision, mark));
    } catch (IOException e) {
      return false;
    }
  }

  /** Notes how it looks now. Where that cannot be written, the next search looks inside again. */
  static void write(Path library, long revision, String mark) {
    try {
      Files.writeString(file(library), look(library, revision, mark), StandardCharsets.UTF_8);
    } catch (IOException e) {
      // A folder that is not ours to write.
    }
  }

  /** The jar that is running, or a folder, which looks the same whatever changes in it. */
  private static Path program() throws IOException {
    CodeSource source = Stamp.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static List<File> files(File folder) {
    File[] files = folder.listFiles();
    return files == null ? List.of() : Arrays.stream(files).sorted().toList();
  }

  private static String look(Path library, long revision, String mark) throws IOException {
    StringBuilder look = new StringBuilder().append(revision).append(' ').append(mark);
    for (Path file :
        List.of(
            library.resolve("library.sqlite"), library.resolve("library.sqlite-wal"), program())) {
      if (Files.exists(file) && Files.size(file) > 0) {
        BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
        look.append(' ').append(seen.size()).append(' ').append(seen.lastModifiedTime());
      }
    }
    for (File file : files(Library.index(library).toFile())) {
      look.append(' ').append(file.length()).append(' ').append(file.lastModified());
    }
    return look.append('\n').toString();
  }
}
