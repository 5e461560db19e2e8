package org.casequote.assemble;

import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.SectionKind;
import org.casequote.pipeline.Passage;

/** Where an article says that what looked like a tumour was none. */
final class Refutation {

  private static final Wordings WORDINGS = Wordings.of(Refutation.class);

  private static final Search NO_TUMOR = WORDINGS.search("no-tumor");

  private static final Search INSTEAD = WORDINGS.search("instead");

  private Refutation() {}

  /** The last sentence that denies a tumour and names another illness; -1 where none does. */
  static int last(CaseFile file) {
    int at = -1;
    for (Passage passage : file.passages()) {
      SectionKind section = passage.sentence().section();
      boolean story = section == SectionKind.CASE || section == SectionKind.ABSTRACT;
      if (story && passage.has(NO_TUMOR) && passage.has(INSTEAD)) {
        at = passage.sentence().index();
      }
    }
    return at;
  }
}
