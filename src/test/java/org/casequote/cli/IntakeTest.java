package org.casequote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.casequote.batch.Inputs;
import org.casequote.engine.Outcome;
import org.casequote.index.CaseIndex;
import org.casequote.index.Concepts;
import org.casequote.store.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken into a library, and what is passed over. */
class IntakeTest {

  private static final PrintWriter SILENT = new PrintWriter(Writer.nullWriter());

  @TempDir private Path folder;
  private Path reports;
  private Path library;

  @BeforeEach
  void write() throws IOException {
    library = folder.resolve("library");
    reports = Files.createDirectories(folder.resolve("reports"));
    for (String limb : List.of("arm", "leg", "toe")) {
      Files.writeString(
          reports.resolve(limb + ".txt"),
          "Case report\n\nA 40-year-old woman had a leiomyosarcoma of 5 cm of the " + limb + ".");
    }
  }

  @Test
  void aDryRunOnlyLists() {
    Run run = Run.in(library, "add", "--dry-run", "--exclude", "a*", reports);
    assertThat(run.code()).isZero();
    assertThat(run.lines())
        .containsExactly(
            reports.resolve("leg.txt").toString(), reports.resolve("toe.txt").toString());
    assertThat(run.err().strip()).isEqualTo("2 files would be read.");
    assertThat(library).doesNotExist();
    Run.in(library, "add", reports.resolve("toe.txt"));
    assertThat(Run.in(library, "add", "--dry-run", "--limit", "1", reports).lines())
        .containsExactly(reports.resolve("arm.txt").toString());
    assertThat(Run.in(library, "add", "--dry-run", reports).err().strip())
        .isEqualTo("2 files would be read; 1 file unchanged.");
  }

  @Test
  void aLimitLeavesTheRestForLater() {
    assertThat(Run.in(library, "add", "--limit", "2", reports).err()).startsWith("2 articles");
    assertThat(Run.in(library, "add", "--limit", "2", reports).err())
        .startsWith("1 article with 1 patient read into " + library + "; 2 files unchanged");
  }

  @Test
  void aListNamesTheFiles() throws IOException {
    Path list = folder.resolve("list.txt");
    Files.writeString(list, reports.resolve("toe.txt") + "\n\n" + reports.resolve("arm.txt"));
    Run run = Run.in(library, "add", "--dry-run", "--from-list", list);
    assertThat(run.lines())
        .containsExactly(
            reports.resolve("toe.txt").toString(), reports.resolve("arm.txt").toString());
    assertThat(Run.in(library, "add").code()).isEqualTo(2);
    assertThat(Run.in(library, "add", "--limit", "0", reports).code()).isEqualTo(2);
  }

  @Test
  void watchesUntilNothingIsNew() {
    Run run = Run.in(library, "watch", "--once", "--every", "0.05", reports);
    assertThat(run.code()).isZero();
    assertThat(run.err().strip()).isEqualTo("3 articles with 3 patients read");
    assertThat(Run.in(library, "diff").err().strip())
        .isEqualTo("0 findings more and 0 less, in 0 of 3 articles");
  }

  @Test
  void otherRulesReadTheKeptTextAgain() throws IOException {
    Path pile = folder.resolve("pile");
    Pile.write(pile, 5, 3);
    Pile.add(pile, library, SILENT);
    List<String> reread = new ArrayList<>();
    Intake.Rules rules =
        new Intake.Rules(
            "newer",
            "newer",
            false,
            (file, known) -> {
              Outcome answer = known.apply(Pile.sha256(file));
              assertThat(answer).as("%s is not read, since its text is kept", file).isNotNull();
              return answer;
            },
            article -> {
              reread.add(article.report().text());
              return article;
            },
            "pile"::equals);
    try (Interruption interruption = new Interruption();
        Catalog catalog = Catalog.open(library, SILENT, Concepts.NONE, 100)) {
      Progress progress = new Progress(SILENT, Progress.Total.UNKNOWN);
      new Intake(catalog, rules)
          .run(Inputs.find(List.of(pile)).iterator(), 1, interruption::requested, progress);
      assertThat(progress.done()).isEqualTo(5);
      assertThat(progress.failed()).isZero();
      for (String doc : catalog.library().docs()) {
        String sha256 = catalog.library().get(doc).orElseThrow().input().sha256();
        assertThat(catalog.library().ledger().fingerprint(sha256)).contains("newer");
      }
    }
    assertThat(reread).hasSize(5).allMatch(text -> text.startsWith("Aged"));
  }

