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

  /** On a reading: the field's id; stored only. */
  static final String FIELD = "field";

  /** On a reading: field and assertion in one word. */
  static final String ASSERTION = "assertion";

  /** On an affirmed reading: the exact words of {@link Keys}, each with the field before it. */
  static final String KEY = "key";

  /** On a reading: the words that say it; stored only. */
  static final String QUOTE = "quote";

  /** On a patient: the article's name once more, in lower case. */
  static final String NAME = "name";

  /** On a patient: the article's name, to sort by. */
  static final String ORDER = "order";

  /** On the last patient of an article; kept by Lucene, which sorts articles as a whole. */
  static final String LAST = "last";

  /** On a block: its text. */
  static final String TEXT = "text";

  /** The scale of cycles and fractions. */
  static final String COUNT = "count";

  /** Where the evidence stands; stored only. */
  static final String START = "start";

  static final String PAGE = "page";
  static final String SECTION = "section";
  static final String DISPLAY = "display";

  /**
   * On a reading: what was read of a thing that belongs to it, as field and key; stored, the words.
   */
  static final String LINK = "link";

  /** On a patient: every affirmed value, as field and key. */
  static final String IS = "is";

  private Columns() {}

  /** On an affirmed reading of a field: the range of its number on this scale. */
  static String readRange(String field, String scale) {
    return "read-range." + field + "." + scale;
  }

  /** On an affirmed reading of a field: the words of its name. */
  static String readWords(String field) {
    return "read-word." + field;
  }

  /** On a patient: the ranges of a field's numbers on this scale. */
  static String range(String field, String scale) {
    return "range." + field + "." + scale;
  }

  /** On a patient: the words of a field's values. */
  static String words(String field) {
    return "word." + field;
  }

  /** On a patient: what facets of a criterion count, and what it is sorted by. */
  static String facet(String criterion) {
    return "facet." + criterion;
  }

  /** What a field's key is as a term of {@link #IS}, {@link #KEY} and {@link #LINK}. */
  static String is(String field, String key) {
    return field + "=" + key;
  }
}
