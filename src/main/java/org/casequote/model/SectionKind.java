package org.casequote.model;

import java.util.Locale;

/** The part that a section plays in an article. */
public enum SectionKind {
  TITLE,
  ABSTRACT,
  INTRODUCTION,
  CASE,
  METHODS,
  RESULTS,
  DISCUSSION,
  CONCLUSION,
  REFERENCES,
  CAPTION,
  TABLE,
  ACKNOWLEDGEMENTS,
  OTHER;

  /** The name used in output: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with this label. */
  public static SectionKind ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
