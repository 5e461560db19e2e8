package org.casequote.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.casequote.engine.Thesaurus;
import org.casequote.index.BareSearch;
import org.casequote.index.CaseIndex;
import org.casequote.index.CaseIndexWriter;
import org.casequote.index.Condition;
import org.casequote.index.Criterion;
import org.casequote.index.Request;
import org.casequote.lab.SyntheticArticles;
import org.casequote.lab.SyntheticQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the index on synthetic patients: building, size, and how long searches take. */
@Command(
    name = "search-benchmark",
    description = "Build an index of synthetic patients, and measure how long searches take.")
final class SearchBenchmarkCommand implements Callable<Integer> {

  /** Rounds that are not measured, in which the JVM compiles what it runs. */
  private static final int WARM_UPS = 3;

  private static final int SHOWN = 20;

  /** A build that was broken off goes on from the last of these. */
  private static final int BETWEEN_COMMITS = 50_000;

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  @Option(
      names = "--records",
      paramLabel = "N",
      defaultValue = "100000",
      description = "Patients (${DEFAULT-VALUE}).")
  private int records;

  @Option(
      names = "--queries",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Searches (${DEFAULT-VALUE}).")
  private int queries;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the patients (${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "2",
      description = "Threads (${DEFAULT-VALUE}).")
  private int jobs;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      required = true,
      description = "Where to build the index; one that is there already is added to.")
  private Path folder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%d processors, load %.1f, heap %d MB%n",
        Runtime.getRuntime().availableProcessors(),
        PROCESS.getSystemLoadAverage(),
        Runtime.getRuntime().maxMemory() >> 20);
    long start = System.nanoTime();
    int built = build();
    if (built > 0) {
      double seconds = (System.nanoTime() - start) / 1e9;
      out.printf(
          Locale.ROOT,
          "%d patients added in %.0f s, of the processor's time %.0f s%n",
          built,
          seconds,
          PROCESS.getProcessCpuTime() / 1e9);
      out.flush();
    }
    try (CaseIndex index = CaseIndex.open(folder);
        BareSearch bare = BareSearch.open(folder)) {
      if (index == null) {
        throw new IOException("there is no index in " + folder);
      }
      double megabytes = size() / 1e6;
      int patients = index.size();
      out.printf(
          Locale.ROOT,
          "%d patients, %.0f MB, %.0f bytes a patient%n",
          patients,
          megabytes,
          1e6 * megabytes / patients);
      measure(index, bare, out);
    }
    out.flush();
    return Casequote.OK;
  }

  /** Adds the patients that the index lacks, and tells how many those were. */
  private int build() throws IOException, InterruptedException, ExecutionException {
    Thesaurus thesaurus = Thesaurus.standard();
    try (CaseIndexWriter writer = CaseIndexWriter.open(folder, thesaurus::names);
        ExecutorService threads = Executors.newFixedThreadPool(jobs)) {
      int there = (int) Math.max(0, writer.revision());
      for (int from = there; from < records; from += BETWEEN_COMMITS) {
        int to = Math.min(records, from + BETWEEN_COMMITS);
        add(writer, new AtomicInteger(from), to, threads);
        writer.commit(to);
      }
      return Math.max(0, records - there);
    }
  }

  private void add(CaseIndexWriter writer, AtomicInteger next, int to, ExecutorService threads)
      throws InterruptedException, ExecutionException {
    SyntheticArticles articles = new SyntheticArticles(seed);
    List<Future<Void>> parts = new ArrayList<>();
    for (int i = 0; i < jobs; i++) {
      parts.add(
          threads.submit(() -> {
            for (int n = next.getAndIncrement(); n < to; n = next.getAndIncrement()) {
              writer.add(articles.article(n));
            }
            return null;
          }));
    }
    for (Future<Void> part : parts) {
      part.get();
    }
  }

  private long size() throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  private void measure(CaseIndex index, BareSearch bare, PrintWriter out) throws IOException {
    List<String> asked = SyntheticQueries.of(queries, seed);
    List<Condition> conditions = asked.stream().map(Condition::parse).toList();
    List<Criterion> facets =
        Stream.of("histology", "site", "sex", "age", "drug").map(Request::criterion).toList();
    List<SearchTimes.Search> ways =
        List.of(
            condition -> bare.search(Request.of(condition, SHOWN)),
            condition -> index.search(Request.of(condition, SHOWN)),
            condition -> index.search(Request.of(condition, SHOWN).counting(facets)));
    for (int i = 0; i < WARM_UPS; i++) {
      SearchTimes.measure(conditions, ways);
    }
    List<SearchTimes> times = SearchTimes.measure(conditions, ways);
    List<String> names = List.of("Lucene alone", "without facets", "with 5 facets");
    for (int i = 0; i < names.size(); i++) {
      out.println(names.get(i) + ", by the clock: " + times.get(i).byTheClock());
      out.println(names.get(i) + ", on the processor: " + times.get(i).onTheProcessor());
    }
    for (int i = 0; i < Math.min(SyntheticQueries.KINDS, queries); i++) {
      int kind = i;
      SearchTimes counted = times.getLast().of(n -> n % SyntheticQueries.KINDS == kind);
      out.println("  " + asked.get(i) + ": " + counted.onTheProcessor());
    }
    out.printf(
        Locale.ROOT,
        "without facets to Lucene alone, on the processor: %.2f times%n",
        times.get(1).sum() / times.getFirst().sum());
  }
}
