package org.casequote.pipeline;

import org.casequote.model.Finding;
import org.casequote.model.Mention;
import org.casequote.model.Section;

/**
 * The name of a list of things known about a report.
 *
 * @param name unique
 * @param type of the things
 */
public record Layer<T>(String name, Class<T> type) {

  /** The article's parts. */
  public static final Layer<Section> SECTIONS = new Layer<>("sections", Section.class);

  /** Its tables of cases. */
  public static final Layer<CaseTable> TABLES = new Layer<>("tables", CaseTable.class);

  /** Its sentences. */
  public static final Layer<Sentence> SENTENCES = new Layer<>("sentences", Sentence.class);

  /** The sentences with the terms in them, one for one. */
  public static final Layer<Passage> PASSAGES = new Layer<>("passages", Passage.class);

  /** What rules and models read, without a stance. */
  public static final Layer<Mention<?>> MENTIONS = new Layer<>("mentions", wild(Mention.class));

  /** Mentions with the article's stance on each. */
  public static final Layer<Finding<?>> FINDINGS = new Layer<>("findings", wild(Finding.class));

  @SuppressWarnings("unchecked") // a class literal cannot be written with a wildcard
  private static <T> Class<T> wild(Class<?> raw) {
    return (Class<T>) raw;
  }
}
