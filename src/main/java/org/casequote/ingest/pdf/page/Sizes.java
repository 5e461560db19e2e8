package org.casequote.ingest.pdf.page;

import java.util.Arrays;
import java.util.List;

/** The sizes of type on a page or in a document, each counted by its glyphs. */
public final class Sizes {

  /** Larger than any type, in quarters of a point; a broken file may say anything. */
  private static final int LARGEST = 1 << 14;

  /** By the size in quarters of a point. */
  private int[] glyphs = new int[128];

  /** Counts the glyphs of a word; those above or below the baseline don't count. */
  public void add(Word word) {
    if (word.rise() == 0) {
      int size = Math.min(Math.round(word.size() * 4), LARGEST);
      if (size >= glyphs.length) {
        glyphs = Arrays.copyOf(glyphs, 2 * size);
      }
      glyphs[size] += word.text().length();
    }
  }

  /**
   * The size that most glyphs have, the largest of several, or {@code otherwise} where there are
   * none.
   */
  public float usual(float otherwise) {
    int usual = 0;
    for (int size = 1; size < glyphs.length; size++) {
      if (glyphs[size] > 0 && glyphs[size] >= glyphs[usual]) {
        usual = size;
      }
    }
    return usual == 0 ? otherwise : usual / 4f;
  }

  /** The size that most glyphs of some words have. */
  public static float usual(List<Word> words) {
    float first = words.getFirst().size();
    boolean alike = true;
    for (Word word : words) {
      alike &= word.size() == first;
    }
    if (alike) {
      return first;
    }
    Sizes sizes = new Sizes();
    words.forEach(sizes::add);
    return sizes.usual(first);
  }
}
