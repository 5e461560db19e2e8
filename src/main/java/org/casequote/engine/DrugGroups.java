package org.casequote.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The wider names of classes of drugs: what chemotherapy and immunotherapy are made of. */
final class DrugGroups {

  private final Map<String, List<String>> names = new HashMap<>();

  /** Those that the product ships with. */
  static DrugGroups standard() {
    DrugGroups groups = new DrugGroups();
    for (String[] row : GroupFile.DRUGS.rows()) {
      List<String> terms = GroupFile.items(row[0], "[|]").toList();
      GroupFile.items(row[1], "[|]")
          .forEach(
              kind -> groups.names.computeIfAbsent(kind, k -> new ArrayList<>()).addAll(terms));
    }
    return groups;
  }

  /** The names of all groups that a class belongs to. */
  List<String> of(String kind) {
    return names.getOrDefault(kind, List.of());
  }
}
