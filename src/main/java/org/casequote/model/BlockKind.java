package org.casequote.model;

/** What a block of a report's text is, as far as its layout or markup tells. */
public enum BlockKind {
  /** The article's title. */
  TITLE,
  /** Authors, affiliations, dates, licence: front matter that is not the title. */
  FRONT,
  /** A section heading. */
  HEADING,
  /** Running text. */
  PARAGRAPH,
  /** The words under a figure or above a table. */
  CAPTION,
  /** One row of a table, its cells separated by {@code " | "}. */
  TABLE_ROW,
  /** One entry of the list of references. */
  REFERENCE,
  /** A footnote. */
  FOOTNOTE
}