  @Test
  void anEndThatIsAskedForIsClean() throws Exception {
    Path pile = folder.resolve("pile");
    Pile.write(pile, 60, 3);
    Process process = Pile.start(pile, library, "30");
    try (BufferedReader said = process.inputReader()) {
      for (int i = 0; i < 12; i++) {
        said.readLine();
      }
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    int stored;
    try (Library records = Library.read(library);
        CaseIndex index = CaseIndex.open(Library.index(library))) {
      stored = records.docs().size();
      assertThat(index).isNotNull();
      assertThat(index.revision()).as("in step").isEqualTo(records.revisions().current());
    }
    assertThat(stored).isBetween(1, 59);
    assertThat(Pile.add(pile, library, SILENT)).isEqualTo(60 - stored);
  }

  @Test
  void whatFailedIsPassedOverUntilItIsAskedFor() throws IOException {
    Path torn = Files.writeString(reports.resolve("torn.pdf"), "%PDF-1.7\n1 0 obj <<");
    Run first = Run.in(library, "add", reports);
    assertThat(first.err()).contains(torn + ": ", "; 1 file could not be read.");
    Run second = Run.in(library, "add", reports);
    assertThat(second.code()).isEqualTo(1);
    assertThat(second.err().strip())
        .isEqualTo(
            "Nothing new for "
                + library
                + "; 3 files unchanged; 1 file failed before; --retry reads it again.");
    assertThat(Run.in(library, "add", "--dry-run", reports).err().strip())
        .isEqualTo(
            "0 files would be read; 3 files unchanged; 1 file failed before; --retry reads it"
                + " again.");
    assertThat(Run.in(library, "add", "--dry-run", "--retry", reports).lines())
        .containsExactly(torn.toString());
    for (String again : List.of("--retry", "--password=x")) {
      assertThat(Run.in(library, "add", again, reports).err())
          .contains(torn + ": ", "3 files unchanged; 1 file could not be read.");
    }
    Files.writeString(torn, "%PDF-1.7\n1 0 obj <<<");
    assertThat(Run.in(library, "add", reports).err()).contains(torn + ": ", "1 file could not");
  }

  @Test
  void otherMeansReadAgainWhatFailed() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.txt"), "bad");
    List<String> read = new ArrayList<>();
    for (String means : List.of("few", "few", "more", "more")) {
      Intake.Rules rules =
          new Intake.Rules(
              "rules",
              means,
              false,
              (file, known) -> {
                Outcome answer = known.apply(Pile.sha256(file));
                if (answer == null) {
                  read.add(means);
                  return Pile.read(file);
                }
                return answer;
              },
              article -> article,
              fingerprint -> false);
      try (Catalog catalog = Catalog.open(library, SILENT, Concepts.NONE, 100)) {
        Progress progress = new Progress(SILENT, Progress.Total.UNKNOWN);
        new Intake(catalog, rules)
            .run(Inputs.find(List.of(bad)).iterator(), 1, () -> false, progress);
        assertThat(progress.failed() + progress.failedBefore()).isEqualTo(1);
        assertThat(progress.exitCode()).isEqualTo(3);
      }
    }
    assertThat(read).containsExactly("few", "more");
  }

  @Test
  void whatToTryNextCanBeTyped() throws IOException {
    Path odd = reports.resolve("Frau Müller's arm.txt");
    Files.move(reports.resolve("arm.txt"), odd);
    assertThat(Run.in(library, "add", odd).err())
        .contains("show --library " + library + " 'Frau Müller'\\''s arm'");
  }
}
