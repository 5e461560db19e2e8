package org.casequote.model;

import java.util.Locale;

/** How the article holds a statement: the patient's affirmed fact, or one of the ways not to be. */
public enum Assertion {
  /** The patient's own, and stated to be so. */
  AFFIRMED,
  /** The patient's own, and stated not to be so. */
  NEGATED,
  /** Possible, suspected, to be ruled out, or later revised. */
  UNCERTAIN,
  /** Proposed, offered, refused or still to come. */
  PLANNED,
  /** A relative's. */
  FAMILY,
  /** Other people's patients, or what is usual. */
  LITERATURE;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The name used in output: lower case. */
  public String label() {
    return label;
  }

  /** The assertion with this label. */
  public static Assertion ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
