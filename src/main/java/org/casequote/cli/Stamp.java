package org.casequote.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * How library.sqlite looked from outside when the index was last seen to cover it: size and time.
 * While it looks so still, a search need not open the database to know that nothing is missing.
 */
final class Stamp {

  private Stamp() {}

  private static Path file(Path library) {
    return library.resolve("index.stamp");
  }

  /** Whether the database looks as it did when the index covered this revision. */
  static boolean fits(Path library, long revision) {
    try {
      return Files.isRegularFile(file(library))
          && Files.readString(file(library)).equals(look(library, revision));
    } catch (IOException e) {
      return false;
    }
  }

  /** Notes how it looks now. Where that cannot be written, the next search looks inside again. */
  static void write(Path library, long revision) {
    try {
      Files.writeString(file(library), look(library, revision), StandardCharsets.UTF_8);
    } catch (IOException e) {
      // A folder that is not ours to write.
    }
  }

  private static String look(Path library, long revision) throws IOException {
    StringBuilder look = new StringBuilder().append(revision);
    for (String name : List.of("library.sqlite", "library.sqlite-wal")) {
      Path file = library.resolve(name);
      if (Files.exists(file) && Files.size(file) > 0) {
        BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
        look.append(' ').append(seen.size()).append(' ').append(seen.lastModifiedTime());
      }
    }
    return look.append('\n').toString();
  }
}
