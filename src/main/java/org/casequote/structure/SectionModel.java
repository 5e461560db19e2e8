package org.casequote.structure;

import java.util.List;
import java.util.Map;
import org.casequote.model.SectionKind;

/** An estimate, learned from examples, of the part that a paragraph belongs to. */
@FunctionalInterface
public interface SectionModel {

  /**
   * The probability of each part that a paragraph without a heading may belong to.
   *
   * @param paragraphs the article's paragraphs, in order
   * @param at which of them
   */
  Map<SectionKind, Double> parts(List<String> paragraphs, int at);
}
