package org.casequote.ingest.pdf.page;

import java.util.List;
import org.casequote.ingest.report.PageCounts;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a PDF file and how well their characters could be read.
 *
 * @param list from the first page
 * @param unmapped share of the characters whose font does not tell what they mean
 * @param blind the numbers of those whose words OCR alone can read: images, and text whose letters
 *     mean nothing
 * @param confidence mean confidence of OCR; {@code null} where the text layer was taken
 */
public record Pages(
    List<Page> list, double unmapped, List<Integer> blind, @Nullable Double confidence) {

  /** How they were read, in numbers. */
  public PageCounts counts() {
    int blank = (int) list.stream().filter(page -> page.words().isEmpty()).count();
    return new PageCounts(list.size(), blank, unmapped, confidence);
  }
}
