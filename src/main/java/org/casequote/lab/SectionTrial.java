package org.casequote.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.casequote.lab.AnnotatedDocument.Paragraph;
import org.casequote.model.SectionKind;
import org.casequote.nlp.SectionClassifier;
import org.casequote.structure.PartOrder;

/**
 * How well parts are told in documents that the model was not trained on.
 *
 * @param paragraphs how many were told, those of shortened forms among them
 * @param alone how many were right when each is told by itself
 * @param parts the outcome of each part when they are told in their order
 */
public record SectionTrial(int paragraphs, int alone, Map<SectionKind, Tally> parts) {

  /** How many times documents are set aside; each once. */
  static final int FOLDS = 10;

  /** Trains on nine tenths of the documents and tells the parts of the others, ten times. */
  public static SectionTrial of(List<AnnotatedDocument> documents) throws IOException {
    SectionTrial sum = new SectionTrial(0, 0, Map.of());
    for (int fold = 0; fold < FOLDS; fold++) {
      List<AnnotatedDocument> train = new ArrayList<>();
      List<AnnotatedDocument> test = new ArrayList<>();
      for (int i = 0; i < documents.size(); i++) {
        (i % FOLDS == fold ? test : train).add(documents.get(i));
      }
      SectionClassifier classifier =
          new SectionClassifier(ModelCard.onTrial(SectionTrainer.train(train)));
      for (AnnotatedDocument document : test) {
        for (List<Paragraph> form : SectionTrainer.forms(document)) {
          sum = sum.plus(told(form, classifier));
        }
      }
    }
    return sum;
  }

  /** The share of paragraphs that were told right by themselves. */
  public double accuracyAlone() {
    return (double) alone / paragraphs;
  }

  /** The share of paragraphs that were told right in their order. */
  public double accuracy() {
    return (double) parts.values().stream().mapToInt(Tally::right).sum() / paragraphs;
  }

  private static SectionTrial told(List<Paragraph> form, SectionClassifier classifier) {
    List<String> texts = form.stream().map(Paragraph::text).toList();
    List<Map<SectionKind, Double>> estimates =
        IntStream.range(0, texts.size()).mapToObj(i -> classifier.parts(texts, i)).toList();
    List<SectionKind> ordered = PartOrder.of(estimates);
    int alone = 0;
    Map<SectionKind, Tally> parts = new EnumMap<>(SectionKind.class);
    for (int i = 0; i < form.size(); i++) {
      SectionKind gold = form.get(i).section();
      alone += likeliest(estimates.get(i)) == gold ? 1 : 0;
      parts.merge(gold, new Tally(ordered.get(i) == gold ? 1 : 0, 0, 1), Tally::plus);
      parts.merge(ordered.get(i), new Tally(0, 1, 0), Tally::plus);
    }
    return new SectionTrial(form.size(), alone, parts);
  }

  private static SectionKind likeliest(Map<SectionKind, Double> estimates) {
    return estimates.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private SectionTrial plus(SectionTrial other) {
    Map<SectionKind, Tally> sum = new EnumMap<>(SectionKind.class);
    sum.putAll(parts);
    other.parts.forEach((part, tally) -> sum.merge(part, tally, Tally::plus));
    return new SectionTrial(paragraphs + other.paragraphs, alone + other.alone, sum);
  }
}
