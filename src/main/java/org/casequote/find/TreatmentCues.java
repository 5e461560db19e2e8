package org.casequote.find;

import java.util.Set;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Term;
import org.casequote.model.Span;
import org.casequote.pipeline.Passage;

/**
 * Words beside a treatment that tell whether it took place: "received", "was started", "was held in
 * reserve". They reach a few words, and never over a word that ends a clause.
 */
final class TreatmentCues {

  /** So many words may stand between a treatment and what became of it. */
  private static final int FAR = 9;

  /** So many words may stand between "considered" and what was. */
  private static final int NEAR = 4;

  /** What only goes on about the treatment before it. */
  private static final Set<String> WHO = Set.of("who", "which", " which", ",which", ", which");

  private TreatmentCues() {}

  /** Whether the words beside a treatment say that it took place. */
  static boolean given(Passage passage, Span treatment) {
    return has(passage, treatment, "given", "") || has(passage, treatment, "composed", "");
  }

  /**
   * Whether words of the sentence, of what it brought or of its giving, show that it took place.
   */
  static boolean borneOut(Passage passage, Span treatment) {
    return passage.terms(Kind.TREATMENT_CUE).stream()
        .filter(t -> !t.entry().is("sense", "not given") && !t.entry().is("sense", "no cue"))
        .anyMatch(t ->
            treatment.contains(t.span())
                ? t.entry().is("sense", "given")
                    || t.entry().is("side", "both") // "A was added to B"
                : !t.span().overlaps(treatment)
                    && isOnItsSide(t, treatment)
                    && passage.wordsBetween(t.span(), treatment)
                        <= Integer.parseInt(t.entry().get("reach")));
  }

  private static boolean isOnItsSide(Term cue, Span treatment) {
    String side = cue.entry().get("side");
    boolean after = treatment.start() >= cue.span().end();
    return side.equals("both") || side.equals(after ? "after" : "before");
  }

  /** Whether the words beside a treatment say that it did not take place. */
  static boolean notGiven(Passage passage, Span treatment) {
    return (has(passage, treatment, "not given", "") || isPassedOver(passage, treatment))
        && !passage.findsBehind("treatment.taken-up", treatment);
  }

  /** Whether a verb behind a treatment says that it took place: "was performed". */
  static boolean performed(Passage passage, Span treatment) {
    return has(passage, treatment, "given", "before");
  }

  /** Whether words before a treatment say that it took place: "she received". */
  static boolean received(Passage passage, Span treatment) {
    return has(passage, treatment, "given", "after");
  }

  private static boolean has(Passage passage, Span treatment, String sense, String side) {
    for (Term cue : passage.terms(Kind.TREATMENT_CUE)) {
      if (cue.entry().is("sense", sense)
          && (side.isEmpty() || cue.entry().is("side", side))
          && reaches(passage, cue, treatment)
          && !(sense.equals("not given") && isTakenUp(passage, cue, treatment))) {
        return true;
      }
    }
    return false;
  }

  /** "Refused surgery and <u>was started on</u>": what was given stands behind a nearer word. */
  private static boolean isTakenUp(Passage passage, Term denial, Span treatment) {
    if (denial.span().end() <= treatment.start()
        && passage.opensClause(treatment)
        && performed(passage, treatment)) {
      return true;
    }
    return passage.terms(Kind.TREATMENT_CUE).stream()
        .anyMatch(t ->
            t.entry().is("sense", "given")
                && t.span().start() >= denial.span().end()
                && t.span().end() <= treatment.start()
                && reaches(passage, t, treatment));
  }

  private static boolean reaches(Passage passage, Term cue, Span treatment) {
    if (cue.span().overlaps(treatment)) {
      return false;
    }
    boolean after = treatment.start() >= cue.span().end();
    return isOnItsSide(cue, treatment)
        && passage.wordsBetween(cue.span(), treatment) <= Integer.parseInt(cue.entry().get("reach"))
        && !isEnded(passage, cue.span(), treatment, after);
  }

  /** "Had been suggested", "was judged pointless" behind it, "they considered" before it. */
  private static boolean isPassedOver(Passage passage, Span treatment) {
    return passage.found("treatment.passed-over").stream()
            .filter(s -> s.start() >= treatment.end())
            .anyMatch(s ->
                passage.wordsBetween(treatment, s) <= FAR && !isEnded(passage, treatment, s, false))
        || passage.found("treatment.weighed").stream()
            .filter(s -> s.end() <= treatment.start())
            .anyMatch(s ->
                passage.wordsBetween(s, treatment) <= NEAR
                    && !isEnded(passage, s, treatment, true));
  }

  private static boolean isEnded(Passage passage, Span a, Span b, boolean after) {
    int from = Math.min(a.end(), b.end());
    int to = Math.max(a.start(), b.start());
    return passage.text().substring(from, to).indexOf(';') >= 0
        || passage.terms(Kind.CUE).stream()
            .anyMatch(t ->
                t.entry().is("axis", "end")
                    && (after || !WHO.contains(t.span().of(passage.text())))
                    && t.span().start() >= from
                    && t.span().end() <= to);
  }
}
