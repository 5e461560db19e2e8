package org.casequote.assemble;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.lexicon.Kind;
import org.casequote.model.Value.Topography;
import org.casequote.pipeline.Passage;

/** Lesions that a pathologist has looked at and calls a metastasis, or the tumour once more. */
final class ProvenLesions {

  /** What a pathologist holds a lesion for: the tumour, or a metastasis. */
  private static final Pattern PROVEN =
      Pattern.compile(
          "\\b(?:biops(?:y|ies|ied)|histolog\\w+|histopatholog\\w+|patholog\\w+|cytolog\\w+|aspirat\\w+|FNAC?|excis\\w+|resect\\w+|examination|specimen|immunohisto\\w+)\\b"
              + "[^.]{0,80}\\b(?:confirm|reveal|show|prov|demonstrat|disclos|yield|identif|consistent|compatible|diagnos|establish|found"
              + " to be|turned out|was|were|:)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern METASTATIC =
      Pattern.compile(
          "\\b(?:metasta(?:tic|sis|ses)|secondar(?:y|ies))\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern NOT =
      Pattern.compile(
          "\\b(?:no|not|without|negative|excluded|ruled out)\\b", Pattern.CASE_INSENSITIVE);

  private ProvenLesions() {}

  /** "A mass in the thyroid was found, and histology showed metastatic renal cell carcinoma." */
  static boolean isOne(Fact<Topography> site, CaseFile file, List<String> codes) {
    boolean tied = LesionsElsewhere.isOfLesion(site) || site.rule().equals("site.of-biopsy");
    if (!tied) {
      return false;
    }
    return file.passages().stream()
        .filter(p -> p.sentence().block() == site.passage().sentence().block())
        .filter(p -> p.sentence().index() - site.at() >= 0 && p.sentence().index() - site.at() <= 1)
        .anyMatch(p -> isProof(p, p == site.passage() ? site.place().end() : 0, codes));
  }

  /** Whether a pathologist calls it a metastasis, or names the tumour that the patient has. */
  private static boolean isProof(Passage passage, int from, List<String> codes) {
    String text = passage.text().substring(from);
    Matcher proven = PROVEN.matcher(text);
    if (!proven.find() || NOT.matcher(text).find()) {
      return false;
    }
    return METASTATIC.matcher(text.substring(proven.start())).find()
        || text.contains("same tumo")
        || passage.terms(Kind.MORPHOLOGY).stream()
            .filter(t -> t.span().start() >= from + proven.start())
            .map(t -> t.entry().optional("icdo3"))
            .anyMatch(code -> code != null && codes.contains(code.substring(0, 4)));
  }
}
