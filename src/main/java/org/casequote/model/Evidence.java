package org.casequote.model;

import java.util.List;

/**
 * The exact words of the report that say something, and where they stand.
 *
 * @param span their offsets
 * @param quote the words: {@code text.substring(span.start(), span.end())}
 * @param page 1-based, 0 where the input has no pages
 * @param section the part of the article
 * @param cues the words that decided the assertion
 * @param ocr whether character recognition read the words
 */
public record Evidence(
    Span span, String quote, int page, SectionKind section, List<String> cues, boolean ocr) {

  /** Refuses a quote that cannot be the words at that span. */
  public Evidence {
    cues = List.copyOf(cues);
    if (quote.length() != span.length() || quote.isEmpty()) {
      throw new IllegalArgumentException(
          span + " cannot be quoted as " + quote.length() + " units: " + quote);
    }
  }

  /** Words that the input has as text. */
  public Evidence(Span span, String quote, int page, SectionKind section, List<String> cues) {
    this(span, quote, page, section, cues, false);
  }

  /** Of the place alone, which hardly any other evidence shares. */
  @Override
  public int hashCode() {
    return span.hashCode();
  }

  /** Whether the text has these words there. */
  public boolean standsIn(String text) {
    return span.end() <= text.length() && span.of(text).equals(quote);
  }
}
