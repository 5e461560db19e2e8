package org.casequote.assemble;

import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.model.Span;
import org.casequote.model.Value.Topography;
import org.casequote.pipeline.Passage;

/** Lesions in number: "multiple nodules in both lungs", "hypermetabolic foci in the spine". */
final class ManyLesions {

  private static final String LESIONS =
      "(?:lesions|nodules|masses|foci|deposits|opacities|tumou?rs|shadows|spots)\\b";

  private static final Search MANY =
      Search.ignoringCase(
          "\\b(?:multiple|several|numerous|innumerable|multifocal|disseminated|diffuse|bilateral|"
              + "widespread|both|two|three|four|five|six|seven|many|further|additional|other|new)\\b[^.;]{0,40}\\b(?:"
              + LESIONS
              + "|uptake\\b)");

  private static final Search AVID =
      Search.ignoringCase(
          "\\b(?:hot spots|(?:FDG|PET)?[-"
              + " ]?avid|hypermetabolic|uptake)\\b[^.;]{0,60}\\b(?:lesions|foci|areas|deposits|nodules|in|at)\\b|\\b(?:diffuse|multiple|abnormal|pathological|multifocal|intense|focal)\\b[^.;]{0,30}\\buptake\\b");

  private static final Search MULTIPLE =
      Search.ignoringCase(
          "\\b(?:multiple|numerous|innumerable|disseminated|widespread|several|bilateral|multifocal|cannon-?ball|"
              + "three|four|five|six|seven|[3-9])\\b[^.;,]{0,40}\\b"
              + LESIONS
              + "|\\b"
              + LESIONS
              + "[^.;,]{0,20}\\b(?:both|bilateral)|\\b(?:FDG|MIBG|PSMA|PET|DOTATATE)[- ]avid "
              + LESIONS
              + "|\\bhypermetabolic "
              + LESIONS);

  /** "Pulmonary nodules", "lesions of the liver". */
  private static final Search PLURAL = Search.ignoringCase("\\b" + LESIONS);

  /** "Scintigraphy showed increased uptake in the sixth rib." */
  private static final Search SCANNED =
      Search.ignoringCase(
          "\\b(?:scintigra\\w+|bone"
              + " scan)\\b[^.;]{0,40}\\b(?:increased|intense|multiple|abnormal|pathological)"
              + " (?:uptake|fixation|accumulation|activity)\\b");

  /** "A sclerotic lesion of L4" of a patient who has metastases elsewhere. */
  private static final Search IN_BONE =
      Search.ignoringCase(
          "\\b(?:osteo)?(?:lytic|blastic|sclerotic|destructive)"
              + " (?:lesion|foc(?:us|i)|area|metasta|change|deposit)");

  private ManyLesions() {}

  /** "Multiple lesions in the liver and lungs" of a patient who is said to have metastases. */
  static boolean isNumerous(Fact<Topography> site, boolean metastatic) {
    Passage passage = site.passage();
    String organ = site.value().organ();
    boolean sown = site.inStory() && Seats.SOWN.contains(organ);
    if (!Seats.DISTANT.contains(organ) || !sown && !metastatic) {
      return false;
    }
    boolean bone = organ.equals("bone");
    boolean tied = Seats.isOfLesion(site);
    boolean numerous =
        sown && (tied && passage.has(MULTIPLE) || (tied || bone) && passage.has(SCANNED))
            || metastatic
                && (tied && (bone && passage.has(IN_BONE) || passage.has(MANY))
                    || passage.has(AVID));
    return numerous && !passage.has(Seats.HARMLESS);
  }

  /** "Pulmonary nodules", however many. */
  static boolean isPlural(Fact<Topography> site) {
    String organ = site.value().organ();
    Span span = site.place();
    String text = site.passage().text();
    return (Seats.SOWN.contains(organ) || organ.equals("peritoneum") || organ.equals("pleura"))
        && site.passage().terms(Kind.LESION).stream()
            .filter(t -> site.passage().wordsBetween(t.span(), span) <= 3)
            .filter(t -> site.passage().between(t.span(), span).indexOf(';') < 0)
            .anyMatch(t -> PLURAL.isIn(t.span().of(text)));
  }
}
