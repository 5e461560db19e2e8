package org.casequote.assemble;

import java.util.Collection;
import java.util.List;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Span;
import org.casequote.model.Value.Regimen;

/**
 * Treatments told without their drugs ("adjuvant chemotherapy"). Mostly the drugs are named nearby;
 * one is a regimen of its own where the article places it at another time than all the named ones.
 */
final class UnnamedTherapies {

  private static final Wordings WORDINGS = Wordings.of(UnnamedTherapies.class);

  /** A sentence that sums the story up. */
  private static final Search OVERVIEW = WORDINGS.search("overview");

  /** Words that place a treatment after another one. */
  private static final Search SEQUEL = WORDINGS.search("sequel");

  /** Treatments whose very name sets them apart from the one before. */
  private static final Search LINE = WORDINGS.search("line");

  /** Words for a treatment that has not been spoken of before. */
  private static final Search FRESH = WORDINGS.search("fresh");

  /** Sentences after a treatment in which its drugs may be named. */
  private static final int AFTER = 2;

  /** How far before a treatment's name its line may stand, in characters. */
  private static final int AROUND = 60;

  private UnnamedTherapies() {}

  /** The facts that tell of a treatment of its own; empty where there is none. */
  static List<Fact<Regimen>> of(List<Fact<Regimen>> given, Collection<List<Fact<Regimen>>> named) {
    List<Fact<Regimen>> unnamed = given.stream().filter(f -> f.value().drugs().isEmpty()).toList();
    if (named.isEmpty()) {
      return unnamed;
    }
    List<Fact<Regimen>> all = named.stream().flatMap(List::stream).toList();
    return unnamed.stream().filter(f -> isOwn(f, all)).toList();
  }

  private static boolean isOwn(Fact<Regimen> fact, List<Fact<Regimen>> named) {
    if (!fact.rule().startsWith("therapy.unnamed-given")
        || !fact.inCase()
        || fact.passage().has(OVERVIEW)) {
      return false;
    }
    int at = fact.at();
    boolean earlier = named.stream().anyMatch(f -> f.inCase() && f.at() < at);
    boolean told = named.stream().anyMatch(f -> f.at() > at && f.at() <= at + AFTER);
    boolean next = fact.rule().endsWith("-next");
    return (next || !told) && (!earlier || isLater(fact));
  }

  /** Whether the words place the treatment behind those that are named before it. */
  private static boolean isLater(Fact<Regimen> fact) {
    String text = fact.passage().text();
    Span place = fact.place();
    return LINE.isIn(text.substring(Math.max(0, place.start() - AROUND), place.end()))
        || SEQUEL.isIn(text) && FRESH.isIn(text);
  }
}
