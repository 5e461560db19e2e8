package org.casequote.assemble;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.casequote.model.CaseRecord;
import org.casequote.model.Fields;
import org.casequote.model.Value.Topography;

/**
 * Lesions where the primary had been, found some time after it was cleared: the tumour came back
 * there, though the article need not call it a recurrence.
 */
final class NewLesions {

  /** The rule's name. */
  static final String RULE = "recurrence.lesion";

  /** The ties of a body part to the lesion that is in it. */
  private static final Set<String> HELD = Set.of("site.of-lesion", "site.listed");

  private NewLesions() {}

  static List<Fact<Topography>> of(CaseFile file, CaseRecord decided, Clearings clearings) {
    List<Fact<Topography>> sites = file.affirmed(Fields.PRIMARY_SITE);
    return sites.stream()
        .filter(f -> HELD.contains(f.rule()) && f.inStory() && isHome(f.value(), decided))
        .filter(f -> file.affirmed(Fields.RECURRENCE, f.at()).isEmpty())
        .filter(f -> {
          Fact<?> cleared = clearings.lastBefore(f);
          return cleared != null
              && clearings.isNewSince(cleared, f)
              && sites.stream().anyMatch(s -> isThere(s, f) && precedes(s, cleared));
        })
        .toList();
  }

  /** Whether the primary is in the same organ, and on the same side where both sides are told. */
  private static boolean isHome(Topography site, CaseRecord decided) {
    return decided.affirmed(Fields.PRIMARY_SITE).stream()
        .anyMatch(p ->
            p.organ().equals(site.organ())
                && (!Recurrences.SURROUNDINGS.contains(p.organ())
                    || Objects.equals(p.icdo3(), site.icdo3()))
                && (p.laterality() == null
                    || site.laterality() == null
                    || Objects.equals(p.laterality(), site.laterality())));
  }

  private static boolean isThere(Fact<Topography> other, Fact<Topography> site) {
    return other.section() == site.section() && other.value().organ().equals(site.value().organ());
  }

  /** What was cleared had been there, and not in some other organ. */
  private static boolean precedes(Fact<?> site, Fact<?> cleared) {
    return site.at() <= cleared.at();
  }
}
