package org.casequote.store;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The runs of four words of a text, as hashes: how alike two texts are, whatever their layout, is
 * how many of these they share.
 *
 * <p>{@link #bands} are few numbers by which alike texts find each other in a large pile (MinHash,
 * after Broder): texts that share half of their runs have one in common seven times in ten, those
 * that share two thirds nineteen times in twenty, and unlike texts none.
 */
final class Shingles {

  private static final int WORDS = 4;

  /** So many numbers, each the least of a permutation, make a band, and there are so many bands. */
  private static final int ROWS = 3;

  private static final int BANDS = 10;

  /** A text of fewer runs has no bands: a few sentences may well stand in two articles. */
  private static final int FEWEST = 150;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final long[] hashes;

  private Shingles(long[] hashes) {
    this.hashes = hashes;
  }

  static Shingles of(String text) {
    Matcher word = WORD.matcher(text);
    long[] last = new long[WORDS];
    long[] found = new long[text.length() / 2 + 1];
    int words = 0;
    int count = 0;
    while (word.find()) {
      last[words++ % WORDS] = hash(text, word.start(), word.end());
      if (words >= WORDS) {
        long run = 0;
        for (int i = 0; i < WORDS; i++) {
          run = mix(run * 31 + last[(words + i) % WORDS]);
        }
        found[count++] = run;
      }
    }
    return new Shingles(Arrays.stream(found, 0, count).sorted().distinct().toArray());
  }

  private static long hash(String text, int start, int end) {
    long hash = 1125899906842597L;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + Character.toLowerCase(text.charAt(i));
    }
    return hash;
  }

  /** Spreads the bits of a number over all of it (the finalizer of SplitMix64). */
  private static long mix(long number) {
    long z = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  long[] bands() {
    if (hashes.length < FEWEST) {
      return new long[0];
    }
    long[] bands = new long[BANDS];
    for (int i = 0; i < BANDS * ROWS; i++) {
      long seed = mix(i + 1);
      long least = Long.MAX_VALUE;
      for (long hash : hashes) {
        least = Math.min(least, mix(hash ^ seed));
      }
      bands[i / ROWS] = mix(bands[i / ROWS] * 31 + least + i / ROWS);
    }
    return bands;
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
