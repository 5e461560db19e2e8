package org.casequote.ingest.pdf.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sizes of type on a page or in a document, each counted by its glyphs. */
public final class Sizes {

  private final Map<Integer, Integer> glyphs = new HashMap<>();

  /** Counts the glyphs of a word; those above or below the baseline don't count. */
  public void add(Word word) {
    if (word.rise() == 0) {
      glyphs.merge(Math.round(word.size() * 4), word.text().length(), Integer::sum);
    }
  }

  /** The size that most glyphs have, or {@code otherwise} where there are none. */
  public float usual(float otherwise) {
    return glyphs.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> entry.getKey() / 4f)
        .orElse(otherwise);
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
