package org.casequote.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casequote.model.CaseRecord;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.Span;
import org.casequote.model.Value.Topography;

/**
 * Metastases that came after the disease had been cleared: the article need not call them a
 * recurrence. That they are new shows in words for it, in an interval or in another year.
 */
final class NewMetastases {

  /** The rule's name. */
  static final String RULE = "recurrence.spread";

  private static final Comparator<Fact<Topography>> BY_PLACE = Comparator.comparing(Fact::span);

  private NewMetastases() {}

  /** Metastases that a later time found after the disease was cleared, in places new since then. */
  static List<Fact<Topography>> of(CaseFile file, CaseRecord decided, Clearings clearings) {
    List<Fact<Topography>> sites =
        seats(file, decided).filter(f -> !isPlaced(file, f)).sorted(BY_PLACE).toList();
    List<Fact<Topography>> out = new ArrayList<>();
    for (Fact<Topography> site : sites) {
      Fact<?> cleared = clearings.lastBefore(site);
      if (cleared != null
          && sites.stream().noneMatch(s -> isOld(s, site, cleared))
          && clearings.isLater(cleared, site)) {
        out.add(site);
      }
    }
    return out;
  }

  /** The body parts that the record holds for seats of metastases, wherever they are told. */
  private static Stream<Fact<Topography>> seats(CaseFile file, CaseRecord decided) {
    Map<Span, String> organs = new HashMap<>();
    for (Reading<Topography> reading : decided.get(Fields.METASTATIC_SITE).affirmed()) {
      reading.evidence().forEach(e -> organs.put(e.span(), reading.value().organ()));
    }
    return Stream.concat(
        file.affirmed(Fields.METASTATIC_SITE).stream()
            .filter(f ->
                organs.containsValue(f.value().organ())
                    || f.rule().equals(Spread.UNPLACED) && Spread.METASTASIS.isIn(f.words())),
        file.affirmed(Fields.PRIMARY_SITE).stream()
            .filter(f -> f.value().organ().equals(organs.get(f.span()))));
  }

  /** "Vaginal cuff recurrence": where the tumour was is no place that it spread to. */
  private static boolean isPlaced(CaseFile file, Fact<?> site) {
    return file.all(Fields.RECURRENCE, site.at()).stream()
        .anyMatch(f -> f.value().value().equals("local") && f.span().overlaps(site.span()));
  }

  /** Whether a metastasis stands between the clearing and another, which then is no news. */
  private static boolean isOld(Fact<Topography> other, Fact<Topography> site, Fact<?> cleared) {
    boolean node = Seats.isNode(other.value()) && !Seats.isNode(site.value());
    return !node
        && other.section() == site.section()
        && other.at() > cleared.at()
        && other.at() < site.at();
  }
}
