package org.casequote.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Span;
import org.casequote.model.Value.Regimen;
import org.jspecify.annotations.Nullable;

/**
 * How many cycles of a regimen were given. A count that stands apart from the drugs, "after four
 * cycles the mass had shrunk", is of the regimen told last; the highest count is the total, and
 * "two more cycles" are added to those told before in the same part.
 */
final class Cycles {

  /** How many sentences may stand between the drugs and a count of their cycles. */
  private static final int BEHIND = 5;

  /** How many sentences before its drugs an unnamed treatment may be counted. */
  private static final int AHEAD = 2;

  /** How far before a count the word may stand that makes it an additional one. */
  private static final int WORD_BEFORE = 25;

  private static final Wordings WORDINGS = Wordings.of(Cycles.class);

  private static final Search MORE = WORDINGS.search("more");

  private static final Search ENDED = WORDINGS.search("ended");

  private Cycles() {}

  /** Files counts under the regimen that they are of, where they name none or only a part of it. */
  static void assign(List<Fact<Regimen>> facts, Map<List<String>, List<Fact<Regimen>>> regimens) {
    Map<List<String>, List<Fact<Regimen>>> told = Map.copyOf(regimens);
    for (Fact<Regimen> fact : facts) {
      Integer cycles = fact.value().cycles();
      boolean filed = !fact.value().drugs().isEmpty() && told.containsKey(fact.value().drugs());
      List<String> drugs = cycles == null || filed ? null : regimenOf(fact, told);
      if (drugs != null) {
        List<Fact<Regimen>> same = new ArrayList<>(regimens.getOrDefault(drugs, List.of()));
        same.add(fact.with(new Regimen(drugs, cycles)).affirm());
        same.sort(Comparator.comparing(Fact::span));
        regimens.put(drugs, same);
      }
    }
  }

  /** The regimen told last before a count; for an unnamed treatment else the one told next. */
  private static @Nullable List<String> regimenOf(
      Fact<Regimen> count, Map<List<String>, List<Fact<Regimen>>> regimens) {
    List<String> nearest = null;
    int least = Integer.MAX_VALUE;
    for (Map.Entry<List<String>, List<Fact<Regimen>>> regimen : regimens.entrySet()) {
      for (Fact<Regimen> fact : regimen.getValue()) {
        int distance = distance(fact, count);
        if (fact.section() == count.section()
            && distance < least
            && regimen.getKey().containsAll(count.value().drugs())
            && !isAtItsEnd(fact)) {
          nearest = regimen.getKey();
          least = distance;
        }
      }
    }
    return nearest;
  }

  /** "While A was discontinued": what is counted next is something else. */
  private static boolean isAtItsEnd(Fact<Regimen> fact) {
    return fact.hasAfter(ENDED);
  }

  private static int distance(Fact<Regimen> regimen, Fact<Regimen> count) {
    int sentences = count.at() - regimen.at();
    int letters = count.span().start() - regimen.span().start();
    if (letters >= 0) {
      return sentences <= BEHIND ? letters : Integer.MAX_VALUE;
    }
    boolean named = !count.rule().equals("therapy.cycles"); // counts with the word for a treatment
    return named && -sentences <= AHEAD ? Integer.MAX_VALUE / 2 - letters : Integer.MAX_VALUE;
  }

  /** The facts with those that state the cycles first. */
  static List<Fact<Regimen>> counted(List<String> drugs, List<Fact<Regimen>> same) {
    Integer most = null;
    List<Fact<Regimen>> stating = List.of();
    Fact<Regimen> plain = null;
    for (Fact<Regimen> fact : same) {
      Integer cycles = fact.value().cycles();
      if (cycles == null) {
        continue;
      }
      boolean more = isMore(fact);
      Integer before = plain == null ? null : plain.value().cycles();
      boolean adds =
          more && before != null && plain.section() == fact.section() && !isTotalled(fact, same);
      int count = adds ? cycles + before : cycles;
      if (most == null || count > most) {
        most = count;
        stating = adds ? List.of(plain, fact) : List.of(fact);
      }
      plain = more ? plain : fact;
    }
    List<Fact<Regimen>> out = new ArrayList<>(same);
    out.removeAll(stating);
    out.addAll(0, stating);
    out.set(0, out.getFirst().with(new Regimen(drugs, most)));
    return out;
  }

  /** Whether a count that stands after "two more cycles" has them in it already. */
  private static boolean isTotalled(Fact<Regimen> more, List<Fact<Regimen>> same) {
    return same.stream()
        .filter(f -> f.at() > more.at() && f.section() == more.section())
        .anyMatch(f -> f.value().cycles() != null && !isMore(f));
  }

  /** "Three additional cycles": to be added to those before. */
  private static boolean isMore(Fact<Regimen> fact) {
    if (!fact.passage().has(MORE)) {
      return false;
    }
    Span place = fact.place();
    Matcher more = MORE.pattern().matcher(fact.passage().text());
    return more.region(Math.max(0, place.start() - WORD_BEFORE), place.end()).find();
  }
}
