package org.casequote.find;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Span;

/** Tells which marker is left out of what a sentence says of all others. */
final class Excepted {

  private static final Wordings WORDINGS = Wordings.of(Excepted.class);

  private static final Pattern WORDS = WORDINGS.pattern("words");

  private Excepted() {}

  static boolean isIn(String text) {
    return WORDS.matcher(text).find();
  }

  /** "All were negative except for A": whether the words stand right behind a result. */
  static boolean follows(String text, Span result) {
    Matcher words = WORDS.matcher(text.substring(result.end()));
    return words.find() && words.start() <= 2;
  }

  /** "Apart from A, all were negative": whether the words stand right before a marker. */
  static boolean leads(String text, Span marker) {
    Matcher words = WORDS.matcher(text).region(0, marker.start());
    int end = -1;
    while (words.find()) {
      end = words.end();
    }
    return end >= 0 && text.substring(end, marker.start()).isBlank();
  }
}
