package org.casequote.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a PDF file and how well their characters could be read.
 *
 * @param list from the first page
 * @param unmapped share of the characters whose font does not tell what they mean
 * @param confidence mean confidence of OCR; {@code null} where the text layer was taken
 */
record Pages(List<Page> list, double unmapped, @Nullable Double confidence) {

  /** How many have no word. */
  int blank() {
    return (int) list.stream().filter(page -> page.words().isEmpty()).count();
  }
}
