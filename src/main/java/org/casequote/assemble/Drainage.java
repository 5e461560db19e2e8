package org.casequote.assemble;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casequote.lexicon.Entry;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Which organs drain to which lymph nodes: spread to these is regional, to others distant. */
final class Drainage {

  private final Map<String, List<String>> organs = new HashMap<>();

  Drainage(Lexicon lexicon) {
    for (Entry row : lexicon.entries(Kind.DRAINAGE)) {
      organs.put(row.get("nodes"), row.list("organs"));
    }
  }

  /**
   * Whether nodes lie where a tumour of any of some organs drains to; so do nodes of no known
   * group.
   *
   * @param nodes the topography code of the nodes
   */
  boolean isRegional(@Nullable String nodes, List<String> primaries) {
    List<String> drained = organs.get(nodes == null ? "" : nodes);
    return drained == null || primaries.isEmpty() || primaries.stream().anyMatch(drained::contains);
  }
}
