package org.casequote.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.casequote.engine.Engine;
import org.casequote.engine.Outcome;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** From file to record: articles a second, beside PDFBox alone and with one thread and two. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 3, time = 10)
public class RecordBenchmark {

  /** What all threads share. */
  @State(Scope.Benchmark)
  public static class Shared {
    private final Engine engine = Engine.open();
    private final List<byte[]> texts =
        Articles.texts().stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    private final List<byte[]> pdfs =
        Articles.files(".pdf").stream().map(RecordBenchmark::bytes).toList();
  }

  /** Where a thread is. */
  @State(Scope.Thread)
  public static class Turn {
    private int next;

    private byte[] of(List<byte[]> files) {
      next = (next + 1) % files.size();
      return files.get(next);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Articles of three thousand words, one thread. */
  @Benchmark
  public Outcome text(Shared shared, Turn turn) {
    return shared.engine.read("bench.txt", turn.of(shared.texts));
  }

  /** The same with two threads. */
  @Benchmark
  @Threads(2)
  public Outcome textTwoThreads(Shared shared, Turn turn) {
    return shared.engine.read("bench.txt", turn.of(shared.texts));
  }

  /** The corpus's PDFs to records. */
  @Benchmark
  public Outcome pdf(Shared shared, Turn turn) {
    return shared.engine.read("bench.pdf", turn.of(shared.pdfs));
  }

  /** The same files through PDFBox's own extraction of text. */
  @Benchmark
  public String pdfBoxAlone(Shared shared, Turn turn) throws IOException {
    try (PDDocument document = Loader.loadPDF(turn.of(shared.pdfs))) {
      return new PDFTextStripper().getText(document);
    }
  }
}
