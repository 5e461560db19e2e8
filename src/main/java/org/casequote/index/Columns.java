package org.casequote.index;

/** The names of the index's own fields. */
final class Columns {

  /** On every document: the article's name. */
  static final String DOC = "doc";

  /** On every document: one of the three below. */
  static final String KIND = "kind";

  static final String PATIENT = "patient";
  static final String READING = "reading";
  static final String BLOCK = "block";

  /** On a reading: the field's id. */
  static final String FIELD = "field";

  static final String ASSERTION = "assertion";

  /** On a reading: the exact words of {@link Keys}; {@link #WORD} has those of its name. */
  static final String KEY = "key";

  static final String WORD = "word";

  /** On a reading: the words that say it; stored only. */
  static final String QUOTE = "quote";

  /** On a patient: the article's name once more, in lower case, and its order. */
  static final String NAME = "name";

  /** On a block: its text. */
  static final String TEXT = "text";

  /** On a reading: the number of cycles or fractions. */
  static final String COUNT = "count";

  /** Where the evidence stands; stored only. */
  static final String START = "start";

  static final String PAGE = "page";
  static final String SECTION = "section";
  static final String DISPLAY = "display";

  private Columns() {}

  /** The lower bound of a number on this scale. */
  static String low(String scale) {
    return scale + ".low";
  }

  /** The upper bound of a number on this scale. */
  static String high(String scale) {
    return scale + ".high";
  }
}
