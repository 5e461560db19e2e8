package org.casequote.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.casequote.assemble.Assembler;
import org.casequote.context.ContextStage;
import org.casequote.context.SubjectStage;
import org.casequote.find.FinderStage;
import org.casequote.find.PassageStage;
import org.casequote.ingest.Ingest;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Patterns;
import org.casequote.lexicon.Term;
import org.casequote.model.CaseRecord;
import org.casequote.model.Report;
import org.casequote.nlp.SectionClassifier;
import org.casequote.nlp.SentenceStage;
import org.casequote.nlp.Sentences;
import org.casequote.pipeline.Annotations;
import org.casequote.pipeline.Stage;
import org.casequote.structure.Sectioner;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each stage by itself: articles of three thousand words a second. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 3, time = 10)
@State(Scope.Thread)
public class StageBenchmark {

  /** The amount of text that was gone through. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Volume {
    /** UTF-16 characters. */
    public long characters;
  }

  private final Lexicon lexicon = Lexicon.standard();
  private final Stage<?> sections = new Sectioner(lexicon, SectionClassifier.standard()::parts);
  private final Stage<?> sentences = new SentenceStage(Sentences.standard());
  private final Stage<?> passages = new PassageStage(lexicon, Patterns.standard());
  private final Stage<?> subjects = new SubjectStage();
  private final Stage<?> finders = FinderStage.standard();
  private final Stage<?> context = new ContextStage();
  private final Assembler assembler = new Assembler(lexicon);

  private final List<String> texts = Articles.texts();
  private final List<Report> reports = new ArrayList<>();
  private List<Annotations> sectioned = List.of();
  private List<Annotations> cut = List.of();
  private List<Annotations> matched = List.of();
  private List<Annotations> told = List.of();
  private List<Annotations> found = List.of();
  private List<Annotations> stated = List.of();
  private int next;

  /** Runs every stage over every article, so that each has its input. */
  @Setup
  public void prepare() throws UnreadableException {
    for (String text : texts) {
      reports.add(Ingest.read(Path.of("bench.txt"), text.getBytes(StandardCharsets.UTF_8)));
    }
    List<Annotations> bare = reports.stream().map(Annotations::of).toList();
    sectioned = after(sections, bare);
    cut = after(sentences, sectioned);
    matched = after(passages, cut);
    told = after(subjects, matched);
    found = after(finders, told);
    stated = after(context, found);
  }

  private static List<Annotations> after(Stage<?> stage, List<Annotations> before) {
    return before.stream().map(known -> with(stage, known)).toList();
  }

  private static <T> Annotations with(Stage<T> stage, Annotations known) {
    return known.with(stage.writes(), stage.apply(known));
  }

  private int turn() {
    next = (next + 1) % texts.size();
    return next;
  }

  /** From bytes to blocks. */
  @Benchmark
  public Report text() throws UnreadableException {
    byte[] bytes = texts.get(turn()).getBytes(StandardCharsets.UTF_8);
    return Ingest.read(Path.of("bench.txt"), bytes);
  }

  /** Headings and parts. */
  @Benchmark
  public List<?> sections() {
    return sections.apply(Annotations.of(reports.get(turn())));
  }

  /** Sentences. */
  @Benchmark
  public List<?> sentences() {
    return sentences.apply(sectioned.get(turn()));
  }

  /** Folded words, terms of the lexicon, and abbreviations. */
  @Benchmark
  public List<?> passages() {
    return passages.apply(cut.get(turn()));
  }

  /** Whose each sentence is. */
  @Benchmark
  public List<?> subjects() {
    return subjects.apply(matched.get(turn()));
  }

  /** All finders. */
  @Benchmark
  public List<?> finders() {
    return finders.apply(told.get(turn()));
  }

  /** Negation, time, certainty. */
  @Benchmark
  public List<?> context() {
    return context.apply(found.get(turn()));
  }

  /** Findings to records. */
  @Benchmark
  public List<CaseRecord> assembly() {
    return assembler.assemble(stated.get(turn()));
  }

  /** The lexicon alone, over whole texts. */
  @Benchmark
  public List<Term> lexicon(Volume volume) {
    String text = texts.get(turn());
    volume.characters += text.length();
    return lexicon.match(text, 0);
  }
}
