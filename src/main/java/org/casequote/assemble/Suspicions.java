package org.casequote.assemble;

import java.util.List;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Assertion;
import org.casequote.model.Span;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Metastases and recurrences that were suspected until something else was found: "a nodule raised
 * concern for metastasis; it proved to be a granuloma".
 */
final class Suspicions {

  /** How many sentences on a suspicion may be refuted. */
  private static final int FOLLOWING = 2;

  private static final Wordings WORDINGS = Wordings.of(Suspicions.class);

  private static final Search SUSPECTED = WORDINGS.search("suspected");

  private static final Search REFUTED = WORDINGS.search("refuted");

  /** "Taken for haemangiomas, but they grew, indicating metastases". */
  private static final Search IN_THE_END = WORDINGS.search("in-the-end");

  /** "These", "the lesions": what the sentence before told of. */
  private static final Search AGAIN = WORDINGS.search("again");

  private Suspicions() {}

  /**
   * Whether what follows a suspicion, here or in the next sentences, explains it otherwise.
   *
   * @param organ that it is of, {@code null} where none is told
   */
  static boolean isRefuted(Fact<?> fact, @Nullable String organ, CaseFile file) {
    if (fact.rule().equals(LesionsElsewhere.PROVEN)) {
      return false;
    }
    boolean suspected =
        fact.finding().assertion() == Assertion.UNCERTAIN || fact.passage().has(SUSPECTED);
    if (!suspected && !fact.rule().equals(LesionsElsewhere.NUMEROUS)) {
      return false;
    }
    if (fact.passage().has(REFUTED) && isRefuting(fact.words() + fact.after())) {
      return true;
    }
    return file.around(fact, 1, suspected ? FOLLOWING : 1).stream()
        .filter(p -> suspected || p.has(AGAIN))
        .anyMatch(p -> p.has(REFUTED) && isRefuting(p.text()) && isOfPlace(p, organ));
  }

  /** Whether words explain a lesion otherwise, and do not call it a metastasis in the end. */
  private static boolean isRefuting(String words) {
    Span refuted = REFUTED.first(words);
    return refuted != null && !IN_THE_END.isIn(words.substring(refuted.end()));
  }

  /** Whether a sentence speaks of an organ, or of none by name. */
  private static boolean isOfPlace(Passage passage, @Nullable String organ) {
    List<Term> sites = passage.terms(Kind.SITE, Kind.SITE_ADJECTIVE);
    return organ == null
        || sites.isEmpty()
        || sites.stream().anyMatch(t -> t.entry().is("organ", organ));
  }
}
