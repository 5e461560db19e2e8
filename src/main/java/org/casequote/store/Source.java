package org.casequote.store;

import java.util.Comparator;
import java.util.Locale;

/**
 * One of the files that an article was read from.
 *
 * @param doc the name of its record
 * @param path absolute path of the file when it was added
 * @param characters of its text
 * @param kind how well such a file tells what the article says, 0 for the least
 */
public record Source(String doc, String path, int characters, int kind) {

  /** From the best to the least, given the length of the longest. */
  static Comparator<Source> bestFirst(int longest) {
    // What has less than half of the text is an abstract or a part, however well it is marked up.
    Comparator<Source> whole = Comparator.comparing(source -> 2 * source.characters >= longest);
    return whole.thenComparing(Source::kind).reversed();
  }

  /**
   * What a file's name and its health say: XML over a web page over a PDF over its scan over text.
   */
  static int kind(String path, int pages, boolean ocr) {
    String name = path.toLowerCase(Locale.ROOT);
    if (ocr) {
      return 1;
    }
    if (pages > 0) {
      return 2;
    }
    return name.matches(".*\\.(?:n?xml|json)") ? 4 : name.matches(".*\\.x?html?") ? 3 : 0;
  }
}
