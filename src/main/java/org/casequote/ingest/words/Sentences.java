package org.casequote.ingest.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether words can be the last ones of a sentence, or the first ones. */
public final class Sentences {

  private static final Pattern LOWER_WORD = Pattern.compile("\\p{Ll}{2,}[.,;:]?");
  private static final Pattern NUMBER = Pattern.compile("[-\u2212+]?\\d[\\d.,]*%?");

  private Sentences() {}

  /** Whether a text ends as a sentence does; marks of references and closing quotes don't count. */
  public static boolean end(String text) {
    int at = text.length() - 1;
    while (at > 0) {
      char c = text.charAt(at);
      if (c == ']' && text.lastIndexOf('[', at) >= Math.max(0, at - 12)) {
        at = text.lastIndexOf('[', at) - 1;
      } else if (c == ')' || c == '"' || c == '\u201D' || c == '\u2019' || c == '\'' || c == ' ') {
        at--;
      } else {
        break;
      }
    }
    return at >= 0 && ".?!:".indexOf(text.charAt(at)) >= 0;
  }

  /** The share of words in small letters, as running text has many. */
  public static float lowerShare(String text) {
    return share(text, LOWER_WORD);
  }

  /** The share of words that are numbers, as the axes of a figure have many. */
  public static float numberShare(String text) {
    return share(text, NUMBER);
  }

  private static float share(String text, Pattern kind) {
    String[] words = text.split(" ");
    Matcher matcher = kind.matcher(text);
    int count = 0;
    for (String word : words) {
      count += matcher.reset(word).matches() ? 1 : 0;
    }
    return count / (float) words.length;
  }

  /** Whether a text goes on a sentence that began before it. */
  public static boolean goesOn(String text) {
    char c = text.charAt(0);
    return Character.isLowerCase(c) || ",;.)%".indexOf(c) >= 0;
  }
}
