package org.casequote.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.casequote.engine.Engine;

/**
 * What reading costs on the processor, and what it allocates: figures that stay near the truth on a
 * machine that has other work too, where a clock would count that work. Each is the least of some
 * rounds over all articles, in one run.
 *
 * <pre>{@code
 * java -cp target/bench/casequote-0.1.0.jar org.casequote.bench.ProcessorTime [PDF-FOLDER]
 * }</pre>
 */
public final class ProcessorTime {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final int ROUNDS = 40;
  private static final double NANOS = 1e9;
  private static final double MEGA = 1e6;

  /** Something done to a file. */
  private interface Work {
    void on(byte[] file) throws IOException;
  }

  /**
   * What some rounds took at the least.
   *
   * @param cpu seconds on the processor
   * @param bytes allocated
   */
  private record Cost(double cpu, double bytes) {

    Cost least(Cost other) {
      return new Cost(Math.min(cpu, other.cpu), Math.min(bytes, other.bytes));
    }
  }

  private ProcessorTime() {}

  /** Prints the figures; an argument names the folder of PDFs to read. */
  public static void main(String[] args) throws Exception {
    Engine engine = Engine.open();
    List<byte[]> texts =
        Articles.texts().stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    Work read = file -> engine.read("bench.txt", file);
    Cost one = cost(texts, read);
    double two = Double.MAX_VALUE;
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < ROUNDS; round++) {
        one = one.least(cost(texts, read));
        two = Math.min(two, slowerOfTwo(pool, texts, read));
      }
    }
    System.out.printf(
        "%.1f articles of %d words a second of a core, %.1f MB allocated for each%n",
        texts.size() / one.cpu, Articles.WORDS, one.bytes / MEGA / texts.size());
    System.out.printf("two threads at once read %.2f times as much as one%n", 2 * one.cpu / two);

    List<byte[]> pdfs = pdfs(args.length == 0 ? Path.of("corpus", "reports") : Path.of(args[0]));
    List<Cost> costs =
        least(pdfs, file -> engine.read("bench.pdf", file), ProcessorTime::strippedByPdfBox);
    System.out.printf(
        "%d PDFs: %.1f a second of a core to records, %.1f by PDFBox to text alone: %.2f times%n",
        pdfs.size(),
        pdfs.size() / costs.get(0).cpu,
        pdfs.size() / costs.get(1).cpu,
        costs.get(0).cpu / costs.get(1).cpu);
  }

  /** The costs of each work over all files, their rounds in turn. */
  private static List<Cost> least(List<byte[]> files, Work... works) throws IOException {
    Cost[] least = new Cost[works.length];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < works.length; i++) {
        Cost cost = cost(files, works[i]);
        least[i] = least[i] == null ? cost : least[i].least(cost);
      }
    }
    return Arrays.asList(least);
  }

  private static Cost cost(List<byte[]> files, Work work) throws IOException {
    long cpu = THREADS.getCurrentThreadCpuTime();
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    for (byte[] file : files) {
      work.on(file);
    }
    return new Cost(
        (THREADS.getCurrentThreadCpuTime() - cpu) / NANOS,
        THREADS.getCurrentThreadAllocatedBytes() - bytes);
  }

  /** The processor's time of the slower of two threads that each read all the files. */
  private static double slowerOfTwo(ExecutorService pool, List<byte[]> files, Work work)
      throws Exception {
    Callable<Cost> all = () -> cost(files, work);
    double slower = 0;
    for (Future<Cost> one : pool.invokeAll(List.of(all, all))) {
      slower = Math.max(slower, one.get().cpu);
    }
    return slower;
  }

  private static List<byte[]> pdfs(Path folder) throws IOException {
    List<byte[]> out = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList()) {
        out.add(Files.readAllBytes(file));
      }
    }
    return out;
  }

  private static void strippedByPdfBox(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      new PDFTextStripper().getText(document);
    }
  }
}
