package org.casequote.index;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.casequote.model.Field;
import org.casequote.model.Value;

/** The keys of values, worked out once for each: few values make up most of a library. */
final class KeyBook {

  private static final int REMEMBERED = 100_000;

  private final Concepts concepts;
  private final Map<Entry, Set<String>> known = new ConcurrentHashMap<>();

  private record Entry(Field<?> field, Value value) {}

  KeyBook(Concepts concepts) {
    this.concepts = concepts;
  }

  /** The keys of a value of a field, with those of its other names. */
  Set<String> of(Field<?> field, Value value) {
    Entry entry = new Entry(field, value);
    Set<String> keys = known.get(entry);
    if (keys == null) {
      keys = Set.copyOf(Keys.of(field, value, concepts));
      if (known.size() < REMEMBERED) {
        known.put(entry, keys);
      }
    }
    return keys;
  }
}
