package org.casequote.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.jspecify.annotations.Nullable;

/**
 * One article compared with the gold.
 *
 * @param gold what careful readers wrote down
 * @param read what was read; {@code null} where the article was not
 * @param links which patient is which
 * @param verdicts one for each claim of either side
 */
public record Marking(
    Chart gold, @Nullable Chart read, List<Alignment.Link> links, List<Verdict> verdicts) {

  /** Every article of the gold; one that was not read has nothing but missed claims. */
  public static List<Marking> all(SortedMap<String, Chart> gold, Map<String, Chart> read) {
    return gold.values().stream().map(chart -> of(chart, read.get(chart.doc()))).toList();
  }

  static Marking of(Chart gold, @Nullable Chart read) {
    List<Alignment.Link> links =
        Alignment.of(gold.patients(), read == null ? List.of() : read.patients()).links();
    List<Verdict> verdicts = new ArrayList<>();
    for (Alignment.Link link : links) {
      for (Field<?> field : Fields.ALL) {
        Pairing pairing = Pairing.of(field, link.gold().counted(field), link.read().counted(field));
        for (Pairing.Pair pair : pairing.pairs()) {
          verdicts.add(new Verdict(gold.doc(), link, field, pair.gold(), pair.read()));
        }
        for (Claim missed : pairing.missed()) {
          verdicts.add(new Verdict(gold.doc(), link, field, missed, null));
        }
        for (Claim invented : pairing.invented()) {
          verdicts.add(new Verdict(gold.doc(), link, field, null, invented));
        }
      }
    }
    return new Marking(gold, read, links, verdicts);
  }

  /** The article's id. */
  public String doc() {
    return gold.doc();
  }

  /** Whether as many patients were read as there are. */
  boolean hasAllPatients() {
    return gold.patients().size() == (read == null ? 0 : read.patients().size());
  }
}
