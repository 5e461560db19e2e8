package org.casequote.assemble;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.casequote.lexicon.Entry;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Lexicon;

/** Which organs a tumour of an organ can grow into: what it involves there is no metastasis. */
final class Neighbours {

  private final Map<String, Set<String>> beside = new HashMap<>();

  Neighbours(Lexicon lexicon) {
    for (Entry row : lexicon.entries(Kind.NEIGHBOURS)) {
      for (String other : row.list("neighbours")) {
        add(row.get("organ"), other);
        add(other, row.get("organ"));
      }
    }
  }

  private void add(String organ, String other) {
    beside.computeIfAbsent(organ, o -> new HashSet<>()).add(other);
  }

  /** Whether two organs touch. */
  boolean areBeside(String organ, String other) {
    return beside.getOrDefault(organ, Set.of()).contains(other);
  }
}
