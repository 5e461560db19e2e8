package org.casequote.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.casequote.ingest.Ingest;
import org.casequote.ingest.input.Limits;
import org.casequote.ingest.input.ScanException;
import org.casequote.ingest.input.Settings;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.ingest.pdf.ocr.Ocr;
import org.casequote.ingest.reference.ReferenceFile;
import org.casequote.model.Article;
import org.casequote.model.Report;
import org.casequote.pipeline.Deadline;
import org.casequote.pipeline.Stage;
import org.jspecify.annotations.Nullable;

/** Reads files into articles. Open one and share it: it is immutable. */
public final class Engine {

  private final Extraction extraction;
  private final Parser parser;
  private final Duration rulesTime;

  private Engine(Extraction extraction, Parser parser, Duration rulesTime) {
    this.extraction = extraction;
    this.parser = parser;
    this.rulesTime = rulesTime;
  }

  /** Loads the lexicons, rules and models that the product ships with; reads in this process. */
  public static Engine open() {
    return open(Parser.inProcess(Settings.STANDARD));
  }

  /** The same with the files read by another parser, which stays the caller's to close. */
  public static Engine open(Parser parser) {
    return open(parser, Limits.STANDARD.rulesTime());
  }

  /** The same with another limit on the time that an article may take once its text is read. */
  static Engine open(Parser parser, Duration rulesTime) {
    return new Engine(Extraction.standard(), parser, rulesTime);
  }

  /** The stages that every report goes through before its records are assembled, in their order. */
  public static List<Stage<?>> stages() {
    return Extraction.stages();
  }

  /** Changes whenever the same input may give another record. */
  public String fingerprint() {
    return extraction.fingerprint();
  }

  /**
   * Changes whenever a file that could not be read may be read: with the rules, and with the
   * programs that are there to help. Passwords are not in it.
   */
  public String means() {
    return fingerprint() + (Ocr.isInstalled() ? "+ocr" : "");
  }

  /**
   * Reads an article again from the text that was kept of it, under the rules of today; where its
   * file is does not matter, nor whether there still is one. It was read within the limits before,
   * so it may take what it takes.
   */
  public Article reread(Article kept) {
    return extraction.apply(kept.input(), kept.report(), Deadline.NONE);
  }

  /** Whether the text that was kept under a fingerprint is what the file would give today. */
  public boolean sameText(String fingerprint) {
    return fingerprint.startsWith(Extraction.TEXT + ".");
  }

  /**
   * Reads one file. Whatever is wrong with it ends as an {@link Outcome.Failed}, so that a run over
   * many files goes on.
   */
  public Outcome read(Path path) {
    return read(path, sha256 -> null);
  }

  /**
   * Reads one file, unless there is an answer for what is in it.
   *
   * @param known gives the answer for the SHA-256 of a content; {@code null} where it is to be read
   */
  public Outcome read(Path path, Function<String, @Nullable Outcome> known) {
    String name = path.toString();
    try {
      byte[] bytes = Ingest.bytes(path);
      String sha256 = sha256(bytes);
      Outcome answer = known.apply(sha256);
      return answer == null ? read(name, bytes, sha256) : answer;
    } catch (UnreadableException e) {
      return new Outcome.Failed(name, e.getMessage());
    } catch (java.nio.file.NoSuchFileException e) {
      return new Outcome.Failed(name, "no such file");
    } catch (java.nio.file.AccessDeniedException e) {
      return new Outcome.Failed(name, "not readable: permission denied");
    } catch (IOException e) {
      return new Outcome.Failed(name, "not readable: " + e.getMessage());
    }
  }

  /**
   * Reads what was in a file; the same as reading the file.
   *
   * @param path of the file, or whatever the content is known by
   */
  public Outcome read(String path, byte[] bytes) {
    return read(path, bytes, sha256(bytes));
  }

  private Outcome read(String path, byte[] bytes, String sha256) {
    try {
      if (ReferenceFile.isName(path) || ReferenceFile.is(bytes)) {
        return new Outcome.References(path, sha256, ReferenceFile.read(bytes));
      }
      Report report = report(Ingest.id(Path.of(path)), bytes);
      return new Outcome.Extracted(
          extraction.apply(new Article.Input(path, sha256), report, Deadline.in(rulesTime)));
    } catch (UnreadableException | Deadline.Passed e) {
      return new Outcome.Failed(path, e.getMessage(), sha256);
    }
  }

  /** Takes the text layer of a PDF where it has one, else what OCR makes of its pages. */
  private Report report(String id, byte[] bytes) throws UnreadableException {
    try {
      return parser.read(id, bytes, 0);
    } catch (ScanException e) {
      if (e.pages() > Limits.STANDARD.scanPages()) {
        throw new UnreadableException(e.getMessage() + "; too many pages for OCR", e);
      }
      return parser.read(id, bytes, e.pages());
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
