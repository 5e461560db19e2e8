package org.casequote.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.CaseRecord;
import org.casequote.model.Fields;
import org.casequote.model.Value.Morphology;
import org.casequote.model.Value.Topography;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Body parts away from the primary that hold tumour, though the sentence does not call it a
 * metastasis there: lesions in number, lesions that came later, what a biopsy or the next sentence
 * holds for one, an organ that is involved and that the primary cannot have grown into.
 */
final class LesionsElsewhere {

  /** The rule for what a pathologist or the article holds for a metastasis. */
  static final String PROVEN = "metastasis.proven";

  /** The rule for lesions in number, which nobody has called metastases. */
  static final String NUMEROUS = "metastasis.numerous";

  private static final String MALIGNANT = "/3";
  private static final String BORDERLINE = "/1";

  private static final Wordings WORDINGS = Wordings.of(LesionsElsewhere.class);

  private static final Search AUTOPSY = WORDINGS.search("autopsy");

  private static final Search METASTATIC = Search.ignoringCase("\\bmetastatic (?:benign )?$");

  private static final Search CAME_BACK = WORDINGS.search("came-back");

  private static final Search LATER = WORDINGS.search("later");

  /** "First taken for haemangiomas": what the next sentence corrects. */
  private static final Search AT_FIRST = WORDINGS.search("at-first");

  /** "The liver and the spleen were involved", "hepatic involvement", "infiltration of the". */
  private static final Search INVOLVED_AFTER = WORDINGS.search("involved-after");

  private static final Search INVOLVED_BEFORE =
      Search.ignoringCase("\\b(?:involvement|infiltration) (?:of|in) (?:[\\w-]+[, ]+){0,4}$");

  /** Places that a tumour may well have grown into, or that are none of their own. */
  private static final Set<String> AREAS =
      Set.of("soft tissue", "skin", "other", "mediastinum", "retroperitoneum");

  private final Neighbours neighbours;
  private final ProvenLesions proven;

  LesionsElsewhere(Lexicon lexicon, Taxonomy taxonomy) {
    neighbours = new Neighbours(lexicon);
    proven = new ProvenLesions(taxonomy);
  }

  /** The places, given the metastases that are known by name. */
  List<Fact<Topography>> of(CaseFile file, CaseRecord decided, List<Fact<Topography>> known) {
    List<Topography> primaries = decided.affirmed(Fields.PRIMARY_SITE);
    List<String> home = primaries.stream().map(Topography::organ).toList();
    List<Morphology> diagnoses = decided.affirmed(Fields.HISTOLOGY);
    boolean metastatic = known.stream().anyMatch(Fact::affirmed);
    boolean spreading =
        isMalignant(diagnoses) || has(diagnoses, BORDERLINE) || isCalledMetastatic(file);
    List<Fact<Topography>> out = new ArrayList<>();
    for (Fact<Topography> site : file.affirmed(Fields.PRIMARY_SITE)) {
      boolean own =
          home.isEmpty()
              || (home.contains(site.value().organ()) || isQuoted(site, decided))
                  && !Spread.isOtherSide(site);
      boolean elsewhere = spreading && !own && site.inStory() && !isBenign(site.passage());
      String rule =
          ManyLesions.isNumerous(site, metastatic)
              ? NUMEROUS
              : elsewhere ? rule(site, file, primaries, diagnoses) : null;
      if (rule != null && !isScannedPelvis(site)) {
        out.add(Spread.derived(site, site.value(), rule));
      }
    }
    told(file, out);
    return out;
  }

