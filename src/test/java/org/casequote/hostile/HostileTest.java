package org.casequote.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.casequote.batch.Batch;
import org.casequote.batch.Inputs;
import org.casequote.engine.Engine;
import org.casequote.engine.Outcome;
import org.casequote.engine.Workers;
import org.casequote.ingest.input.Limits;
import org.casequote.ingest.input.Settings;
import org.casequote.json.ArticleJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a folder holds, each file ends as a record or as one clear line. */
class HostileTest {

  private static final String SECRET = "the canary's secret";
  private static final Duration TIME = Duration.ofSeconds(5);

  @TempDir private Path folder;

  @Test
  void everyFileEndsAsARecordOrALine() throws IOException {
    long seed = Long.getLong("casequote.seed", System.nanoTime());
    System.out.println("HostileTest: -Dcasequote.seed=" + seed);
    Path canary = Files.writeString(folder.resolve("canary"), SECRET);
    Path pile = Files.createDirectory(folder.resolve("pile"));
    AtomicInteger connections = new AtomicInteger();
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> count(server, connections));
      Map<String, byte[]> files = new LinkedHashMap<>();
      files.putAll(HostilePdfs.all(canary.toString(), server.getLocalPort()));
      files.putAll(HostileTexts.all(canary.toString(), server.getLocalPort()));
      files.putAll(damaged(new Random(seed)));
      files.putAll(regressions());
      for (var file : files.entrySet()) {
        Files.write(pile.resolve(file.getKey()), file.getValue());
      }
      var before = listing();
      List<Outcome> outcomes = read(pile);
      check(outcomes, files.size());
      assertThat(listing()).isEqualTo(before);
    }
    assertThat(connections).hasValue(0);
    assertThat(ProcessHandle.current().children().filter(HostileTest::isWorker)).isEmpty();
  }

  private static List<Outcome> read(Path pile) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    Settings settings = new Settings(Limits.STANDARD.with(TIME, 160), List.of(), false);
    try (Workers workers = new Workers(settings);
        Stream<Path> files = Files.list(pile)) {
      Engine engine = Engine.open(workers);
      new Batch(path -> timed(engine, path), 2)
          .read(Inputs.find(files.sorted().toList()), outcomes::add);
    }
    return outcomes;
  }

  private static Outcome timed(Engine engine, Path path) {
    long start = System.nanoTime();
    Outcome outcome = engine.read(path);
    long millis = (System.nanoTime() - start) / 1_000_000;
    if (millis > 1_000 && Boolean.getBoolean("casequote.hostile.show")) {
      System.out.println(path.getFileName() + " took " + millis + " ms");
    }
    return outcome;
  }

  private static void check(List<Outcome> outcomes, int files) {
    assertThat(files).isGreaterThan(100);
    assertThat(outcomes).hasSize(files);
    SoftAssertions all = new SoftAssertions();
    for (Outcome outcome : outcomes) {
      String told =
          switch (outcome) {
            case Outcome.Failed failed -> failed.reason();
            case Outcome.Extracted done -> ArticleJson.line(done.article());
            case Outcome.References list -> list.references().toString();
            case Outcome.Unchanged _, Outcome.FailedBefore _ -> throw new AssertionError(outcome);
          };
      if (Boolean.getBoolean("casequote.hostile.show")) {
        System.out.println(
            Path.of(outcome.path()).getFileName()
                + ": "
                + told.substring(0, Math.min(100, told.length())));
      }
      all.assertThat(told).as(outcome.path()).isNotBlank().doesNotContain("\n", SECRET);
      if (outcome instanceof Outcome.Failed failed) {
        all.assertThat(failed.reason())
            .as(failed.path())
            .doesNotContain("internal error", "Exception", "crashed")
            .hasSizeLessThan(300);
      } else if (outcome instanceof Outcome.Extracted done) {
        all.assertThat(done.article().report().text()).doesNotContain(SECRET).isNotBlank();
      }
    }
    all.assertAll();
  }

  /** Reports of the corpus cut short and with changed bytes. */
  private static Map<String, byte[]> damaged(Random random) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : List.of("adrenocortical-carcinoma.pdf", "thymoma-pleural-recurrence.xml")) {
      byte[] whole = Files.readAllBytes(Path.of("corpus/reports", name));
      for (int percent : new int[] {1, 25, 50, 75, 99}) {
        files.put("cut-" + percent + "-" + name, Mutation.cut(whole, percent));
      }
      for (int i = 0; i < 6; i++) {
        files.put("changed-" + i + "-" + name, Mutation.changed(whole, random));
      }
    }
    return files;
  }

  /** What fuzzing found. */
  private static Map<String, byte[]> regressions() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (InputStream list = HostileTest.class.getResourceAsStream("finds.txt")) {
      for (String name :
          new String(list.readAllBytes()).lines().filter(l -> !l.startsWith("#")).toList()) {
        try (InputStream file = HostileTest.class.getResourceAsStream(name)) {
          files.put("found-" + name, file.readAllBytes());
        }
      }
    }
    return files;
  }

  private TreeSet<String> listing() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return new TreeSet<>(all.map(Path::toString).toList());
    }
  }

  private static boolean isWorker(ProcessHandle process) {
    return process.isAlive()
        && process.info().commandLine().orElse("").contains("-XX:+ExitOnOutOfMemoryError");
  }

  private static void count(ServerSocket server, AtomicInteger connections) {
    try {
      while (true) {
        server.accept().close();
        connections.incrementAndGet();
      }
    } catch (IOException e) {
      // Closed at the end of the test.
    }
  }
}
