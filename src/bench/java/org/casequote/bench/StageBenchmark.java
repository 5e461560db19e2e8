package org.casequote.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.casequote.engine.Engine;
import org.casequote.ingest.Ingest;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.pipeline.Annotations;
import org.casequote.pipeline.Stage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each stage by itself, by the layer that it writes: articles of three thousand words a second. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 3, time = 10)
@State(Scope.Thread)
public class StageBenchmark {

  /** The layer that the measured stage writes; the engine says which there are. */
  @Param({
    "sections",
    "tables",
    "sentences",
    "passages",
    "cells",
    "subjects",
    "mentions",
    "findings"
  })
  public String layer = "";

  private final List<Annotations> articles = new ArrayList<>();
  private Stage<?> stage = Engine.stages().getFirst();
  private int next;

  /** Runs the stages before the measured one over every article, so that it has its input. */
  @Setup
  public void prepare() throws UnreadableException {
    for (String text : Articles.texts()) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      articles.add(Annotations.of(Ingest.read(Path.of("bench.txt"), bytes)));
    }
    for (Stage<?> one : Engine.stages()) {
      if (one.writes().name().equals(layer)) {
        stage = one;
        return;
      }
      articles.replaceAll(known -> with(one, known));
    }
    throw new IllegalArgumentException("no stage writes " + layer);
  }

  private static <T> Annotations with(Stage<T> stage, Annotations known) {
    return known.with(stage.writes(), stage.apply(known));
  }

  /** The stage over one article after the other. */
  @Benchmark
  public List<?> stage() {
    next = (next + 1) % articles.size();
    return stage.apply(articles.get(next));
  }
}
