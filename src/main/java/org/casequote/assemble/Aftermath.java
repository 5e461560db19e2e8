package org.casequote.assemble;

import org.casequote.lexicon.Kind;
import org.casequote.model.Fields;
import org.casequote.model.SectionKind;

/**
 * What came after the tumour was first treated: new lesions are elsewhere then, and do not tell
 * where the tumour arose.
 *
 * @param back the sentence in which the tumour is back, which may still name its seat
 * @param later the first sentence behind an operation that tells of a later time
 */
record Aftermath(int back, int later) {

  static Aftermath of(CaseFile file) {
    return new Aftermath(back(file), later(file));
  }

  /** Whether a body part is told of in it; an organ may still be taken out for the first tumour. */
  boolean holds(Fact<?> site, boolean removed) {
    return site.inCase() && (site.at() > back || !removed && site.at() >= later);
  }

  private static int back(CaseFile file) {
    return file.affirmed(Fields.RECURRENCE).stream()
        .filter(f -> f.inCase() && !Recurrences.isNone(f))
        .mapToInt(Fact::at)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static int later(CaseFile file) {
    int removed =
        file.affirmed(Fields.SURGERY).stream()
            .filter(Fact::inCase)
            .mapToInt(Fact::at)
            .min()
            .orElse(Integer.MAX_VALUE);
    return file.passages().stream()
        .filter(p -> p.sentence().section() == SectionKind.CASE && p.sentence().index() > removed)
        .filter(p -> p.terms(Kind.CUE).stream().anyMatch(c -> c.entry().is("axis", "later")))
        .mapToInt(p -> p.sentence().index())
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }
}
