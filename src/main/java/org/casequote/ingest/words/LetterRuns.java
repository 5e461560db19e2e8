package org.casequote.ingest.words;

import java.util.ArrayList;
import java.util.List;

/** The words of a text as far as they are letters, whatever stands between them. */
public final class LetterRuns {

  private LetterRuns() {}

  /** The runs of letters, in order: "T2-weighted (x40)" has "T", "weighted" and "x". */
  public static List<String> of(String text) {
    List<String> out = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      int letter = text.codePointAt(at);
      int next = at + Character.charCount(letter);
      if (!Character.isLetter(letter)) {
        add(text, start, at, out);
        start = next;
      }
      at = next;
    }
    add(text, start, at, out);
    return out;
  }

  private static void add(String text, int start, int end, List<String> out) {
    if (start < end) {
      out.add(text.substring(start, end));
    }
  }
}
