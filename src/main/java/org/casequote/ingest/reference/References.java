package org.casequote.ingest.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casequote.model.Bibliography;
import org.casequote.model.Identity;
import org.jspecify.annotations.Nullable;

/** References to be looked up by what was read of an article. */
public final class References {

  private final Map<String, List<Bibliography>> byKey = new HashMap<>();

  /** Adds the references of a file; of two that fit an article, the later one counts. */
  public void add(List<Bibliography> references) {
    for (Bibliography reference : references) {
      for (String key : Identity.nearKeys(reference)) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).addFirst(reference);
      }
    }
  }

  /** What the reference for an article says, and what was read where it says nothing. */
  public Bibliography over(Bibliography read) {
    Bibliography found = find(read);
    return found == null ? read : found.over(read);
  }

  private @Nullable Bibliography find(Bibliography read) {
    for (String key : Identity.nearKeys(read)) {
      for (Bibliography reference : byKey.getOrDefault(key, List.of())) {
        if (Identity.same(reference, read)) {
          return reference;
        }
      }
    }
    return null;
  }
}