  /**
   * What makes a place outside of the primary the seat of a metastasis, or {@code null}. Of a
   * borderline tumour only proof does.
   */
  private @Nullable String rule(
      Fact<Topography> site,
      CaseFile file,
      List<Topography> primaries,
      List<Morphology> diagnoses) {
    String organ = site.value().organ();
    // The right adrenal gland is not beside the left kidney.
    boolean beside =
        primaries.stream()
            .anyMatch(p -> neighbours.areBeside(p.organ(), organ) && !p.isAcross(site.value()));
    boolean apart = !beside && !AREAS.contains(organ);
    if (proven.isOne(site, file, apart ? diagnoses : List.of())) {
      return PROVEN;
    }
    if (!isMalignant(diagnoses)) {
      return null;
    }
    if (ManyLesions.isPlural(site) || isFoundDead(site)) {
      return NUMEROUS;
    }
    if (isLater(site) && (!beside || Seats.SOWN.contains(organ))) {
      return "metastasis.later";
    }
    return apart && isInvolved(site) ? "metastasis.involved" : null;
  }

  /** "Resection revealed metastatic meningioma": a benign tumour can spread. */
  private static boolean isCalledMetastatic(CaseFile file) {
    return file.affirmed(Fields.HISTOLOGY).stream()
        .anyMatch(f -> f.inStory() && f.hasBefore(METASTATIC));
  }

  /** "A mass of the axilla" that turned out to be a sarcoma of it is no node. */
  private static boolean isQuoted(Fact<Topography> site, CaseRecord decided) {
    return decided.get(Fields.PRIMARY_SITE).affirmed().stream()
        .flatMap(r -> r.evidence().stream())
        .anyMatch(e -> e.span().equals(site.span()));
  }

  private static boolean isBenign(Passage passage) {
    return passage.has(Seats.HARMLESS) && !passage.has(AT_FIRST);
  }

  /** Scans of the trunk go down to the pelvis, whatever they show. */
  private static boolean isScannedPelvis(Fact<Topography> site) {
    return site.value().name().equalsIgnoreCase("pelvis") && Seats.isLookedAt(site);
  }

  static boolean isMalignant(List<Morphology> diagnoses) {
    return has(diagnoses, MALIGNANT);
  }

  /** Whether one of the tumours is of a behaviour. */
  private static boolean has(List<Morphology> diagnoses, String behaviour) {
    return diagnoses.stream()
        .map(Morphology::icdo3)
        .anyMatch(code -> code != null && code.endsWith(behaviour));
  }

  /** "Autopsy revealed tumour in the liver." */
  private static boolean isFoundDead(Fact<Topography> site) {
    return site.rule().equals("site.of-lesion") && site.passage().has(AUTOPSY);
  }

  /** "Ten months later a hepatic lesion was found." */
  private static boolean isLater(Fact<Topography> site) {
    boolean node = Seats.isNode(site.value());
    return node
        ? site.passage().has(CAME_BACK)
        : Seats.ALL.contains(site.value().organ())
            && Seats.isOfLesion(site)
            && site.passage().has(LATER);
  }

  private static boolean isInvolved(Fact<Topography> site) {
    return site.hasAfter(INVOLVED_AFTER) || site.hasBefore(INVOLVED_BEFORE);
  }

  /**
   * "Two nodules were seen in the lung. Biopsy confirmed metastasis": the sentence tells of both.
   */
  private static void told(CaseFile file, List<Fact<Topography>> out) {
    for (Fact<Topography> spread : file.affirmed(Fields.METASTATIC_SITE)) {
      if (!spread.rule().equals(Spread.UNPLACED)) {
        continue;
      }
      for (int back = 0; back <= 1; back++) {
        List<Fact<Topography>> near =
            file.affirmed(Fields.PRIMARY_SITE, spread.at() - back).stream()
                .filter(s -> isSeat(s) && s.isBeside(spread))
                .toList();
        near.forEach(s -> out.add(Spread.derived(s, s.value(), "metastasis.told")));
        if (!near.isEmpty() || !file.affirmed(Fields.PRIMARY_SITE, spread.at()).isEmpty()) {
          break;
        }
      }
    }
  }

  private static boolean isSeat(Fact<Topography> site) {
    boolean tied = site.rule().equals("site.of-lesion") || site.rule().equals("site.of-biopsy");
    return tied && Seats.ALL.contains(site.value().organ());
  }
}
