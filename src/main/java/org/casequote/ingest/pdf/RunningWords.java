package org.casequote.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import org.casequote.ingest.pdf.layout.Line;
import org.casequote.ingest.pdf.passage.Passage;
import org.casequote.ingest.words.Hyphens;
import org.casequote.ingest.words.Letters;
import org.casequote.model.Place;
import org.casequote.model.Span;

/**
 * The words of a passage with its lines joined, and where each line of it stands.
 *
 * @param text without line breaks
 * @param lines in order, their spans counted from the beginning of the text
 */
record RunningWords(String text, List<Place> lines) {

  private static final String SOFT_HYPHEN = String.valueOf(Letters.SOFT_HYPHEN);

  static RunningWords of(Passage passage, Hyphens hyphens) {
    StringBuilder text = new StringBuilder();
    List<Place> lines = new ArrayList<>();
    for (Line line : passage.lines()) {
      String words = withoutInnerHyphens(line.text());
      hyphens.append(text, words);
      int start = text.length() - words.length();
      if (!lines.isEmpty() && lines.getLast().span().end() > start) {
        shorten(lines, start); // its hyphen is gone
      }
      lines.add(
          new Place(
              new Span(start, text.length()), line.page.number(), line.box(), line.page.scanned()));
    }
    if (text.toString().endsWith(SOFT_HYPHEN)) {
      text.setLength(text.length() - 1);
      shorten(lines, text.length());
    }
    return new RunningWords(text.toString(), lines);
  }

  private static void shorten(List<Place> lines, int end) {
    Place last = lines.removeLast();
    if (last.span().start() < end) {
      lines.add(new Place(new Span(last.span().start(), end), last.page(), last.box(), last.ocr()));
    }
  }

  /** A soft hyphen says something at the end of a line alone. */
  private static String withoutInnerHyphens(String line) {
    int last = line.length() - 1;
    return line.indexOf(Letters.SOFT_HYPHEN) < 0
        ? line
        : line.substring(0, last).replace(SOFT_HYPHEN, "") + line.substring(last);
  }
}
