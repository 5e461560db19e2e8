package org.casequote.model;

import java.util.List;
import java.util.Optional;

/**
 * Everything that one input file gave: the text, its sections, and a record a patient.
 *
 * @param input the file
 * @param report its text
 * @param sections in order, without overlap
 * @param cases in the article's order; empty where it reports no patient
 * @param warnings what a reviewer should know about how it was read, one line each
 */
public record Article(
    Input input,
    Report report,
    List<Section> sections,
    List<CaseRecord> cases,
    List<String> warnings) {

  /** Keeps its own copies. */
  public Article {
    sections = List.copyOf(sections);
    cases = List.copyOf(cases);
    warnings = List.copyOf(warnings);
  }

  /** The same article with another report. */
  public Article with(Report other) {
    return new Article(input, other, sections, cases, warnings);
  }

  /** The section that a block stands in. */
  public Optional<Section> section(Block block) {
    return sections.stream().filter(one -> one.span().contains(block.span())).findFirst();
  }

  /**
   * The file that an article was read from.
   *
   * @param path as the user gave it
   * @param sha256 of its bytes, in lower-case hexadecimal
   */
  public record Input(String path, String sha256) {}
}
