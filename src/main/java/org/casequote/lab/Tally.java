package org.casequote.lab;

/**
 * Counted claims.
 *
 * @param right claims that were read and are right
 * @param read claims that were read
 * @param gold claims of the gold
 */
public record Tally(int right, int read, int gold) {

  static final Tally NONE = new Tally(0, 0, 0);

  /** The tally of one verdict. */
  static Tally of(Verdict verdict) {
    return new Tally(
        verdict.isRight() ? 1 : 0, verdict.read() == null ? 0 : 1, verdict.gold() == null ? 0 : 1);
  }

  Tally plus(Tally other) {
    return new Tally(right + other.right, read + other.read, gold + other.gold);
  }

  /** The share of what was read that is right. */
  public double precision() {
    return read == 0 ? 0 : (double) right / read;
  }

  /** The share of what is to be read that was. */
  public double recall() {
    return gold == 0 ? 0 : (double) right / gold;
  }

  /** The harmonic mean of the two. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
