package org.casequote.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.casequote.model.Report;

/** Reads a file of any known format. */
public final class Ingest {

  private static final Set<String> EXTENSIONS = Set.of("pdf", "xml", "nxml", "txt", "text");

  private Ingest() {}

  /** Whether a walk over folders should try this file, by its extension alone. */
  public static boolean isCandidate(Path path) {
    String name = name(path);
    return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
        && name.lastIndexOf('.') > 0;
  }

  /**
   * The report in a file.
   *
   * @throws IOException if the file cannot be read
   * @throws UnreadableException if its content gives no report
   */
  public static Report read(Path path) throws IOException, UnreadableException {
    return read(path, Files.readAllBytes(path));
  }

  /**
   * The report in these bytes, which say themselves what format they are.
   *
   * @param path where they came from: the report's id is the file's name without its extension
   * @throws UnreadableException if they give no report
   */
  public static Report read(Path path, byte[] bytes) throws UnreadableException {
    String id = id(path);
    return switch (Format.of(bytes)) {
      case PDF -> PdfReader.read(id, bytes);
      case XML -> JatsReader.read(id, Decoding.xml(bytes));
      case TEXT -> TextReader.read(id, Decoding.text(bytes));
    };
  }

  private static String id(Path path) {
    String name = name(path);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
