package org.casequote.find;

import org.casequote.lexicon.Search;
import org.casequote.model.Span;
import org.casequote.pipeline.Passage;

/**
 * Tells operations that were not on the tumour: those of the patient's past, "with a history of
 * <u>hysterectomy</u>", and those for another reason, "a <u>gastrectomy</u> for a duodenal ulcer".
 */
final class OtherOperations {

  /** Operations for other reasons stand in a list of earlier illness. */
  private static final Search HISTORY =
      Search.ignoringCase(
          "\\b(?:(?:medical|surgical|past|gyn\\w+|clinical) history|history"
              + " (?:of|was|included|consisted of)|comorbid\\w+|remote|status post|childhood|years"
              + " (?:ago|earlier|before|previously))\\b");

  /** Reasons for an operation other than the removal of a tumour. */
  private static final Search OTHER_REASON =
      Search.ignoringCase(
          "^(?:(?:[,]?\\s+[\\w-]+){0,5}?\\s+(?:for|of|because of|due to|owing to|on account"
              + " of|after)| \\(for)\\s+(?:[\\w-]+\\s+){0,3}?[\"“'‘]?(?:bleeding|ha?emorrhages?"
              + "|fractures?|obstruction|perforation|perforated|hernias?|infections?|abscess|hydrocephalus|cataracts?|trauma|accident|tears?|rupture|laceration|injury|adhesions|hypersplenism|prolapse|fibroids?|menorrhagia|metrorrhagia|menometrorrhagia|endometriosis|adenomyosis|ectopic"
              + " pregnancy"
              + "|(?:peptic|gastric|duodenal|stomach)?\\s?ulcers?|goit(?:re|er)|hyperthyroidism|thyrotoxicosis|Graves\\S*"
              + "|gallstones?|chole(?:lithiasis|cystitis)|appendicitis|diverticul\\w+|pancreatitis|tuberculosis|bronchiectasis"
              + "|aspergilloma|obesity|spherocytosis|thrombocytopeni\\w+|thalass\\w+|gangrene|isch(?:a)?emia|osteomyelitis|cryptorchidism|torsion|androgen"
              + " deprivation|castration|hormonal|stenosis|stones?|lithiasis|nephrolithiasis|disc|dis[ck]"
              + " herniation|cholesteatoma|sinusitis|gyn(?:a)?ecomastia|benign"
              + " prostatic|hyperplasia)\\b");

  /** "A <u>ruptured spleen</u> was found and a splenectomy was done". */
  private static final Search HURT =
      Search.ignoringCase(
          "\\b(?:ruptured|lacerated|torn|injured|gangrenous|strangulated|isch(?:a)?emic)"
              + " (?:spleen|bowel|appendix|gallbladder|colon|kidney)\\b[^.;]{0,50}$");

  /** "With a history of": what stands just behind is of another time. */
  private static final Search PAST =
      Search.ignoringCase(
          "\\b(?:history|antecedents?|status after) (?:of|included|was|:)(?: an?| previous| remote|"
              + " prior)*(?: [\\w-]+){0,2}(?:(?:,| and)(?: [\\w-]+){1,3}){0,2}\\s$");

  private static final Search FOR_TUMOR =
      Search.ignoringCase(
          "^[^.;,]{0,40}\\b(?:for|due to|because"
              + " of)\\b[^.;,]{0,40}(?:cancer|carcinoma|tumou?r|sarcoma|melanoma|lymphoma|malignan|\\w+oma\\b)");

  /** Words behind an operation that say that it took place, however far. */
  private static final Search TOOK_PLACE =
      Search.ignoringCase(
          "\\b(?:was|were)(?: also| then| subsequently| all)? (?:performed|carried"
              + " out|undertaken|done)\\b");

  private OtherOperations() {}

  /** Whether an operation is done for anything but a tumour. */
  static boolean isForOtherReason(Passage passage, Span span) {
    return OTHER_REASON.isIn(passage.text().substring(span.end()))
        || HURT.isIn(passage.text().substring(0, span.start()));
  }

  /**
   * Whether an operation is of another time.
   *
   * @param tumor whether the sentence speaks of a tumour
   */
  static boolean isPast(Passage passage, Span span, boolean tumor) {
    String before = passage.text().substring(0, span.start());
    String after = passage.text().substring(span.end());
    boolean past = !tumor && passage.has(HISTORY) || PAST.isIn(before) && !FOR_TUMOR.isIn(after);
    return past && !TreatmentCues.performed(passage, span) && !TOOK_PLACE.isIn(after);
  }
}
