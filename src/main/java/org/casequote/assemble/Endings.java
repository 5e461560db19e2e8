package org.casequote.assemble;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.SectionKind;

/**
 * The sentences with which the story and the abstract end. There authors say how the patient is, in
 * words too weak to count elsewhere: "the last scans were clear", "she is back at work".
 */
final class Endings {

  /** Rules for such weak words carry this at the end of their names. */
  private static final String CLOSING = ".closing";

  private static final Wordings WORDINGS = Wordings.of(Endings.class);

  /** The present tense and words for today and the last visit. */
  private static final Search PRESENT = WORDINGS.search("present");

  /** What parts the cells of a table, whose rows may follow the story's last words. */
  private static final String CELL = " | ";

  /** How many sentences that state something make an ending. */
  private static final int LENGTH = 3;

  private final Map<SectionKind, BitSet> told = new EnumMap<>(SectionKind.class);

  /** The endings of what all facts of a patient tell. */
  Endings(Map<Field<?>, List<Fact<?>>> facts) {
    for (List<Fact<?>> all : facts.values()) {
      for (Fact<?> fact : all) {
        BitSet part = told.computeIfAbsent(part(fact), p -> new BitSet());
        if (fact.affirmed() && !part.get(fact.at()) && !fact.passage().text().contains(CELL)) {
          part.set(fact.at());
        }
      }
    }
  }

  /** The facts without weak words that stand elsewhere. */
  Map<Field<?>, List<Fact<?>>> kept(Map<Field<?>, List<Fact<?>>> facts) {
    Map<Field<?>, List<Fact<?>>> out = new HashMap<>();
    for (Map.Entry<Field<?>, List<Fact<?>>> all : facts.entrySet()) {
      List<Fact<?>> kept = new ArrayList<>();
      for (Fact<?> fact : all.getValue()) {
        boolean weak = fact.rule().endsWith(CLOSING);
        if (!weak || isAmongLast(fact, LENGTH) && isLate(fact, facts)) {
          kept.add(fact);
        }
      }
      out.put(all.getKey(), List.copyOf(kept));
    }
    return out;
  }

  /** Whether a sentence gives an interval or speaks of the present. */
  private static boolean isLate(Fact<?> fact, Map<Field<?>, List<Fact<?>>> facts) {
    return facts.getOrDefault(Fields.FOLLOW_UP, List.of()).stream()
            .anyMatch(f -> f.at() == fact.at())
        || fact.passage().has(PRESENT);
  }

  /** Whether a fact stands in one of the last sentences of its part that state anything. */
  boolean isAmongLast(Fact<?> fact, int count) {
    BitSet part = told.get(part(fact));
    return fact.inStory()
        && part != null
        && part.get(fact.at())
        && part.get(fact.at(), part.length()).cardinality() <= count;
  }

  private static SectionKind part(Fact<?> fact) {
    return fact.inCase() ? SectionKind.CASE : fact.section();
  }
}
