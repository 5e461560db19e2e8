package org.casequote.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casequote.model.Field;
import org.casequote.model.Fields;

/** What became better and worse from one run to another, finding by finding. */
public final class Changes {

  private final List<Change> changes = new ArrayList<>();
  private final Map<String, Count> rows = new LinkedHashMap<>();

  private Changes() {
    Fields.ALL.forEach(field -> rows.put(field.id(), Count.NONE));
    rows.put(Scorecard.ALL_ROW, Count.NONE);
  }

  /**
   * One finding that is right in one run and wrong in the other.
   *
   * @param better whether the second run has it right
   * @param field the field
   * @param doc the article
   * @param missed whether the wrong run missed it; otherwise it invented it
   * @param claim the gold's finding, or the invented one
   */
  record Change(boolean better, String field, String doc, boolean missed, Claim claim) {}

  /**
   * The findings of a field.
   *
   * @param fixed wrong before, right now
   * @param broken right before, wrong now
   * @param right in both
   * @param wrong in both
   */
  record Count(int fixed, int broken, int right, int wrong) {
    static final Count NONE = new Count(0, 0, 0, 0);

    static Count of(boolean before, boolean now) {
      return new Count(
          !before && now ? 1 : 0,
          before && !now ? 1 : 0,
          before && now ? 1 : 0,
          !before && !now ? 1 : 0);
    }

    Count plus(Count other) {
      return new Count(
          fixed + other.fixed, broken + other.broken, right + other.right, wrong + other.wrong);
    }
  }

  /**
   * Compares two runs.
   *
   * @param before and {@code now} are markings against the very same gold charts
   */
  public static Changes of(List<Marking> before, List<Marking> now) {
    Changes changes = new Changes();
    changes.compareGold(before, now);
    changes.compareInvented(before, now);
    return changes;
  }

  /** What changed, in the order of the articles. */
  List<Change> list() {
    return changes;
  }

  /** The counts by field, and over all. */
  Map<String, Count> rows() {
    return rows;
  }

  private void compareGold(List<Marking> before, List<Marking> now) {
    Set<Claim> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Verdict verdict : verdicts(before)) {
      if (verdict.isRight()) {
        found.add(verdict.gold());
      }
    }
    for (Verdict verdict : verdicts(now)) {
      if (verdict.gold() instanceof Claim gold) {
        add(verdict, found.contains(gold), verdict.isRight(), gold);
      }
    }
  }

  private void compareInvented(List<Marking> before, List<Marking> now) {
    Map<List<String>, List<Verdict>> old = new LinkedHashMap<>();
    for (Verdict verdict : verdicts(before)) {
      if (verdict.gold() == null) {
        old.computeIfAbsent(key(verdict), k -> new ArrayList<>()).add(verdict);
      }
    }
    for (Verdict verdict : verdicts(now)) {
      if (verdict.gold() == null && verdict.read() instanceof Claim read) {
        List<Verdict> same = old.getOrDefault(key(verdict), new ArrayList<>());
        boolean known = !same.isEmpty();
        if (known) {
          same.removeLast();
        }
        add(verdict, !known, false, read);
      }
    }
    for (List<Verdict> gone : old.values()) {
      for (Verdict verdict : gone) {
        if (verdict.read() instanceof Claim read) {
          add(verdict, false, true, read);
        }
      }
    }
  }

  private static List<Verdict> verdicts(List<Marking> articles) {
    return articles.stream().flatMap(article -> article.verdicts().stream()).toList();
  }

  /** What makes two inventions the same one. */
  private static List<String> key(Verdict verdict) {
    Claim read = verdict.read();
    return List.of(
        verdict.doc(), verdict.field().id(), read == null ? "" : ErrorPrinter.attributes(read));
  }

  private void add(Verdict verdict, boolean before, boolean now, Claim claim) {
    Field<?> field = verdict.field();
    rows.merge(field.id(), Count.of(before, now), Count::plus);
    rows.merge(Scorecard.ALL_ROW, Count.of(before, now), Count::plus);
    if (before != now) {
      changes.add(new Change(now, field.id(), verdict.doc(), verdict.gold() != null, claim));
    }
  }
}
