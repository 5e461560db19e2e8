package org.casequote.find;

import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Span;
import org.casequote.pipeline.Passage;

/**
 * Tells operations that were not on the tumour: those of the patient's past, "with a history of
 * <u>hysterectomy</u>", and those for another reason, "a <u>gastrectomy</u> for a duodenal ulcer".
 */
final class OtherOperations {

  private static final Wordings WORDINGS = Wordings.of(OtherOperations.class);

  /** Operations for other reasons stand in a list of earlier illness. */
  private static final Search HISTORY = WORDINGS.search("history");

  /** Reasons for an operation other than the removal of a tumour. */
  private static final Search OTHER_REASON = WORDINGS.search("other-reason");

  /** "A <u>ruptured spleen</u> was found and a splenectomy was done". */
  private static final Search HURT = WORDINGS.search("hurt");

  /** "With a history of": what stands just behind is of another time. */
  private static final Search PAST = WORDINGS.search("past");

  private static final Search FOR_TUMOR = WORDINGS.search("for-tumor");

  /** Words behind an operation that say that it took place, however far. */
  private static final Search TOOK_PLACE = WORDINGS.search("took-place");

  /** "An appendectomy <u>as a child</u>". */
  private static final Search IN_CHILDHOOD = WORDINGS.search("in-childhood");

  private OtherOperations() {}

  /** Whether an operation is done for anything but a tumour. */
  static boolean isForOtherReason(Passage passage, Span span) {
    return passage.hasBehind(OTHER_REASON, span.end()) || passage.hasBefore(HURT, span.start());
  }

  /**
   * Whether an operation is of another time.
   *
   * @param tumor whether the sentence speaks of a tumour
   */
  static boolean isPast(Passage passage, Span span, boolean tumor) {
    boolean forTumor = passage.hasBehind(FOR_TUMOR, span.end());
    if (!forTumor && passage.hasBehind(IN_CHILDHOOD, span.end())) {
      return true;
    }
    boolean past =
        !tumor && passage.has(HISTORY) || !forTumor && passage.hasBefore(PAST, span.start());
    return past
        && !TreatmentCues.performed(passage, span)
        && !passage.hasBehind(TOOK_PLACE, span.end());
  }
}
