package org.casequote.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The native part of SQLite's driver, kept unpacked in the user's cache. Left alone the driver
 * unpacks it for each run, and one that is killed leaves its megabyte behind.
 */
final class NativePart {

  /** Where the driver looks first; where it finds nothing there it unpacks its own. */
  static final String PLACE = "org.sqlite.lib.path";

  private NativePart() {}

  /** Shows the driver where it is, unless the user did. */
  static void show() {
    if (System.getProperty(PLACE) == null && unpacked(cache()) instanceof Path folder) {
      System.setProperty(PLACE, folder.toString());
    }
  }

  private static Path cache() {
    String folder = System.getenv("XDG_CACHE_HOME");
    return folder == null || folder.isBlank()
        ? Path.of(System.getProperty("user.home"), ".cache")
        : Path.of(folder);
  }

  /** The folder in a cache that holds it; {@code null} where it cannot be put there. */
  static @Nullable Path unpacked(Path cache) {
    String packed = LibraryLoaderUtil.getNativeLibResourcePath();
    String name = LibraryLoaderUtil.getNativeLibName();
    URL found = SQLiteJDBCLoader.class.getResource(packed + "/" + name);
    if (found == null) {
      return null;
    }
    Path folder = cache.resolve("casequote/sqlite-" + SQLiteJDBCLoader.getVersion());
    try {
      URLConnection source = found.openConnection();
      try (InputStream in = source.getInputStream()) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file) || Files.size(file) != source.getContentLengthLong()) {
          unpack(in, file);
        }
      }
      return folder;
    } catch (IOException e) {
      return null;
    }
  }

  /** Several may start at once, so each puts a whole file in place. */
  private static void unpack(InputStream in, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Path part = Files.createTempFile(file.getParent(), "part", null);
    try {
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
