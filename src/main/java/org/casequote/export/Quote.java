package org.casequote.export;

import org.casequote.model.Evidence;
import org.casequote.model.Field;
import org.casequote.model.Reading;
import org.casequote.model.Value;

/**
 * One place where an article says something of a patient.
 *
 * @param doc the article's id
 * @param patient the patient's id within it
 * @param field the field's id
 * @param value what was read, in its short form
 * @param assertion how the article holds it: {@code affirmed}, {@code negated} …
 * @param confidence of the reading, 0 to 1
 * @param words the article's own
 * @param section the part of the article
 * @param page 1-based, 0 where the input has no pages
 * @param rule the rule or model that read it
 */
public record Quote(
    String doc,
    String patient,
    String field,
    String value,
    String assertion,
    double confidence,
    String words,
    String section,
    int page,
    String rule) {

  static Quote of(
      String doc,
      String patient,
      Field<?> field,
      Reading<? extends Value> reading,
      Evidence evidence) {
    return new Quote(
        doc,
        patient,
        field.id(),
        reading.value().display(),
        reading.assertion().label(),
        reading.confidence(),
        evidence.quote(),
        evidence.section().label(),
        evidence.page(),
        reading.rule());
  }

  /** The words with their place: {@code "pT2b" (case, page 3)}. */
  public String cited() {
    return "“" + words + "” (" + section + (page == 0 ? "" : ", page " + page) + ")";
  }
}
