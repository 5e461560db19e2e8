package org.casequote.store;

import java.util.Arrays;

/**
 * The runs of four words of a text, as hashes: how alike two texts are, whatever their layout, is
 * how many of these they share.
 *
 * <p>The {@link #sketch} of a text is a few of the hashes, chosen so that alike texts have the same
 * ones in the same places (MinHash, after Broder): as large a share of it as of the runs. Its
 * {@link #bands} are numbers by which alike texts find each other in a large pile: texts that share
 * half of their runs have one in common seven times in ten, those that share two thirds nineteen
 * times in twenty, and unlike texts hardly ever.
 */
final class Shingles {

  private static final int WORDS = 4;

  /** So many numbers of the sketch make a band, and there are so many bands. */
  private static final int ROWS = 3;

  private static final int BANDS = 10;

  /** A text of fewer runs has no sketch: a few sentences may well stand in two articles. */
  private static final int FEWEST = 150;

  private final long[] hashes;

  private Shingles(long[] hashes) {
    this.hashes = hashes;
  }

  static Shingles of(String text) {
    long[] last = new long[WORDS];
    long[] found = new long[text.length() / 2 + 1];
    int words = 0;
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      long word = 0;
      int start = i;
      for (; i < text.length() && Character.isLetterOrDigit(text.charAt(i)); i++) {
        word = 31 * word + Character.toLowerCase(text.charAt(i));
      }
      if (i == start) {
        continue;
      }
      last[words++ % WORDS] = mix(word);
      if (words >= WORDS) {
        long run = 0;
        for (int k = 0; k < WORDS; k++) {
          run = 31 * run + last[(words + k) % WORDS];
        }
        found[count++] = mix(run);
      }
    }
    return new Shingles(Arrays.stream(found, 0, count).sorted().distinct().toArray());
  }

  /** Spreads the bits of a number over all of it (the finalizer of SplitMix64). */
  private static long mix(long number) {
    long z = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  boolean isEmpty() {
    return hashes.length == 0;
  }

  /** A few of the hashes; none for a short text. */
  long[] sketch() {
    if (hashes.length < FEWEST) {
      return new long[0];
    }
    long[] sketch = new long[BANDS * ROWS];
    for (int i = 0; i < sketch.length; i++) {
      long seed = mix(i + 1);
      long least = Long.MAX_VALUE;
      for (long hash : hashes) {
        least = Math.min(least, mix(hash ^ seed));
      }
      sketch[i] = least;
    }
    return sketch;
  }

  /** Numbers of which alike texts have one in common. */
  static long[] bands(long[] sketch) {
    long[] bands = new long[sketch.length / ROWS];
    for (int i = 0; i < sketch.length; i++) {
      bands[i / ROWS] = mix(31 * bands[i / ROWS] + sketch[i] + i / ROWS);
    }
    return bands;
  }

  /** About the share of the runs of two texts that are in both; 0 where either has no sketch. */
  static double resemblance(long[] sketch, long[] other) {
    int equal = 0;
    for (int i = 0; i < Math.min(sketch.length, other.length); i++) {
      equal += sketch[i] == other[i] ? 1 : 0;
    }
    return equal / (double) (BANDS * ROWS);
  }

  /** The share of the runs of both that are in both. */
  double resemblance(Shingles other) {
    int shared = shared(other);
    return shared == 0 ? 0 : shared / (double) (hashes.length + other.hashes.length - shared);
  }

  /** The share of the shorter text's runs that are in the longer. */
  double containment(Shingles other) {
    int least = Math.min(hashes.length, other.hashes.length);
    return least == 0 ? 0 : shared(other) / (double) least;
  }

  private int shared(Shingles other) {
    int shared = 0;
    for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length; ) {
      int order = Long.compare(hashes[i], other.hashes[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }
}
