package org.casequote.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casequote.model.Field;
import org.casequote.model.Fields;

/**
 * What the confidence of a reading should be: how often what its rule reads is right.
 *
 * <p>A rule with few readings is drawn towards its field, and a field with few towards all of them,
 * as if {@value #PRIOR} readings of the larger group had been its own. A value that stands in
 * several places is more often right; by how much, in log-odds, is measured as well. What is held
 * not to be affirmed is right where the gold does not affirm it either.
 */
public final class Calibration {

  private static final int PRIOR = 8;

  /** Where nothing was measured. */
  private static final double USUAL = 0.8;

  /** So many places, or more, count the same. */
  private static final int OFTEN = 3;

  private final List<Sample> affirmed = new ArrayList<>();
  private final SortedMap<String, Share> unaffirmed = new TreeMap<>();

  private Calibration() {}

  private record Sample(String field, String rule, int evidences, boolean right) {}

  /** Measures over these articles. */
  public static Calibration of(List<Marking> articles) {
    Calibration calibration = new Calibration();
    for (Marking article : articles) {
      article.verdicts().forEach(calibration::count);
      article.links().forEach(calibration::count);
    }
    return calibration;
  }

  private void count(Verdict verdict) {
    if (verdict.read() instanceof Claim read) {
      affirmed.add(
          new Sample(verdict.field().id(), read.rule(), read.evidences(), verdict.isRight()));
    }
  }

  private void count(Alignment.Link link) {
    for (Field<?> field : Fields.ALL) {
      for (Claim read : link.read().all(field)) {
        if (!read.isAffirmed()) {
          boolean right =
              link.gold().counted(field).stream()
                  .noneMatch(gold -> FieldScorer.same(field, gold, read));
          unaffirmed.merge(read.assertion(), Share.of(right), Share::plus);
        }
      }
    }
  }

  /** The lexicon file of precision by field and rule. */
  public String confidence() {
    StringBuilder out = new StringBuilder();
    out.append("# How often what a rule reads is right, and over how many readings that was");
    out.append(
        " measured.\n# Rule * stands for any other rule of the field, field * for any field,");
    out.append(" by assertion.\n# Written by `casequote lab calibrate`.\n");
    out.append("field\trule\tprecision\tcount\n");
    Share all = share(affirmed);
    row(out, "*", "affirmed", smooth(all, USUAL), all.of());
    unaffirmed.forEach((stance, share) -> row(out, "*", stance, smooth(share, USUAL), share.of()));
    for (Field<?> field : Fields.ALL) {
      List<Sample> own = affirmed.stream().filter(s -> s.field().equals(field.id())).toList();
      row(out, field.id(), "*", precision(field.id()), own.size());
      rules(own)
          .forEach(
              (rule, share) -> row(out, field.id(), rule, precision(field.id(), rule), share.of()));
    }
    return out.toString();
  }

  /** The lexicon file of what it is worth that a value stands in several places. */
  public String restated() {
    StringBuilder out = new StringBuilder();
    out.append("# What it adds to the log-odds of a reading that so many places say it (the last");
    out.append(" row: or more).\n# Written by `casequote lab calibrate`.\n");
    out.append("places\tlog_odds\tcount\n");
    for (int places = 1; places <= OFTEN; places++) {
      int wanted = places;
      List<Sample> own =
          affirmed.stream().filter(s -> Math.clamp(s.evidences(), 1, OFTEN) == wanted).toList();
      out.append(places + "\t" + Decimals.three(worth(own)) + "\t" + own.size() + "\n");
    }
    return out.toString();
  }

  private static void row(
      StringBuilder out, String field, String rule, double precision, int count) {
    out.append(field + "\t" + rule + "\t" + Decimals.three(precision) + "\t" + count + "\n");
  }

  private double precision(String field) {
    return smooth(
        share(affirmed.stream().filter(s -> s.field().equals(field)).toList()),
        smooth(share(affirmed), USUAL));
  }

  private double precision(String field, String rule) {
    return smooth(
        share(
            affirmed.stream()
                .filter(s -> s.field().equals(field) && s.rule().equals(rule))
                .toList()),
        precision(field));
  }

  private static SortedMap<String, Share> rules(List<Sample> samples) {
    SortedMap<String, Share> rules = new TreeMap<>();
    samples.forEach(s -> rules.merge(s.rule(), Share.of(s.right()), Share::plus));
    return rules;
  }

  private static Share share(List<Sample> samples) {
    return samples.stream().map(s -> Share.of(s.right())).reduce(Share.NONE, Share::plus);
  }

  private static double smooth(Share share, double mean) {
    return (share.right() + PRIOR * mean) / (share.of() + PRIOR);
  }

  /**
   * The log-odds that, added to what the rules say of these readings, give as many right ones as
   * there are. The smoothing is again that of some more readings, which are as good as expected.
   */
  private double worth(List<Sample> samples) {
    if (samples.isEmpty()) {
      return 0;
    }
    List<Double> chances = samples.stream().map(s -> precision(s.field(), s.rule())).toList();
    double mean = chances.stream().mapToDouble(p -> p).average().orElse(USUAL);
    double wanted = share(samples).right() + PRIOR * mean;
    double low = -4;
    double high = 4;
    while (high - low > 1e-6) {
      double middle = (low + high) / 2;
      double got = PRIOR * moved(mean, middle);
      for (double chance : chances) {
        got += moved(chance, middle);
      }
      if (got < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double moved(double chance, double logOdds) {
    return 1 / (1 + (1 - chance) / chance * Math.exp(-logOdds));
  }
}
