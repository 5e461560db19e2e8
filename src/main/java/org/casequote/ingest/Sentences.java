package org.casequote.ingest;

/** Whether words can be the last ones of a sentence, or the first ones. */
final class Sentences {

  private Sentences() {}

  /** Whether a text ends as a sentence does; marks of references and closing quotes don't count. */
  static boolean end(String text) {
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

  /** Whether a text goes on a sentence that began before it. */
  static boolean goesOn(String text) {
    char c = text.charAt(0);
    return Character.isLowerCase(c) || ",;.)%".indexOf(c) >= 0;
  }
}
