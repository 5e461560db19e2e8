package org.casequote.ingest.words;

import java.util.ArrayList;
import java.util.List;
import org.casequote.model.Span;

/** The words of a text as far as they are letters, whatever stands between them. */
public final class LetterRuns {

  private LetterRuns() {}

  /** The runs of letters, in order: "T2-weighted (x40)" has "T", "weighted" and "x". */
  public static List<String> of(String text) {
    return in(text, new Span(0, text.length())).stream().map(run -> run.of(text)).toList();
  }

  /** Where the runs of letters stand in a part of a text. */
  public static List<Span> in(String text, Span part) {
    List<Span> out = new ArrayList<>();
    int start = part.start();
    int at = start;
    while (at < part.end()) {
      int letter = text.codePointAt(at);
      int next = at + Character.charCount(letter);
      if (!Character.isLetter(letter)) {
        add(start, at, out);
        start = next;
      }
      at = next;
    }
    add(start, at, out);
    return out;
  }

  private static void add(int start, int end, List<Span> out) {
    if (start < end) {
      out.add(new Span(start, end));
    }
  }
}
