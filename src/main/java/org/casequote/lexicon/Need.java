package org.casequote.lexicon;

import java.util.Collection;
import java.util.List;

/** What a text must hold before a pattern can match in it. */
@FunctionalInterface
interface Need {

  /** Of a pattern of which nothing is known. */
  Need NOTHING = text -> true;

  /** Whether a text with these pairs and triples may meet it. */
  boolean isMetBy(Grams text);

  /** One of these words; nothing, where one is too short to be looked up. */
  static Need oneOf(Collection<String> words) {
    if (words.isEmpty() || words.stream().anyMatch(word -> word.length() < 2)) {
      return NOTHING;
    }
    return any(words.stream().sorted().map(Need::word).toList());
  }

  private static Need word(String word) {
    int[] grams = Grams.of(word);
    return text -> text.hold(grams);
  }

  /** All of these. */
  static Need all(List<Need> needs) {
    Need[] some = needs.stream().filter(need -> need != NOTHING).toArray(Need[]::new);
    if (some.length == 0) {
      return NOTHING;
    }
    return text -> {
      for (Need need : some) {
        if (!need.isMetBy(text)) {
          return false;
        }
      }
      return true;
    };
  }

  /** One of these. */
  static Need any(List<Need> needs) {
    if (needs.contains(NOTHING)) {
      return NOTHING;
    }
    Need[] some = needs.toArray(Need[]::new);
    return text -> {
      for (Need need : some) {
        if (need.isMetBy(text)) {
          return true;
        }
      }
      return false;
    };
  }
}
