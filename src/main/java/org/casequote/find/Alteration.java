package org.casequote.find;

import org.casequote.model.Span;

/**
 * Words that name what may have happened to a gene.
 *
 * @param span where they stand
 * @param value from the field's vocabulary
 * @param forward whether its genes follow ("mutations in A and B")
 */
record Alteration(Span span, String value, boolean forward) {

  /** Whether the words deny a change themselves: "wild type", "no rearrangement". */
  boolean isDenial() {
    return value.equals("wild-type") || value.equals("not detected") || value.equals("stable");
  }
}
