package org.casequote.lab;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.GenericModelWriter;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.casequote.lab.AnnotatedDocument.Paragraph;
import org.casequote.model.SectionKind;
import org.casequote.nlp.SectionClassifier;
import org.casequote.nlp.SectionFeatures;

/**
 * Trains the model that tells which part of an article a paragraph belongs to. The same documents
 * give the same bytes.
 *
 * <p>Articles come without an abstract, without an introduction, or as nothing but the case; each
 * document is therefore shown in these shortened forms too, since place and beginning mean
 * something else in each.
 */
public final class SectionTrainer {

  /** The model that reading uses: task and version. */
  public static final String NAME = SectionClassifier.NAME;

  static final String ALGORITHM = QNTrainer.MAXENT_QN_VALUE;
  static final int ITERATIONS = 100;
  static final int CUTOFF = 9;
  static final double L2_COST = 10;

  /** What the forms of an article leave out at its beginning. */
  private static final List<Set<SectionKind>> WITHOUT =
      List.of(
          EnumSet.noneOf(SectionKind.class),
          EnumSet.of(SectionKind.ABSTRACT),
          EnumSet.of(SectionKind.ABSTRACT, SectionKind.INTRODUCTION),
          EnumSet.complementOf(EnumSet.of(SectionKind.CASE)));

  private SectionTrainer() {}

  /** A document as its paragraphs, whole and in its shortened forms. */
  static List<List<Paragraph>> forms(AnnotatedDocument document) {
    return WITHOUT.stream()
        .map(out -> document.paragraphs().stream().filter(p -> !out.contains(p.section())).toList())
        .filter(paragraphs -> !paragraphs.isEmpty())
        .toList();
  }

  /** The bytes of a model trained on documents. */
  public static byte[] train(List<AnnotatedDocument> documents) throws IOException {
    List<Event> events = new ArrayList<>();
    for (AnnotatedDocument document : documents) {
      for (List<Paragraph> form : forms(document)) {
        List<String> texts = form.stream().map(Paragraph::text).toList();
        for (int i = 0; i < form.size(); i++) {
          events.add(new Event(form.get(i).section().label(), SectionFeatures.of(texts, i)));
        }
      }
    }
    EventTrainer trainer = TrainerFactory.getEventTrainer(parameters(), new HashMap<>());
    AbstractModel model =
        (AbstractModel) trainer.train(ObjectStreamUtils.createObjectStream(events));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new GenericModelWriter(model, new DataOutputStream(bytes)).persist();
    return bytes.toByteArray();
  }

  private static TrainingParameters parameters() {
    TrainingParameters out = new TrainingParameters();
    out.put(TrainingParameters.ALGORITHM_PARAM, ALGORITHM);
    out.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    out.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
    out.put(QNTrainer.L2COST_PARAM, L2_COST);
    out.put("PrintMessages", false);
    return out;
  }
}
