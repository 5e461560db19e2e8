package org.casequote.engine;

import java.util.List;
import org.casequote.assemble.Assembler;
import org.casequote.context.ContextStage;
import org.casequote.context.SubjectStage;
import org.casequote.find.CellStage;
import org.casequote.find.FinderStage;
import org.casequote.find.PassageStage;
import org.casequote.lexicon.Fingerprint;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Patterns;
import org.casequote.model.Article;
import org.casequote.model.CaseRecord;
import org.casequote.model.Report;
import org.casequote.model.Section;
import org.casequote.nlp.SectionClassifier;
import org.casequote.nlp.SentenceStage;
import org.casequote.nlp.Sentences;
import org.casequote.pipeline.Annotations;
import org.casequote.pipeline.Deadline;
import org.casequote.pipeline.Layer;
import org.casequote.pipeline.Pipeline;
import org.casequote.pipeline.Stage;
import org.casequote.structure.Sectioner;
import org.casequote.structure.TableStage;

/** From the text of an article to its records. Immutable. */
final class Extraction {

  /**
   * Raised by hand when code changes what a record says; rules and lexicons count by themselves.
   */
  private static final String VERSION = "6";

  /**
   * Raised by hand when code changes what text is read from a file: where it stays the same, the
   * text that a library keeps is read again, and not the file.
   */
  static final String TEXT = "8";

  private static final int HASH = 8;

  private final String models;
  private final Pipeline pipeline;
  private final Assembler assembler;

  private Extraction(String models, Pipeline pipeline, Assembler assembler) {
    this.models = models;
    this.pipeline = pipeline;
    this.assembler = assembler;
  }

  /** The stages with the lexicons, rules and models that the product ships with. */
  static Extraction standard() {
    return new Extraction(
        SectionClassifier.standard().sha256().substring(0, HASH),
        Pipeline.of(stages()),
        new Assembler(Lexicon.standard()));
  }

  /** The same stages, in their order. */
  static List<Stage<?>> stages() {
    Lexicon lexicon = Lexicon.standard();
    return List.of(
        new Sectioner(lexicon, SectionClassifier.standard()::parts),
        new TableStage(),
        new SentenceStage(Sentences.standard()),
        new PassageStage(lexicon, Patterns.standard()),
        new CellStage(lexicon, Patterns.standard()),
        new SubjectStage(),
        FinderStage.standard(),
        new ContextStage());
  }

  String fingerprint() {
    return TEXT + "." + VERSION + "-" + Fingerprint.standard() + "-" + models;
  }

  /**
   * The article in a report.
   *
   * @throws Deadline.Passed where it takes longer
   */
  Article apply(Article.Input input, Report report, Deadline deadline) {
    Annotations known = pipeline.run(report, deadline);
    List<Section> sections = known.get(Layer.SECTIONS);
    List<CaseRecord> records = assembler.assemble(known);
    return new Article(input, report, sections, records, Doubts.about(report, sections, records));
  }
}
