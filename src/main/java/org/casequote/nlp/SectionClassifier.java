package org.casequote.nlp;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.casequote.model.SectionKind;

/** Tells from its words and its place which part of an article a paragraph belongs to. */
public final class SectionClassifier {

  /** The model that the product ships with. */
  public static final String NAME = "section-1";

  private final TrainedModel model;

  /** A classifier over a model whose outcomes are labels of parts. */
  public SectionClassifier(TrainedModel model) {
    this.model = model;
  }

  /** The classifier that the product ships with. */
  public static SectionClassifier standard() {
    return Holder.STANDARD;
  }

  /** Loaded once, when first asked for. */
  private static final class Holder {
    static final SectionClassifier STANDARD = new SectionClassifier(TrainedModel.shipped(NAME));
  }

  /**
   * The probability of each part that a paragraph may belong to.
   *
   * @param paragraphs the article's paragraphs, in order
   * @param at which of them
   */
  public Map<SectionKind, Double> parts(List<String> paragraphs, int at) {
    Map<SectionKind, Double> out = new EnumMap<>(SectionKind.class);
    model
        .outcomes(SectionFeatures.of(paragraphs, at))
        .forEach((part, p) -> out.put(SectionKind.ofLabel(part), p));
    return out;
  }

  /** The hash of the model behind it, in hexadecimal. */
  public String sha256() {
    return model.sha256();
  }
}
