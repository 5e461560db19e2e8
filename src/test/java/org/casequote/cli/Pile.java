package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.casequote.batch.Inputs;
import org.casequote.engine.Outcome;
import org.casequote.index.CaseIndex;
import org.casequote.index.Concepts;
import org.casequote.index.Condition;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.ingest.reference.ReferenceFile;
import org.casequote.json.ArticleJson;
import org.casequote.model.Article;
import org.casequote.model.Bibliography;
import org.casequote.model.Draft;
import org.casequote.model.Fields;
import org.casequote.model.SectionKind;
import org.casequote.model.Value.Quantity;
import org.casequote.model.Value.Topography;
import org.casequote.store.Inspection;
import org.casequote.store.Library;

/**
 * A pile of tiny reports with rules of its own, which need no lexicon: everything that {@code add}
 * does is done but the reading.
 */
final class Pile {

  private static final List<String> ORGANS = List.of("skin", "lung", "ovary", "bone", "eye");
  private static final int BETWEEN_COMMITS = 4;

  private Pile() {}

  /** Writes so many reports. */
  static void write(Path folder, int size, long seed) throws IOException {
    Random random = new Random(seed);
    Files.createDirectories(folder);
    for (int i = 0; i < size; i++) {
      String organ = ORGANS.get(random.nextInt(ORGANS.size()));
      StringBuilder text = new StringBuilder("Aged " + (20 + random.nextInt(60)) + ", " + organ);
      for (int words = random.nextInt(400); words > 0; words--) {
        text.append(' ').append(Long.toString(random.nextInt(100_000), 36));
      }
      Files.writeString(folder.resolve("r" + i + ".txt"), text);
    }
  }

  /**
   * Writes a second file of some of the reports, nearly the same, and a file that refers to others.
   *
   * @return how many files that makes
   */
  static int writeTwins(Path folder, int size) throws IOException {
    int written = 1;
    StringBuilder references = new StringBuilder();
    for (int i = 0; i < size; i += 3) {
      String text = Files.readString(folder.resolve("r" + i + ".txt"));
      Files.writeString(
          folder.resolve("again-r" + i + (i % 2 == 0 ? ".xml" : ".txt")), text + " x");
      written++;
      references.append("TY  - JOUR\nTI  - ").append(title("r" + (i + 1)));
      references.append("\nPY  - 20").append(10 + i).append("\nER  - \n");
    }
    Files.writeString(folder.resolve("my.ris"), references);
    return written;
  }

  private static String title(String name) {
    return "A report of a tumour by the name of " + name;
  }

  /** What the stand-in for the engine makes of a report. */
  static Outcome read(Path file) {
    try {
      if (file.toString().endsWith(".ris")) {
        byte[] bytes = Files.readAllBytes(file);
        return new Outcome.References(file.toString(), sha256(file), ReferenceFile.read(bytes));
      }
      String text = Files.readString(file);
      if (text.startsWith("bad")) {
        return new Outcome.Failed(file.toString(), "bad", sha256(file));
      }
      String name = file.getFileName().toString().replaceFirst("\\.\\w+$", "");
      String age = text.substring(5, 7);
      String organ = text.substring(9).split(" ")[0];
      return new Outcome.Extracted(
          new Draft(name)
              .from(file.toString(), sha256(file))
              .source(Bibliography.UNKNOWN.withTitle(title(name)))
              .paragraph(SectionKind.CASE, text)
              .patient(p ->
                  p.affirmed(Fields.AGE, Quantity.of(Integer.parseInt(age)), age)
                      .affirmed(
                          Fields.PRIMARY_SITE, new Topography(organ, organ, null, null), organ))
              .article());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnreadableException e) {
      throw new AssertionError(e);
    }
  }

  static String sha256(Path file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds the pile to a library as the command does; tells how many files were read. */
  static int add(Path pile, Path library, PrintWriter err) throws IOException {
    return add(pile, library, err, () -> {});
  }

  private static void await() {
    try {
      synchronized (Pile.class) {
        System.in.read();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int add(Path pile, Path library, PrintWriter err, Runnable before)
      throws IOException {
    Intake.Rules rules =
        new Intake.Rules(
            "pile",
            "pile",
            false,
            (file, known) -> {
              Outcome answer = known.apply(sha256(file));
              if (answer != null) {
                return answer;
              }
              err.println(file.getFileName());
              before.run();
              return read(file);
            },
            article -> article,
            fingerprint -> false);
    try (Interruption interruption = new Interruption();
        Catalog catalog = Catalog.open(library, err, Concepts.NONE, BETWEEN_COMMITS)) {
      Progress progress = new Progress(err, Progress.Total.UNKNOWN);
      new Intake(catalog, rules)
          .run(Inputs.find(List.of(pile)).iterator(), 2, interruption::requested, progress);
      return progress.done() - progress.unchanged();
    }
  }

  /** Everything that a library says: its records, its ledger, and what its index finds. */
  static List<String> contents(Path library) throws IOException {
    List<String> out = new ArrayList<>(Inspection.of(library));
    try (Library records = Library.read(library)) {
      for (String doc : records.docs()) {
        Article article = records.get(doc).orElseThrow();
        out.add(ArticleJson.line(article) + article.report());
        out.add(records.ledger().fingerprint(article.input().sha256()).orElseThrow());
        out.add(records.sources(doc) + " " + records.ledger().referenceFile(doc));
      }
    }
    PrintWriter silent = new PrintWriter(Writer.nullWriter());
    try (CaseIndex index = Catalog.search(library, silent)) {
      for (String query : List.of("*", "site:skin", "age>50", "site:lung OR site:eye")) {
        out.add(query + index.search(Condition.parse(query), 1000));
      }
    }
    return out;
  }

  /** The process to be killed: adds a pile to a library, saying on its output what it reads. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true);
    out.println("open");
    System.exit(
        run(
            Path.of(args[0]),
            Path.of(args[1]),
            out,
            args[2].equals("-") ? Pile::await : () -> pause(Integer.parseInt(args[2]))));
  }

  /**
   * Starts a process that adds a pile.
   *
   * @param how the milliseconds that it takes over each file, or {@code -} where it waits for a
   *     byte on its input before each
   */
  static Process start(Path pile, Path library, String how) throws IOException {
    return new ProcessBuilder(command(pile, library, how))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The words of the command that {@link #start} runs. */
  static List<String> command(Path pile, Path library, String how) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        Pile.class.getName(),
        pile.toString(),
        library.toString(),
        how);
  }

  /** Adds a pile as the program does, with what goes wrong told in a line; gives the exit code. */
  static int run(Path pile, Path library, PrintWriter err) {
    return run(pile, library, err, () -> {});
  }

  private static int run(Path pile, Path library, PrintWriter err, Runnable before) {
    try {
      add(pile, library, err, before);
      return Casequote.OK;
    } catch (IOException | RuntimeException e) {
      Faults.tell(e, false, err);
      return Casequote.NOTHING_DONE;
    }
  }
}
