package org.casequote.assemble;

import org.casequote.lexicon.Search;
import org.casequote.model.SectionKind;
import org.casequote.pipeline.Passage;

/** Where an article says that what looked like a tumour was none. */
final class Refutation {

  private static final Search NO_TUMOR =
      Search.ignoringCase(
          "\\b(?:no|without|ruled out|excluded|negative for)\\b(?: any)?(?: evidence of| signs? of|"
              + " features of)?(?: a)?"
              + " (?:malignan(?:cy|t cells)|neoplas(?:m|ia|tic cells)|tumou?r cells|cancer)\\b|"
              + "\\b(?:malignancy|neoplasm|cancer) (?:was|had been) (?:ruled out|excluded)");

  private static final Search INSTEAD =
      Search.ignoringCase(
          "\\b(?:tubercul\\w+|granulom\\w+|acid-fast|abscess|actinomyco\\w+|hematoma|haematoma|"
              + "endometriosis|sarcoidosis|aspergill\\w+|hydatid|echinococc\\w+|cryptococc\\w+|"
              + "xanthogranulomatous|vasculitis|amyloid\\w*|fungal|hyphae|parasit\\w+|infarct\\w*)");

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
