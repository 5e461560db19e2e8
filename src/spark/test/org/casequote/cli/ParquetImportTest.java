package org.casequote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.casequote.batch.spark.Source;
import org.casequote.batch.spark.SparkExtract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Spark wrote as Parquet is the same to {@code import} as the lines that it writes. */
class ParquetImportTest {

  private @TempDir Path folder;
  private Path reports;
  private Path parquet;
  private Path library;

  @BeforeEach
  void extract() throws IOException {
    reports = Files.createDirectory(folder.resolve("reports"));
    parquet = folder.resolve("out");
    library = folder.resolve("library");
    for (String limb : List.of("arm", "leg", "toe", "hand")) {
      Files.writeString(
          reports.resolve(limb + ".txt"),
          "Case report. A 40-year-old woman had a leiomyosarcoma of 5 cm of the " + limb + ".");
    }
    Files.writeString(reports.resolve("torn.pdf"), "%PDF-1.7\n1 0 obj <<");
    assertThat(run(parquet, SparkExtract.Format.PARQUET)).isEqualTo(new SparkExtract.Counts(4, 1));
  }

  private SparkExtract.Counts run(Path out, SparkExtract.Format format) throws IOException {
    SparkSession.builder()
        .master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
        .getOrCreate();
    return SparkExtract.run(new Source.Files(List.of(reports)), out.toString(), format);
  }

  @Test
  void aTableIsTakenAsItsLinesAre() throws IOException {
    Path lines = folder.resolve("lines");
    run(lines, SparkExtract.Format.JSONL);
    Path other = folder.resolve("other");
    Run fromTable = Run.in(library, "import", parquet);
    Run fromLines = Run.in(other, "import", lines);
    assertThat(fromTable.code()).isZero();
    assertThat(fromTable.err().lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith(reports.resolve("torn.pdf") + ": "))
        .last()
        .asString()
        .isEqualTo("4 articles taken into " + library + "; 1 report that had not been read.");
    assertThat(fromTable.err().replace("library", "other")).isEqualTo(fromLines.err());
    assertThat(Run.in(library, "table", "--format", "json").out())
        .contains("40-year-old")
        .isEqualTo(Run.in(other, "table", "--format", "json").out());
    assertThat(Run.in(library, "import", parquet).err()).contains("4 lines unchanged");
  }

  @Test
  void whatCannotBeReadIsALine() throws IOException {
    SparkSession spark = SparkSession.builder().master("local[2]").getOrCreate();
    Path strange = folder.resolve("strange");
    spark.range(3).write().parquet(strange.toString());
    Run run = Run.in(library, "import", strange);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("part-", ": the table has no column 'path'");

    Path torn = Files.write(folder.resolve("torn.parquet"), part());
    Run half = Run.in(library, "import", torn);
    assertThat(half.code()).isEqualTo(3);
    assertThat(half.err().lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith(torn + ": no Parquet that can be read: ");
    spark.stop();
  }

  /** The first half of a part. */
  private byte[] part() throws IOException {
    try (Stream<Path> files = Files.list(parquet)) {
      Path file = files.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(file);
      return Arrays.copyOf(bytes, bytes.length / 2);
    }
  }
}
