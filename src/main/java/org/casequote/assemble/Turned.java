package org.casequote.assemble;

import java.util.List;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Value.Morphology;
import org.jspecify.annotations.Nullable;

/**
 * A benign tumour that has turned malignant in places: "an adenoma with a focus of adenocarcinoma".
 * The part is the diagnosis then, the whole what it arose from.
 */
final class Turned {

  private static final Wordings WORDINGS = Wordings.of(Turned.class);

  /** What stands between the names of the whole and of its part. */
  private static final Search HOLDS = WORDINGS.search("holds");

  private Turned() {}

  /** Whether a name is of the malignant part. */
  static boolean isInBenign(Fact<Morphology> fact) {
    Term whole = isMalignant(fact.value().icdo3()) ? before(fact) : null;
    return whole != null
        && isBenign(whole.entry().optional("icdo3"))
        && HOLDS.isIn(fact.passage().between(whole.span(), fact.place()));
  }

  /** Whether a name is of the benign whole. */
  static boolean holdsCancer(Fact<Morphology> fact) {
    Term part = isBenign(fact.value().icdo3()) ? behind(fact) : null;
    return part != null
        && isMalignant(part.entry().optional("icdo3"))
        && HOLDS.isIn(fact.passage().between(fact.place(), part.span()));
  }

  private static @Nullable Term before(Fact<Morphology> fact) {
    List<Term> names = fact.passage().terms(Kind.MORPHOLOGY);
    return names.stream()
        .filter(t -> t.span().end() <= fact.place().start())
        .reduce((a, b) -> b)
        .orElse(null);
  }

  private static @Nullable Term behind(Fact<Morphology> fact) {
    List<Term> names = fact.passage().terms(Kind.MORPHOLOGY);
    return names.stream()
        .filter(t -> t.span().start() >= fact.place().end())
        .findFirst()
        .orElse(null);
  }

  private static boolean isMalignant(@Nullable String code) {
    return code != null && code.endsWith("/3");
  }

  private static boolean isBenign(@Nullable String code) {
    return code != null && (code.endsWith("/0") || code.endsWith("/1") || code.endsWith("/2"));
  }
}
