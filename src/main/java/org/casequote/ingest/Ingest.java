package org.casequote.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.casequote.ingest.archive.Archive;
import org.casequote.ingest.bioc.BioC;
import org.casequote.ingest.html.HtmlReader;
import org.casequote.ingest.input.Decoding;
import org.casequote.ingest.input.Format;
import org.casequote.ingest.input.Limits;
import org.casequote.ingest.input.Settings;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.ingest.jats.JatsReader;
import org.casequote.ingest.pdf.PdfReader;
import org.casequote.ingest.text.TextReader;
import org.casequote.ingest.xml.Xml;
import org.casequote.model.Report;

/** Reads a file of any known format. */
public final class Ingest {

  private Ingest() {}

  /** Whether a walk over folders should try this file, by its extension alone. */
  public static boolean isCandidate(Path path) {
    return Format.isName(name(path));
  }

  /**
   * The report in a file.
   *
   * @throws IOException if the file cannot be read
   * @throws UnreadableException if its content gives no report
   */
  public static Report read(Path path) throws IOException, UnreadableException {
    return read(path, bytes(path));
  }

  /**
   * The bytes of a file, or of a document in an {@linkplain Archive archive}.
   *
   * @throws UnreadableException if there are more than may be
   */
  public static byte[] bytes(Path path) throws IOException, UnreadableException {
    if (Files.notExists(path)) {
      byte[] packed = Archive.bytes(path);
      if (packed != null) {
        return packed;
      }
    }
    try (InputStream in = Files.newInputStream(path)) {
      return Archive.unpacked(in, -1);
    }
  }

  /**
   * The report in these bytes, read with the {@linkplain Settings#STANDARD standard settings}.
   *
   * @param path where they came from
   */
  public static Report read(Path path, byte[] bytes) throws UnreadableException {
    return read(id(path), bytes, Settings.STANDARD);
  }

  /**
   * The report in these bytes, which say themselves what format they are.
   *
   * @param id of the report
   * @throws UnreadableException if they give none
   */
  public static Report read(String id, byte[] bytes, Settings settings) throws UnreadableException {
    Report report;
    try {
      report = dispatch(id, bytes, settings);
    } catch (StackOverflowError e) {
      throw new UnreadableException("nested too deeply");
    } catch (RuntimeException e) {
      throw new UnreadableException("damaged: " + e, e);
    }
    int most = settings.limits().characters();
    if (report.text().length() > most) {
      throw new UnreadableException(Limits.more(most, "characters of text"));
    }
    return report;
  }

  private static Report dispatch(String id, byte[] bytes, Settings settings)
      throws UnreadableException {
    return switch (Format.of(bytes)) {
      case PDF -> PdfReader.read(id, bytes, settings);
      case XML -> markup(id, bytes);
      case JSON -> BioC.json(id, Decoding.text(bytes));
      case TEXT -> {
        if (bytes.length / 4 > settings.limits().characters()) {
          throw new UnreadableException(
              Limits.more(settings.limits().characters(), "characters of text"));
        }
        yield TextReader.read(id, Decoding.text(bytes));
      }
    };
  }

  private static Report markup(String id, byte[] bytes) throws UnreadableException {
    String xml = Decoding.xml(bytes);
    String root = Xml.rootName(xml).toLowerCase(Locale.ROOT);
    return switch (root) {
      case "html", "head", "body" -> HtmlReader.read(id, bytes);
      case "collection" -> BioC.xml(id, Xml.root(xml));
      default -> JatsReader.read(id, xml);
    };
  }

  /** Whether these bytes are text without any markup. */
  public static boolean isPlainText(byte[] bytes) {
    try {
      return Format.of(bytes) == Format.TEXT;
    } catch (UnreadableException e) {
      return false;
    }
  }

  /** The id of the report in a file: its name without the extension. */
  public static String id(Path path) {
    String name = name(path);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
