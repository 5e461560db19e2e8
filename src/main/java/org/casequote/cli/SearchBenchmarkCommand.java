package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
      description = "Where to build the index; one that is there already is measured as it is.")
  private Path folder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%d processors, load %.1f, heap %d MB%n",
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().maxMemory() >> 20);
    if (!Files.exists(folder)) {
      long start = System.nanoTime();
      build();
      out.printf(Locale.ROOT, "built in %.0f s%n", (System.nanoTime() - start) / 1e9);
    }
    try (CaseIndex index = CaseIndex.open(folder)) {
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
      for (int i = 0; i < WARM_UPS; i++) {
        measure(index, conditions, List.of());
        measure(index, conditions, facets);
      }
      print(out, "without facets", measure(index, conditions, List.of()));
      print(out, "with 5 facets", measure(index, conditions, facets));
    }
    out.flush();
    return Casequote.OK;
  }

  private void build() throws IOException, InterruptedException, ExecutionException {
    Thesaurus thesaurus = Thesaurus.standard();
    SyntheticArticles articles = new SyntheticArticles(seed);
    AtomicInteger next = new AtomicInteger();
    try (CaseIndexWriter writer = CaseIndexWriter.open(folder, thesaurus::names);
        ExecutorService threads = Executors.newFixedThreadPool(jobs)) {
      List<Future<Void>> parts = new ArrayList<>();
      for (int i = 0; i < jobs; i++) {
        parts.add(
            threads.submit(() -> {
              for (int n = next.getAndIncrement(); n < records; n = next.getAndIncrement()) {
                writer.add(articles.article(n));
              }
              return null;
            }));
      }
      for (Future<Void> part : parts) {
        part.get();
      }
      writer.commit(records);
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

  /**
   * How long searches took, in milliseconds: by the clock, and on the processor, which on a busy
   * machine is less.
   */
  private record Times(double[] clock, double[] processor) {}

  private static Times measure(CaseIndex index, List<Condition> conditions, List<Criterion> facets)
      throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] millis = new double[conditions.size()];
    double[] busy = new double[conditions.size()];
    for (int i = 0; i < millis.length; i++) {
      long start = System.nanoTime();
      long cpu = threads.getCurrentThreadCpuTime();
      index.search(Request.of(conditions.get(i), 20).counting(facets));
      busy[i] = (threads.getCurrentThreadCpuTime() - cpu) / 1e6;
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    return new Times(millis, busy);
  }

  private static void print(PrintWriter out, String what, Times times) {
    print(out, what + ", by the clock", times.clock);
    print(out, what + ", on the processor", times.processor);
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
