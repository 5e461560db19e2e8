package org.casequote.assemble;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.casequote.lexicon.Entry;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Lexicon;
import org.casequote.model.Value.Morphology;
import org.jspecify.annotations.Nullable;

/** Which diagnosis is a kind of which. */
final class Taxonomy {

  private final Map<String, Entry> byName = new HashMap<>();
  private final Map<String, Set<String>> ancestors = new HashMap<>();

  Taxonomy(Lexicon lexicon) {
    for (Entry entry : lexicon.entries(Kind.MORPHOLOGY)) {
      byName.put(entry.get("name"), entry);
    }
    byName.keySet().forEach(name -> ancestors.put(name, climb(name, new HashSet<>())));
  }

  private Set<String> climb(String name, Set<String> seen) {
    Entry entry = byName.get(name);
    if (entry != null) {
      for (String parent : entry.list("parents")) {
        if (seen.add(parent)) {
          climb(parent, seen);
        }
      }
    }
    return seen;
  }

  /** Whether a diagnosis is a kind of another. */
  boolean isKindOf(Morphology narrow, Morphology wide) {
    String name = known(narrow);
    return !name.equals(known(wide))
        && ancestors.getOrDefault(name, Set.of()).contains(known(wide));
  }

  /** "Endometrial cancer", named after its site, is a carcinoma like any other. */
  private String known(Morphology value) {
    return byName.containsKey(value.name()) ? value.name() : "carcinoma";
  }

  /** Whether a diagnosis is another one, of the same code and behaviour, in its organ. */
  boolean isOfOrgan(Morphology narrow, Morphology wide) {
    return organ(narrow) != null
        && organ(wide) == null
        && narrow.icdo3() != null
        && narrow.icdo3().equals(wide.icdo3());
  }

  /** Whether two names are of one tumour: one is a kind of the other, or they share the code. */
  boolean isSame(Morphology a, Morphology b) {
    return isKindOf(a, b) || isKindOf(b, a) || sameDigits(a, b) && !isElsewhere(a, b);
  }

  /** The organ that a diagnosis is always of, or {@code null}. */
  @Nullable String organ(Morphology value) {
    Entry entry = byName.get(value.name());
    return entry == null ? null : entry.optional("organ");
  }

  /** The site code that a diagnosis implies, or {@code null}. */
  @Nullable String site(Morphology value) {
    Entry entry = byName.get(value.name());
    return entry == null ? null : entry.optional("site");
  }

  private boolean isElsewhere(Morphology a, Morphology b) {
    String organ = organ(a);
    String other = organ(b);
    return organ != null && other != null && !organ.equals(other);
  }

  private static boolean sameDigits(Morphology a, Morphology b) {
    String code = a.icdo3();
    String other = b.icdo3();
    return code == null || other == null
        ? a.name().equals(b.name())
        : code.regionMatches(0, other, 0, 4);
  }
}
