package org.casequote.assemble;

import java.util.List;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
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

  private static final Search SUSPECTED =
      Search.ignoringCase(
          "\\b(?:suspicious|suspected|suspicion|suggest\\w+|concern\\w*|possibl[ey]|possibility|probabl[ey]|question\\w*|fear\\w*|query|thought"
              + " to|felt to|interpreted as|taken for|mistaken|could be|might be|may"
              + " be|raised|equivocal|indeterminate|presum\\w+|uptake|worrisome|initially|at"
              + " first|first)\\b");

  private static final String BENIGN =
      "(?:"
          + Seats.BENIGN
          + "|cavernoma\\w*|hamartoma\\w*|scarring|adenomas?|hyperplasia|FNH|Paget|bone"
          + " islands?|fibrous dysplasia|compression fractures?|healing"
          + " fractures?|arthritis|post-?radi\\w+|radiation"
          + " (?:changes?|necrosis)|osteomas?|lipomas?|meningiomas?|schwannomas?|artefacts?|artifacts?"
          + "|physiologic\\w*|steatosis|calcifications?)\\b";

  private static final Search REFUTED =
      Search.ignoringCase(
          "\\b(?:turned"
              + " out|prove[dn]|shown|found|revealed|showed|was|were|identified|regarded|accepted|put"
              + " down|attributed|diagnosed|confirmed|considered|recogni[sz]ed|demonstrated|disclosed|represented|consistent"
              + " with|due to"
              + "|corresponded)\\b(?:(?!metasta|malignan|carcinoma|\\b(?:no|not|without|excluded)\\b)[^.;]){0,50}?\\b"
              + BENIGN
              + "|\\b(?:resolved|disappeared|regressed|vanished) (?:spontaneously|after"
              + " (?:anti\\w+|steroids?))|\\bno tumou?r was seen\\b|\\bnegative for"
              + " (?:malignan\\w+|tumou?r|cancer)|\\b(?:not|never) (?:a"
              + " )?(?:metasta\\w+|confirmed|substantiated)\\b|\\b(?:metasta\\w+|malignan\\w+|which|suspicion)\\b[^.;]{0,30}\\b(?:disproved|refuted|ruled"
              + " out|excluded)\\b|\\b(?:disproved|refuted|ruled out|excluded) (?:any |a |the"
              + " )?(?:metasta|malignan|spread)");

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
    if (REFUTED.isIn(fact.words() + fact.after())) {
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
