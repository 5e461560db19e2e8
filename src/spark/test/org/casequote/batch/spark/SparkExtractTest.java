package org.casequote.batch.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.casequote.batch.Batch;
import org.casequote.batch.Inputs;
import org.casequote.engine.Engine;
import org.casequote.engine.Outcome;
import org.casequote.json.ArticleJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkExtractTest {

  private static final Path REPORTS = Path.of("corpus", "reports");

  private static final Source CORPUS = new Source.Files(List.of(REPORTS));

  private @TempDir Path folder;

  private SparkSession spark;

  private SparkSession start(String master) {
    spark =
        SparkSession.builder()
            .master(master)
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.executorEnv.JAVA_HOME", System.getProperty("java.home"))
            .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
            .config("spark.local.dir", folder.resolve("local").toString())
            .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
            .getOrCreate();
    return spark;
  }

  @AfterEach
  void stop() {
    if (spark != null) {
      spark.stop();
    }
  }

  /** What {@code extract} writes. */
  private static List<String> extracted(Path... paths) {
    List<String> lines = new ArrayList<>();
    new Batch(Engine.open()::read, 1)
        .read(
            Inputs.find(List.of(paths)),
            outcome -> {
              if (outcome instanceof Outcome.Extracted done) {
                lines.add(ArticleJson.line(done.article()));
              }
            });
    return lines;
  }

  private static List<String> lines(Path written) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> parts = Files.list(written)) {
      for (Path part :
          parts.filter(p -> p.getFileName().toString().startsWith("part-")).sorted().toList()) {
        lines.addAll(Files.readAllLines(part));
      }
    }
    return lines;
  }

  private SparkExtract.Counts write(Source source, SparkExtract.Format format, Path out) {
    Dataset<Row> rows = SparkExtract.rows(spark, source.pieces(spark), source.inOrder());
    return SparkExtract.write(spark, rows, out.toString(), format);
  }

  @Test
  void twoCoresWriteTheLinesOfExtract() throws IOException {
    start("local[2]");
    Path out = folder.resolve("out");
    SparkExtract.Counts counts = write(CORPUS, SparkExtract.Format.JSONL, out);
    List<String> expected = extracted(REPORTS);
    assertThat(expected).hasSizeGreaterThan(10);
    assertThat(lines(out.resolve("records"))).isEqualTo(expected);
    assertThat(counts).isEqualTo(new SparkExtract.Counts(expected.size(), 0));
  }

  @Test
  void failuresAreRows() throws IOException {
    start("local[2]");
    Path reports = Files.createDirectory(folder.resolve("reports"));
    Path good = reports.resolve("good.txt");
    Files.writeString(good, "Case report. A 40-year-old woman had a leiomyosarcoma of 5 cm.");
    Files.writeString(reports.resolve("torn.pdf"), "%PDF-1.7\n1 0 obj <<");
    Path out = folder.resolve("out");
    Source source = new Source.Files(List.of(reports, folder.resolve("gone.txt")));
    assertThat(write(source, SparkExtract.Format.PARQUET, out))
        .isEqualTo(new SparkExtract.Counts(1, 2));
    List<Row> rows = spark.read().parquet(out.toString()).orderBy("path").collectAsList();
    assertThat(rows.getFirst().getString(3)).isEqualTo("no such file");
    assertThat(rows.get(1).getString(2)).isEqualTo(extracted(good).getFirst());
    assertThat(rows.get(2).getString(3)).isNotBlank();
  }

  @Test
  void tablesAndStoresAreRead() throws IOException {
    start("local[2]");
    Path table = folder.resolve("table.json");
    Files.writeString(
        table,
        """
        {"id": "b", "text": "A 40-year-old woman had a leiomyosarcoma of the uterus."}
        {"id": "a", "text": "A 7-year-old boy had an osteosarcoma of the femur."}
        {"id": "c"}
        """);
    Path out = folder.resolve("out");
    SparkExtract.Counts counts =
        write(new Source.Table("json", List.of(table.toString())), SparkExtract.Format.JSONL, out);
    assertThat(counts).isEqualTo(new SparkExtract.Counts(2, 1));
    assertThat(lines(out.resolve("records")).getFirst()).startsWith("{\"doc\":\"a\"");
    assertThat(lines(out.resolve("failures")).getFirst()).contains("\"path\":\"c\"", "no text");

    Path stored = folder.resolve("stored");
    Source store = new Source.Store(List.of(REPORTS.toUri().toString()));
    assertThat(write(store, SparkExtract.Format.JSONL, stored))
        .isEqualTo(new SparkExtract.Counts(extracted(REPORTS).size(), 0));
    assertThat(lines(stored.resolve("records")).stream().map(SparkExtractTest::records).toList())
        .isEqualTo(extracted(REPORTS).stream().map(SparkExtractTest::records).toList());
  }

  /** A line without the path, which is an address where the reports are in a store. */
  private static String records(String line) {
    return line.replaceFirst("\"path\":\"[^\"]*\"", "");
  }

  @Test
  void aTaskThatFailsIsDoneAgain() {
    start("local[2,4]");
    JavaRDD<Piece> pieces =
        CORPUS
            .pieces(spark)
            .map(piece -> {
              if (TaskContext.get().attemptNumber() == 0 && piece.path().contains("thigh")) {
                throw new IllegalStateException("the first attempt fails");
              }
              return piece;
            });
    assertThat(json(pieces)).isEqualTo(extracted(REPORTS));
  }

  /** What a home of Spark must hold for {@code local-cluster} to start executors. */
  private static void furnish(Path home) throws IOException {
    Files.createDirectories(home.resolve("jars"));
    Files.createDirectories(home.resolve("launcher/target/scala-2.13"));
    Files.writeString(home.resolve("RELEASE"), "");
  }

  @Test
  void anExecutorThatDiesLosesNothing() throws IOException {
    Path home = folder.resolve("home");
    furnish(home);
    System.setProperty("spark.testing", "true");
    System.setProperty("spark.test.home", home.toString());
    try {
      start("local-cluster[2,1,1024]");
      File died = folder.resolve("died").toFile();
      // Executors have working folders of their own.
      Path reports = REPORTS.toAbsolutePath();
      JavaRDD<Piece> pieces =
          new Source.Files(List.of(reports))
              .pieces(spark)
              .map(piece -> {
                if (piece.path().contains("osteosarcoma") && died.createNewFile()) {
                  Runtime.getRuntime().halt(137);
                }
                return piece;
              });
      assertThat(json(pieces)).isEqualTo(extracted(reports));
      assertThat(died).exists();
    } finally {
      System.clearProperty("spark.testing");
      System.clearProperty("spark.test.home");
    }
  }

  private List<String> json(JavaRDD<Piece> pieces) {
    return SparkExtract.rows(spark, pieces, true).select("json").collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }
}
