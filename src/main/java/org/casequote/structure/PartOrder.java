package org.casequote.structure;

import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.casequote.model.SectionKind;

/**
 * The order in which an article has its parts. Of all ways to cut it into parts that keep the order
 * and hold a case, the likeliest is taken, so that one odd paragraph opens no part.
 */
public final class PartOrder {

  private static final List<SectionKind> ORDER =
      List.of(
          SectionKind.ABSTRACT,
          SectionKind.INTRODUCTION,
          SectionKind.CASE,
          SectionKind.DISCUSSION,
          SectionKind.CONCLUSION);

  private static final int CASE = ORDER.indexOf(SectionKind.CASE);

  /** What a part that a model holds for impossible is worth. */
  private static final double LEAST = 1e-6;

  private PartOrder() {}

  /**
   * The part of each paragraph.
   *
   * @param estimates for each paragraph, in order, the probabilities of the parts
   */
  public static List<SectionKind> of(List<Map<SectionKind, Double>> estimates) {
    int n = estimates.size();
    double[][] best = new double[n][ORDER.size()];
    int[][] from = new int[n][ORDER.size()];
    for (int i = 0; i < n; i++) {
      for (int part = 0; part < ORDER.size(); part++) {
        int before = i == 0 ? part : likeliest(best[i - 1], part);
        double p = Math.max(LEAST, estimates.get(i).getOrDefault(ORDER.get(part), 0.0));
        from[i][part] = before;
        best[i][part] = Math.log(p) + (i == 0 ? start(part) : best[i - 1][before]);
      }
    }
    return n == 0 ? List.of() : withoutLoneAbstract(path(best, from));
  }

  /** No article starts with what follows the case. */
  private static double start(int part) {
    return part <= CASE ? 0 : Double.NEGATIVE_INFINITY;
  }

  /** What follows the case follows a case at once, and a conclusion a discussion. */
  private static int likeliest(double[] scores, int part) {
    int at = part;
    for (int before = part > CASE ? part - 1 : 0; before < part; before++) {
      at = scores[before] > scores[at] ? before : at;
    }
    return at;
  }

  private static List<SectionKind> path(double[][] best, int[][] from) {
    double[] end = best[best.length - 1];
    int part = CASE;
    for (int last = CASE; last < ORDER.size(); last++) {
      part = end[last] > end[part] ? last : part;
    }
    LinkedList<SectionKind> out = new LinkedList<>();
    for (int i = best.length - 1; i >= 0; i--) {
      out.addFirst(ORDER.get(part));
      part = from[i][part];
    }
    return out;
  }

  /** A story that is told without any comment has no abstract; it only starts with the patient. */
  private static List<SectionKind> withoutLoneAbstract(List<SectionKind> parts) {
    boolean commented =
        parts.stream().anyMatch(p -> p != SectionKind.ABSTRACT && p != SectionKind.CASE);
    return commented ? parts : Collections.nCopies(parts.size(), SectionKind.CASE);
  }
}
