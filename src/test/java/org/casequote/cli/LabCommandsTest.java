package org.casequote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casequote.model.Fields;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabCommandsTest {

  @TempDir private Path folder;

  private Path gold;
  private Path run;

  @BeforeEach
  void write() throws IOException {
    gold = Files.createDirectory(folder.resolve("gold"));
    Files.writeString(
        gold.resolve("a.json"),
        """
        {"doc": "a", "cases": [{"age": [{"years": 60}], "tumor_size": [{"dims_cm": [4, 3]}]}]}
        """);
    run = folder.resolve("run.jsonl");
    Files.writeString(
        run,
        """
        {"doc":"a","cases":[{"age":[{"years":60}],"tumor_size":[{"dims_cm":[4]}]}]}
        """);
  }

  @Test
  void evaluates() {
    Run done = Run.of("lab", "evaluate", gold, run);
    assertThat(done.code()).isZero();
    assertThat(done.lines().getFirst())
        .isEqualTo(
            "1 articles in the gold, 1 of them in the predictions; number of cases right in 1 of"
                + " 1");
    assertThat(done.lines())
        .contains(
            "field                      P       R      F1    gold   found",
            "age                    1.000   1.000   1.000       1       1",
            "ALL                    0.500   0.500   0.500       2       2");
  }

  @Test
  void evaluatesWithEverythingElse() {
    assertThat(Run.of("lab", "evaluate", gold, run, "--errors", "all").out())
        .contains("tumor_size, wrong link or attribute: 2\n")
        .contains("  a\tmissed\tgold {\"dims_cm\":[4,3]}\tread {\"dims_cm\":[4]}\n");
    assertThat(Run.of("lab", "evaluate", gold, run, "--bootstrap", "20").out())
        .contains("95 % of F1", "1.000 – 1.000");
    assertThat(Run.of("lab", "evaluate", gold, run, "--hold-out").out())
        .contains("development, ", "set aside, ");
    assertThat(Run.of("lab", "evaluate", gold, run, "--reliability").out())
        .contains("expected calibration error 0.500 over 2 affirmed findings");
    assertThat(Run.of("lab", "evaluate", gold, run, "--json").lines())
        .singleElement()
        .asString()
        .startsWith("{\"fields\":{\"age\":{\"precision\":1.0,");
    assertThat(Run.of("lab", "evaluate", gold, run, "--errors", "nonsense").code()).isEqualTo(2);
  }

  @Test
  void compares() throws IOException {
    Path other = folder.resolve("other.jsonl");
    Files.writeString(other, Files.readString(run).replace("[4]", "[3, 4]"));
    Run done = Run.of("lab", "compare", run, other, gold);
    assertThat(done.lines())
        .contains("tumor_size                 2       0           0           0")
        .contains("fixed   tumor_size          missed    a\t{\"dims_cm\":[4,3]}");
  }

  @Test
  void fillsThePageOfScores() throws IOException {
    Path page = folder.resolve("page.md");
    Files.writeString(page, "<!-- scores: " + gold + " " + run + " -->\n<!-- end -->\n");
    assertThat(Run.of("lab", "evaluate", gold, run, "--markdown", page).code()).isZero();
    assertThat(Files.readString(page)).contains("| age | 1.000 | 1.000 | 1.000 |");
    assertThat(Run.of("lab", "evaluate", gold, gold, "--markdown", page).code()).isEqualTo(3);
  }

  @Test
  void expectsAndCalibrates() throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("project/corpus/reports")).getParent();
    Files.createDirectory(corpus.resolve("gold"));
    Files.copy(gold.resolve("a.json"), corpus.resolve("gold/a.json"));
    Files.writeString(
        corpus.resolve("reports/a.txt"),
        "Case report\n\nA 60-year-old man had a tumour of 4 cm.\n");
    Path project = folder.resolve("project");
    assertThat(Run.of("lab", "expect", "--project", project).code()).isZero();
    List<String> expected = Files.readAllLines(corpus.resolve("expected-scores.tsv"));
    assertThat(expected).contains("age\t1.000\t0.01").hasSize(Fields.ALL.size() + 5);
    assertThat(Run.of("lab", "calibrate", "--project", project).code()).isZero();
    Path lexicon = project.resolve("src/main/resources/org/casequote/lexicon");
    assertThat(lexicon.resolve("confidence.tsv")).content().contains("age\tage.old\t");
    assertThat(lexicon.resolve("restated.tsv")).content().contains("places\tlog_odds\tcount");
    assertThat(Run.of("lab", "expect", "--project", gold).code()).isEqualTo(3);
  }

  @Test
  void measuresSearches() {
    Path index = folder.resolve("index");
    Run run = Run.of("lab", "search-benchmark", "--index", index, "--records", 30, "--queries", 12);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("30 patients added", "30 patients, ", "Lucene alone, by the clock: median ")
        .contains("with 5 facets, on the processor: median ", "to Lucene alone, on the processor");
    assertThat(run.lines()).filteredOn(line -> line.startsWith("  ")).hasSize(10);
    Run more = Run.of("lab", "search-benchmark", "--index", index, "--records", 40, "--queries", 1);
    assertThat(more.out()).contains("10 patients added", "40 patients, ");
  }
}
