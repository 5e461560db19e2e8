package org.casequote.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
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
import org.casequote.model.Organs;
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

  @Option(names = "--records", paramLabel = "N", defaultValue = "100000", description = "Patients.")
  private int records;

  @Option(names = "--queries", paramLabel = "N", defaultValue = "1000", description = "Searches.")
  private int queries;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of the patients.")
  private long seed;

  @Option(names = "--jobs", paramLabel = "N", defaultValue = "2", description = "Threads.")
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
      List<Condition> conditions = conditions();
      List<Criterion> facets =
          Stream.of("histology", "site", "sex", "age", "drug").map(Request::criterion).toList();
      Search plain = condition -> index.search(Request.of(condition, SHOWN));
      Search counting = condition -> index.search(Request.of(condition, SHOWN).counting(facets));
      Search alone = condition -> bare.search(Request.of(condition, SHOWN));
      List<Search> searches = List.of(alone, plain, counting);
      for (int i = 0; i < WARM_UPS; i++) {
        measure(conditions, searches);
      }
      List<Times> times = measure(conditions, searches);
      print(out, "Lucene alone", times.get(0));
      print(out, "without facets", times.get(1));
      print(out, "with 5 facets", times.get(2));
      out.printf(
          Locale.ROOT,
          "without facets to Lucene alone, on the processor: %.2f times%n",
          sum(times.get(1).processor) / sum(times.get(0).processor));
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

  /** What people ask for: a field or two, numbers, linked conditions, wider names, words. */
  private List<Condition> conditions() {
    Random random = new Random(seed);
    List<Condition> out = new ArrayList<>();
    for (int i = 0; i < queries; i++) {
      String site = quoted(pick(Organs.ALL, random));
      String drug = pick(SyntheticArticles.DRUGS, random);
      String diagnosis = quoted(pick(SyntheticArticles.DIAGNOSES, random));
      String query =
          switch (i % 10) {
            case 0 -> "site:" + site;
            case 1 -> "histology:" + diagnosis + " age:" + random.nextInt(60) + "..";
            case 2 -> "drug:" + drug + " NOT outcome:dead";
            case 3 -> "therapy(drug:" + drug + " response:SD)";
            case 4 -> "size>=" + (5 + random.nextInt(10)) + " metastasis:" + site;
            case 5 -> "histology:sarcoma site:" + site;
            case 6 -> "drug:anthracycline has:metastasis followup>=2y";
            case 7 -> "\"biopsy showed\" site:" + site;
            case 8 -> "(site:" + site + " OR metastasis:" + site + ") marker:CD34+";
            default -> "gene:KIT sex:female size(lesion:primary >" + random.nextInt(10) + ")";
          };
      out.add(Condition.parse(query));
    }
    return out;
  }

  private static <T> T pick(List<T> items, Random random) {
    return items.get(random.nextInt(items.size()));
  }

  private static String quoted(String words) {
    return '"' + words + '"';
  }

  private interface Search {
    Object run(Condition condition) throws IOException;
  }

  /**
   * How long searches took, in milliseconds: by the clock, and on the processor, in all threads,
   * which on a busy machine is less.
   */
  private record Times(double[] clock, double[] processor) {}

  /** Each condition in each way, one after the other, so that all ways meet the same machine. */
  private static List<Times> measure(List<Condition> conditions, List<Search> searches)
      throws IOException {
    int count = conditions.size();
    List<Times> all =
        searches.stream().map(s -> new Times(new double[count], new double[count])).toList();
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < searches.size(); k++) {
        long start = System.nanoTime();
        long processor = PROCESS.getProcessCpuTime();
        searches.get(k).run(conditions.get(i));
        all.get(k).processor[i] = (PROCESS.getProcessCpuTime() - processor) / 1e6;
        all.get(k).clock[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    return all;
  }

  private static double sum(double[] millis) {
    return Arrays.stream(millis).sum();
  }

  /**
   * The processor's time is counted in steps that are longer than a search, so its mean is told.
   */
  private static void print(PrintWriter out, String what, Times times) {
    print(out, what + ", by the clock", times.clock);
    double mean = sum(times.processor) / times.processor.length;
    out.printf(Locale.ROOT, "%s, on the processor: mean %.1f ms%n", what, mean);
  }

  private static void print(PrintWriter out, String what, double[] millis) {
    Arrays.sort(millis);
    out.printf(
        Locale.ROOT,
        "%s: median %.1f ms, 99 %% within %.1f ms, longest %.1f ms%n",
        what,
        millis[millis.length / 2],
        millis[(int) (millis.length * 0.99)],
        millis[millis.length - 1]);
  }
}
