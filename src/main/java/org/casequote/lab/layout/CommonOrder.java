package org.casequote.lab.layout;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The longest run of words, not all side by side, that two texts have in the same order. */
final class CommonOrder {

  private CommonOrder() {}

  /** For each word of the first text its partner's index in the second, -1 where it has none. */
  static int[] of(List<String> first, List<String> second) {
    int across = second.size();
    int[] below = new int[across + 1];
    BitSet[] down = new BitSet[first.size()];
    for (int i = first.size() - 1; i >= 0; i--) {
      int[] row = new int[across + 1];
      down[i] = new BitSet(across);
      for (int j = across - 1; j >= 0; j--) {
        if (first.get(i).equals(second.get(j))) {
          row[j] = below[j + 1] + 1;
        } else {
          down[i].set(j, below[j] >= row[j + 1]);
          row[j] = Math.max(below[j], row[j + 1]);
        }
      }
      below = row;
    }
    int[] partners = new int[first.size()];
    Arrays.fill(partners, -1);
    int j = 0;
    for (int i = 0; i < partners.length && j < across; ) {
      if (first.get(i).equals(second.get(j))) {
        partners[i++] = j++;
      } else if (down[i].get(j)) {
        i++;
      } else {
        j++;
      }
    }
    return partners;
  }
}
