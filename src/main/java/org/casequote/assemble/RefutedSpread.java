package org.casequote.assemble;

import java.util.List;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Assertion;
import org.casequote.model.Value.Topography;
import org.casequote.pipeline.Passage;

/**
 * Metastases that were suspected until something else was found: "a nodule raised concern for
 * metastasis; it proved to be a granuloma".
 */
final class RefutedSpread {

  /** How many sentences on a suspicion may be refuted. */
  private static final int FOLLOWING = 2;

  private static final Wordings WORDINGS = Wordings.of(RefutedSpread.class);

  private static final Search SUSPECTED = WORDINGS.search("suspected");

  private static final Search REFUTED = WORDINGS.search("refuted");

  private RefutedSpread() {}

  /** Whether what follows a suspicion, here or in the next sentences, explains it otherwise. */
  static boolean isOne(Fact<Topography> fact, CaseFile file) {
    if (fact.rule().equals(LesionsElsewhere.PROVEN)) {
      return false;
    }
    boolean suspected =
        fact.finding().assertion() == Assertion.UNCERTAIN || fact.passage().has(SUSPECTED);
    if (!suspected) {
      return false;
    }
    Passage passage = fact.passage();
    if (passage.has(REFUTED, fact.place().start(), passage.text().length())) {
      return true;
    }
    return file.around(fact, 1, FOLLOWING).stream()
        .anyMatch(p -> p.has(REFUTED) && isOfPlace(p, fact.value().organ()));
  }

  /** Whether a sentence speaks of an organ, or of none by name. */
  private static boolean isOfPlace(Passage passage, String organ) {
    List<Term> sites = passage.terms(Kind.SITE, Kind.SITE_ADJECTIVE);
    return sites.isEmpty() || sites.stream().anyMatch(t -> t.entry().is("organ", organ));
  }
}
