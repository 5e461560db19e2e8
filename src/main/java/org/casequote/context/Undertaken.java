package org.casequote.context;

import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Span;
import org.casequote.pipeline.Passage;

/**
 * Tells what became of a treatment in the sentence that names it: it took place, or was refused.
 */
final class Undertaken {

  /** How many words away a cue belongs to another clause than a treatment that took place. */
  private static final int OTHER_CLAUSE = 6;

  /** "She underwent lobectomy, <u>and</u> radiotherapy was planned": what is planned comes next. */
  private static final Search NEXT = Search.ignoringCase(",|;|\\band\\b");

  private static final Wordings WORDINGS = Wordings.of(Undertaken.class);

  private static final Search PASSIVE = WORDINGS.search("passive");

  private static final Search SUBORDINATE = WORDINGS.search("subordinate");

  private Undertaken() {}

  /**
   * Whether words that say that a treatment took place stand nearer to it than a cue of another
   * clause: "the mass was <u>not</u> thought to be resectable at first, and chemotherapy was
   * given".
   */
  static boolean isDone(Passage passage, Span cue, Span span) {
    if (passage.findsBehind("treatment.taken-up", span)) {
      return true;
    }
    int main = mainClause(passage, cue, span);
    for (Term done : passage.terms(Kind.TREATMENT_CUE)) {
      Span words = done.span();
      int reach = Integer.parseInt(done.entry().get("reach"));
      if (!done.entry().is("sense", "given") || passage.wordsBetween(words, span) > reach) {
        continue;
      }
      boolean before = words.end() <= span.start() && !done.entry().is("side", "before");
      boolean after = words.start() >= span.end() && !done.entry().is("side", "after");
      if (main > 0
          && words.start() >= main
          && (before || after)
          && !passage.text().startsWith(" the ", words.end())) {
        return true;
      }
      Span next = before ? words : span;
      boolean clause =
          passage.wordsBetween(cue, next) >= OTHER_CLAUSE
              || before && cue.end() <= words.start() && isClauseBetween(passage, cue, words)
              || after && passage.opensClause(span);
      if (cue.end() <= span.start()
          ? before && words.start() >= cue.end() && clause
              || after && clause && hasComma(passage, cue, span)
              || after && isPassive(passage, cue) && passage.opensClause(span)
          : after && words.end() <= cue.start() && hasComma(passage, words, cue)
              || before && NEXT.isIn(passage.between(span, cue))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where the main clause with a treatment begins behind one that holds a cue, "<u>As it did not
   * shrink,</u> A was given"; −1 where both are of one clause.
   */
  private static int mainClause(Passage passage, Span cue, Span span) {
    Span reason = SUBORDINATE.first(passage.text());
    return reason != null && cue.end() <= reason.end() && reason.end() <= span.start()
        ? reason.end()
        : -1;
  }

  /**
   * Whether the patient is said to have refused what was told before, and nothing says it was done.
   */
  static boolean isRefused(Passage passage, Span span) {
    return passage.finds("treatment.hypothetical")
        || passage.found("treatment.thwarted").stream()
            .filter(s -> s.start() >= span.end())
            .anyMatch(s -> isUndone(passage, span, s));
  }

  private static boolean isUndone(Passage passage, Span span, Span refusal) {
    return passage.terms(Kind.TREATMENT_CUE).stream()
        .filter(t -> t.entry().is("sense", "given"))
        .noneMatch(t ->
            t.span().end() <= refusal.start()
                && passage.wordsBetween(t.span(), span)
                    <= Integer.parseInt(t.entry().get("reach")));
  }

  /** "A was not <u>recommended</u> and B was begun": what such a word denies stands before it. */
  private static boolean isPassive(Passage passage, Span cue) {
    return passage.hasBefore(PASSIVE, cue.start());
  }

  /** "Surgery was refused, <u>and she was</u> started on": another clause, however near. */
  private static boolean isClauseBetween(Passage passage, Span cue, Span words) {
    return passage.found("clause.new").stream()
        .anyMatch(s -> s.start() >= cue.end() && s.end() <= words.end());
  }

  private static boolean hasComma(Passage passage, Span before, Span after) {
    return passage.between(before, after).indexOf(',') >= 0;
  }
}
