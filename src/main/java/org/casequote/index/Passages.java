package org.casequote.index;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.casequote.model.Span;

/** Finds the sentence of a paragraph that fits a query best. */
final class Passages {

  private final Analyzer analyzer;

  Passages(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  Span best(String text, Query query) throws IOException {
    Object best = highlighter().highlightWithoutSearcher(Columns.TEXT, query, text, 1);
    return best instanceof Span span ? span : new Span(0, text.length());
  }

  /** Costs little beside its work, but loads classes that most searches do without. */
  private UnifiedHighlighter highlighter() {
    return UnifiedHighlighter.builderWithoutSearcher(analyzer)
        .withMaxLength(Integer.MAX_VALUE - 1)
        .withFormatter(
            new PassageFormatter() {
              @Override
              public Span format(Passage[] found, String text) {
                return trimmed(text, found[0].getStartOffset(), found[0].getEndOffset());
              }
            })
        .build();
  }

  private static Span trimmed(String text, int start, int end) {
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }
}
