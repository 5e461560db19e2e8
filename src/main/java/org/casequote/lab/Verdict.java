package org.casequote.lab;

import org.casequote.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * What became of one claim: right, where both sides have it; missed or invented, where one has.
 *
 * @param doc the article
 * @param link the patient
 * @param field the field
 * @param gold the gold's claim, {@code null} where the claim was invented
 * @param read the claim read, {@code null} where it was missed
 */
record Verdict(
    String doc, Alignment.Link link, Field<?> field, @Nullable Claim gold, @Nullable Claim read) {

  boolean isRight() {
    return gold != null && read != null;
  }
}
