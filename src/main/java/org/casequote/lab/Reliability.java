package org.casequote.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Whether confidence means what it says: of the claims read with a confidence near 0.9, nine of ten
 * should be right.
 *
 * @param bins of a tenth each, from 0 to 1
 */
public record Reliability(List<Bin> bins) {

  private static final int BINS = 10;

  /**
   * The claims of about one confidence.
   *
   * @param from the lowest confidence
   * @param count how many there are
   * @param right how many of them are right
   * @param confidence what they claim on average
   */
  public record Bin(double from, int count, int right, double confidence) {
    /** The part that is right, 0 to 1. */
    double accuracy() {
      return count == 0 ? 0 : (double) right / count;
    }
  }

  /** The reliability of the affirmed claims that were read of these articles. */
  public static Reliability of(List<Marking> articles) {
    List<List<Verdict>> binned = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      binned.add(new ArrayList<>());
    }
    for (Marking article : articles) {
      for (Verdict verdict : article.verdicts()) {
        if (verdict.read() instanceof Claim read) {
          // Confidence has two decimals; a product of doubles would put 0.7 into the bin below.
          int bin = (int) (Math.round(read.confidence() * 100) / BINS);
          binned.get(Math.clamp(bin, 0, BINS - 1)).add(verdict);
        }
      }
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      bins.add(bin((double) i / BINS, binned.get(i)));
    }
    return new Reliability(bins);
  }

  private static Bin bin(double from, List<Verdict> verdicts) {
    int right = (int) verdicts.stream().filter(Verdict::isRight).count();
    double confidence =
        verdicts.stream()
            .map(Verdict::read)
            .filter(Objects::nonNull)
            .mapToDouble(Claim::confidence)
            .average()
            .orElse(0);
    return new Bin(from, verdicts.size(), right, confidence);
  }

  /** How many claims there are. */
  int count() {
    return bins.stream().mapToInt(Bin::count).sum();
  }

  /** The expected calibration error: how far off confidence is, on average over the claims. */
  public double error() {
    double off = 0;
    for (Bin bin : bins) {
      off += bin.count() * Math.abs(bin.accuracy() - bin.confidence());
    }
    return count() == 0 ? 0 : off / count();
  }
}
