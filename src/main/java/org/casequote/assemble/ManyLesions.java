package org.casequote.assemble;

import java.util.Set;
import java.util.regex.Pattern;
import org.casequote.lexicon.Kind;
import org.casequote.model.Span;
import org.casequote.model.Value.Topography;

/** Lesions in number: "multiple nodules in both lungs", "hypermetabolic foci in the spine". */
final class ManyLesions {

  /** Organs where lesions in number can hardly be anything but metastases. */
  static final Set<String> SOWN = Set.of("lung", "liver", "bone", "brain");

  private static final String LESIONS =
      "(?:lesions|nodules|masses|foci|deposits|opacities|tumou?rs|shadows|spots)\\b";

  private static final Pattern MANY =
      Pattern.compile(
          "\\b(?:multiple|several|numerous|innumerable|multifocal|disseminated|diffuse|bilateral|"
              + "widespread|both|two|three|four|five|six|seven|many|further|additional|other|new)\\b[^.;]{0,40}\\b(?:lesions|nodules|masses|foci|deposits|opacities|tumou?rs|hot"
              + " spots|(?:areas? of )?(?:increased |pathologic(?:al)? |abnormal |intense"
              + " )?uptake)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AVID =
      Pattern.compile(
          "\\b(?:hot spots|(?:FDG|PET)?[-"
              + " ]?avid|hypermetabolic|uptake)\\b[^.;]{0,60}\\b(?:lesions|foci|areas|deposits|nodules|in|at)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MULTIPLE =
      Pattern.compile(
          "\\b(?:multiple|numerous|innumerable|disseminated|widespread|several|bilateral|multifocal|cannon-?ball|"
              + "three|four|five|six|seven|[3-9])\\b[^.;,]{0,40}\\b"
              + LESIONS
              + "|\\b"
              + LESIONS
              + "[^.;,]{0,20}\\b(?:both|bilateral)|\\b(?:FDG|MIBG|PSMA|PET|DOTATATE)[- ]avid "
              + LESIONS
              + "|\\bhypermetabolic "
              + LESIONS,
          Pattern.CASE_INSENSITIVE);

  /** "Pulmonary nodules", "lesions of the liver". */
  private static final Pattern PLURAL = Pattern.compile("\\b" + LESIONS, Pattern.CASE_INSENSITIVE);

  /** "Scintigraphy showed increased uptake in the sixth rib." */
  private static final Pattern SCANNED =
      Pattern.compile(
          "\\b(?:scintigra\\w+|bone"
              + " scan)\\b[^.;]{0,40}\\b(?:increased|intense|multiple|abnormal|pathological)"
              + " (?:uptake|fixation|accumulation|activity)\\b",
          Pattern.CASE_INSENSITIVE);

  private ManyLesions() {}

  /** "Multiple lesions in the liver and lungs" of a patient who is said to have metastases. */
  static boolean isNumerous(Fact<Topography> site, boolean metastatic) {
    String text = site.passage().text();
    String organ = site.value().organ();
    boolean lesions = LesionsElsewhere.isOfLesion(site) && MANY.matcher(text).find();
    boolean sown =
        LesionsElsewhere.isStory(site)
            && SOWN.contains(organ)
            && (LesionsElsewhere.isOfLesion(site)
                || organ.equals("bone") && SCANNED.matcher(text).find())
            && (MULTIPLE.matcher(text).find() || SCANNED.matcher(text).find())
            && !LesionsElsewhere.BENIGN.matcher(text).find();
    boolean seen = lesions || AVID.matcher(text).find();
    return LesionsElsewhere.DISTANT.contains(organ)
        && (metastatic && seen && !LesionsElsewhere.BENIGN.matcher(text).find() || sown);
  }

  /** "Pulmonary nodules", however many. */
  static boolean isPlural(Fact<Topography> site) {
    String organ = site.value().organ();
    Span span = site.place();
    String text = site.passage().text();
    return (SOWN.contains(organ) || organ.equals("peritoneum") || organ.equals("pleura"))
        && site.passage().terms(Kind.LESION).stream()
            .filter(t -> site.passage().wordsBetween(t.span(), span) <= 3)
            .filter(t -> site.passage().between(t.span(), span).indexOf(';') < 0)
            .anyMatch(t -> PLURAL.matcher(t.span().of(text)).find());
  }
}
