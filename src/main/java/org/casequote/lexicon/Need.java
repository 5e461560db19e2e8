package org.casequote.lexicon;

import java.util.Collection;
import java.util.List;

/** What a text must hold before a pattern can match in it. Immutable. */
final class Need {

  /** Of a pattern of which nothing is known. */
  static final Need NOTHING = new Need(new int[0], true);

  /** Of a word: all must stand in the text. */
  private final int[] grams;

  private final Need[] parts;
  private final boolean all;

  private Need(int[] grams, boolean all, Need... parts) {
    this.grams = grams;
    this.all = all;
    this.parts = parts;
  }

  /** Whether a text with these pairs and triples may meet it. */
  boolean isMetBy(Grams text) {
    for (Need part : parts) {
      if (part.isMetBy(text) != all) {
        return !all;
      }
    }
    return all && text.hold(grams);
  }

  /** One of these words; nothing, where one is too short to be looked up. */
  static Need oneOf(Collection<String> words) {
    if (words.isEmpty() || words.stream().anyMatch(word -> word.length() < 2)) {
      return NOTHING;
    }
    return any(words.stream().sorted().map(word -> new Need(Grams.of(word), true)).toList());
  }

  /** All of these. */
  static Need all(List<Need> needs) {
    List<Need> some = needs.stream().filter(need -> need != NOTHING).toList();
    return some.isEmpty() ? NOTHING : of(some, true);
  }

  /** One of these. */
  static Need any(List<Need> needs) {
    return needs.contains(NOTHING) ? NOTHING : of(needs, false);
  }

  private static Need of(List<Need> parts, boolean all) {
    return parts.size() == 1
        ? parts.getFirst()
        : new Need(new int[0], all, parts.toArray(Need[]::new));
  }
}
