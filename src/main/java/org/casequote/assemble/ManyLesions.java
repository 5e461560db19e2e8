package org.casequote.assemble;

import java.util.Set;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Span;
import org.casequote.model.Value.Topography;
import org.casequote.pipeline.Passage;

/** Lesions in number: "multiple nodules in both lungs", "hypermetabolic foci in the spine". */
final class ManyLesions {

  private static final Wordings WORDINGS = Wordings.of(ManyLesions.class);

  private static final Search MANY = WORDINGS.search("many");

  private static final Search AVID = WORDINGS.search("avid");

  private static final Search MULTIPLE = WORDINGS.search("multiple");

  /** "Pulmonary nodules", "lesions of the liver". */
  private static final Search PLURAL = WORDINGS.search("plural");

  /** "Scintigraphy showed increased uptake in the sixth rib." */
  private static final Search SCANNED = WORDINGS.search("scanned");

  /** "A sclerotic lesion of L4" of a patient who has metastases elsewhere. */
  private static final Search IN_BONE = WORDINGS.search("in-bone");

  private static final Set<String> LININGS = Set.of("peritoneum", "pleura", "meninges");

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
    return (Seats.SOWN.contains(organ) || LININGS.contains(organ))
        && site.passage().terms(Kind.LESION).stream()
            .filter(t -> site.passage().wordsBetween(t.span(), span) <= 3)
            .filter(t -> site.passage().between(t.span(), span).indexOf(';') < 0)
            .anyMatch(t -> PLURAL.isIn(t.span().of(text)));
  }
}
