package org.casequote.assemble;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Search;
import org.casequote.model.CaseRecord;
import org.casequote.model.Fields;
import org.casequote.model.Value.Morphology;
import org.casequote.model.Value.Topography;
import org.casequote.pipeline.Passage;

/**
 * Lesions that a pathologist has looked at, or the article judges, to be a metastasis or the tumour
 * once more. The sentences that say so follow the one that places the lesion.
 */
final class ProvenLesions {

  /** How many sentences behind the lesion's own its nature may be told. */
  private static final int FOLLOWING = 3;

  /** Ties by which a sentence makes a body part the one that is talked about. */
  private static final Set<String> TIED =
      Set.of("site.of-lesion", "site.of-biopsy", "site.of-operation");

  /** A look at the tissue, and the verb that says what was seen. */
  private static final Pattern LOOK =
      Pattern.compile(
          "\\b(?:biops(?:y|ies|ied)|histolog\\w+|histopatholog\\w+|patholog\\w+|cytolog\\w+|aspirat\\w+|FNA[CB]?"
              + "|excis\\w+|resect\\w+|remov(?:ed|al)|\\w+ectomy|examination|microscop\\w+|specimen|immunohisto\\w+)\\b"
              + "(?:[^.]|\\.\\d){0,80}?\\b(?:confirm|reveal|show|prov|demonstrat|disclos|yield|identif|consistent|compatible|diagnos|establish|found|turned"
              + " out|represent|suggest|contain|keeping|identical|similar|was|were|:)",
          Pattern.CASE_INSENSITIVE);

  private static final String METASTATIC = "\\b(?:metasta(?:tic|s[ei]s)|secondar(?:y|ies))\\b";

  /** "The same tumour", "in keeping with the lung primary", "of breast origin". */
  private static final Pattern SAME =
      Pattern.compile(
          METASTATIC
              + "|\\b(?:the|of) same (?:[\\w-]+"
              + " )?(?:tumou?r|histolog\\w+|type|morpholog\\w+|neoplasm|malignan\\w+|disease|entity)|\\b(?:identical|similar)"
              + " to (?:the|that|those|her|his) (?:[\\w-]+"
              + " ){0,4}?(?:primary|tumou?r|original|lesion|specimen)\\b|\\b(?:consistent|compatible|keeping|line)"
              + " with (?:an?|the|her|his) (?:[\\w-]+ ){0,3}?primary\\b|\\b(?:of|from|with) (?:an?"
              + " |the |her |his )?(?:[\\w-]+ ){1,2}?origin\\b",
          Pattern.CASE_INSENSITIVE);

  /** "These were thought to be metastases": a judgement without a look at the tissue. */
  private static final Pattern JUDGED =
      Pattern.compile(
          "^\\W*(?:these|this|those|both|all|the|they|it|which|each)\\b[^.;:]{0,80}\\b(?:thought|considered|regarded|interpreted"
              + "|presumed|deemed|suspicious|suspected|suggestive|consistent|compatible|judged|diagnosed|believed|treated"
              + "|resected|removed|excised|read|reported|classified|keeping|represented|prove[dn]|turned"
              + " out|shown|found|confirmed|was|were)\\b[^.;:]{0,30}?"
              + METASTATIC,
          Pattern.CASE_INSENSITIVE);

  /** "CT of the chest, abdomen and pelvis" says where one looked, not where a lesion lies. */
  private static final Search LOOKED_AT =
      Search.ignoringCase(
          "\\b(?:CT|MRI|PET|tomography|imaging|scan(?:s|ning)?|radiographs?|ultraso\\w+|x-rays?)\\b"
              + "[^.;]{0,15}?\\bof (?:the |her |his )?(?:[\\w-]+(?:,? and|,)? (?:the )?){0,4}$");

  /** "A suboccipital craniotomy" is a way to a lesion. */
  private static final Search APPROACH =
      Search.ignoringCase(
          "^ (?:crani\\w+|laparotomy|thoracotomy|sternotomy|incision|approach|access|route)\\b");

  private static final Search NOT =
      Search.ignoringCase(
          "\\b(?:no|not|without|negative|excluded|ruled out|rather than|unlikely|never)\\b");

  private final Taxonomy taxonomy;

  ProvenLesions(Lexicon lexicon) {
    taxonomy = new Taxonomy(lexicon);
  }

  /**
   * "A mass in the thyroid was found, and histology showed metastatic renal cell carcinoma."
   *
   * @param apart whether the primary cannot have grown there, so that its name alone is proof
   */
  boolean isOne(Fact<Topography> site, CaseFile file, CaseRecord decided, boolean apart) {
    boolean tied = LesionsElsewhere.isOfLesion(site) || TIED.contains(site.rule());
    if (!tied
        || site.value().organ().equals("other")
        || LOOKED_AT.isIn(site.before())
        || APPROACH.isIn(site.after())) {
      return false;
    }
    for (Passage passage : file.passages()) {
      int behind = passage.sentence().index() - site.at();
      boolean near =
          behind >= 0
              && behind <= FOLLOWING
              && passage.sentence().block() == site.passage().sentence().block();
      if (near) {
        if (behind > 0 && isElsewhere(passage, site, file)) {
          return false;
        }
        boolean sampled = behind == 0 && site.rule().equals("site.of-biopsy");
        int from = behind > 0 || sampled ? 0 : site.place().end();
        if (isProof(passage, from, file, apart ? decided : null)
                && (behind > 0 || isNext(passage, from, site))
            || behind > 0 && isJudged(passage)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether no other organ stands between a lesion and the look at it. */
  private static boolean isNext(Passage passage, int from, Fact<Topography> site) {
    Matcher look = LOOK.matcher(passage.text()).region(from, passage.text().length());
    int to = look.find() ? look.start() : from;
    return passage.terms(Kind.SITE, Kind.SITE_ADJECTIVE).stream()
        .filter(t -> t.span().start() >= site.place().end() && t.span().end() <= to)
        .map(t -> t.entry().optional("organ"))
        .allMatch(organ -> organ == null || organ.equals(site.value().organ()));
  }

  /** Whether a sentence turns to a lesion of another organ. */
  private static boolean isElsewhere(Passage passage, Fact<Topography> site, CaseFile file) {
    return file.affirmed(Fields.PRIMARY_SITE).stream()
        .filter(s -> s.at() == passage.sentence().index())
        .anyMatch(
            s -> LesionsElsewhere.isOfLesion(s) && !s.value().organ().equals(site.value().organ()));
  }

  private static boolean isJudged(Passage passage) {
    Matcher judged = JUDGED.matcher(passage.text());
    return judged.find() && !NOT.isIn(judged.group());
  }

  /** Whether a pathologist calls it a metastasis, or names the tumour that the patient has. */
  private boolean isProof(Passage passage, int from, CaseFile file, CaseRecord decided) {
    String text = passage.text().substring(from);
    Matcher look = LOOK.matcher(text);
    if (!look.find()) {
      return false;
    }
    Matcher same = SAME.matcher(text);
    if (same.find(look.start())) {
      return !NOT.isIn(text.substring(0, same.end()));
    }
    return decided != null
        && !NOT.isIn(text)
        && file.affirmed(Fields.HISTOLOGY).stream()
            .filter(f -> f.at() == passage.sentence().index())
            .filter(f -> f.place().start() >= from + look.start())
            .anyMatch(f -> isPatients(f.value(), decided));
  }

  private boolean isPatients(Morphology named, CaseRecord decided) {
    return decided.get(Fields.HISTOLOGY).affirmed().stream()
        .anyMatch(r -> taxonomy.isSame(r.value(), named) || r.value().equals(named));
  }
}
