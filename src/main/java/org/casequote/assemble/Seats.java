package org.casequote.assemble;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Value.Topography;

/** Organs that tumours spread to, and when a body part named there is the place of a lesion. */
final class Seats {

  /** Organs where lesions in number can hardly be anything but metastases. */
  static final Set<String> SOWN = Set.of("lung", "liver", "bone", "brain");

  /** Organs whose lesions are metastases where the patient has some. */
  static final Set<String> DISTANT =
      with(SOWN, "pleura", "adrenal", "spleen", "meninges", "spinal cord");

  /** Organs where a relapse can hardly be anything but a metastasis. */
  static final Set<String> ALL = with(DISTANT, "lymph node", "peritoneum");

  private static final Wordings WORDINGS = Wordings.of(Seats.class);

  /** What is benign, or is only looked at again. */
  static final Search HARMLESS = WORDINGS.search("harmless");

  private static final Search LOOKED_AT = WORDINGS.search("looked-at");

  /** How a body part is tied to a lesion, or to the place of one in a list. */
  private static final Set<String> OF_LESION = Set.of("site.of-lesion", "site.listed");

  private Seats() {}

  /** Tied to a lesion, or named with it: "hepatic deposits", "pulmonary nodules". */
  static boolean isOfLesion(Fact<Topography> site) {
    return OF_LESION.contains(site.rule())
        || site.passage().terms(Kind.LESION).stream()
            .filter(t -> t.entry().is("lesion", "metastasis") || t.entry().is("lesion", "sown"))
            .anyMatch(t -> site.passage().wordsBetween(t.span(), site.place()) <= 1);
  }

  /** "CT of the chest, abdomen and pelvis" says where one looked, not where a lesion lies. */
  static boolean isLookedAt(Fact<Topography> site) {
    return site.hasBefore(LOOKED_AT);
  }

  static boolean isNode(Topography site) {
    return site.organ().equals("lymph node");
  }

  private static Set<String> with(Set<String> organs, String... more) {
    return Stream.concat(organs.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
  }
}
