package org.casequote.assemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.casequote.lexicon.Search;
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

  /** The present tense and words for today and the last visit. */
  private static final Search PRESENT =
      Search.ignoringCase(
          "\\b(?:is|are|has|have|remains?|continues?|attends|lives|enjoys|works|now|currently|presently|so"
              + " far|to date|till date|until now|thus far|at"
              + " present|today|still|yet|last|latest|most"
              + " recent|died|death|demise|lost|fatal(?:ly)?|dead|follow-?up|controls?|since)\\b");

  /** A row of a table, which may follow the story's last words. */
  private static final Search ROW = Search.of(" \\| ");

  /** How many sentences that state something make an ending. */
  private static final int LENGTH = 3;

  private final Map<SectionKind, List<Integer>> sentences = new HashMap<>();

  /** The endings of what all facts of a patient tell. */
  Endings(Map<Field<?>, List<Fact<?>>> facts) {
    Map<SectionKind, TreeSet<Integer>> told = new HashMap<>();
    facts.values().stream()
        .flatMap(List::stream)
        .filter(Fact::affirmed)
        .filter(f -> !f.passage().has(ROW))
        .forEach(f -> told.computeIfAbsent(part(f), s -> new TreeSet<>()).add(f.at()));
    told.forEach((section, at) -> sentences.put(section, new ArrayList<>(at).reversed()));
  }

  /** The facts without weak words that stand elsewhere. */
  Map<Field<?>, List<Fact<?>>> kept(Map<Field<?>, List<Fact<?>>> facts) {
    Map<Field<?>, List<Fact<?>>> out = new HashMap<>();
    facts.forEach((field, all) ->
        out.put(
            field,
            all.stream()
                .filter(
                    f -> !f.rule().endsWith(CLOSING) || isAmongLast(f, LENGTH) && isLate(f, facts))
                .toList()));
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
    List<Integer> told = sentences.getOrDefault(part(fact), List.of());
    int from = told.indexOf(fact.at());
    return from >= 0 && from < count && fact.inStory();
  }

  private static SectionKind part(Fact<?> fact) {
    return fact.inCase() ? SectionKind.CASE : fact.section();
  }
}
