package org.casequote.find;

import java.util.List;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Span;
import org.casequote.pipeline.Passage;

/** Tells which names in a sentence are stained markers of the tumour. */
final class Stains {

  private static final Wordings WORDINGS = Wordings.of(Stains.class);

  /** Cells that are not the tumour's: "infiltrating T cells (CD3+)". */
  private static final Search BYSTANDERS = WORDINGS.search("bystanders");

  private static final Search DRUG_TARGET = WORDINGS.search("drug-target");

  private static final Search GENE_TEST = WORDINGS.search("gene-test");

  private static final Search TUMOR = WORDINGS.search("tumor");

  private static final Search PROTEIN = WORDINGS.search("protein");

  /** What another tumour would show. */
  private static final Search SUPPOSED = WORDINGS.search("supposed");

  private Stains() {}

  /** The markers, without blood tests, drugs' targets, and those of cells of other kinds. */
  static List<Term> in(Passage passage) {
    List<Term> all = passage.terms(Kind.MARKER);
    if (all.isEmpty() || passage.has(BYSTANDERS)) {
      return List.of();
    }
    List<Span> altered = altered(passage);
    List<Span> supposed = passage.all(SUPPOSED);
    return all.stream()
        .filter(t -> t.entry().is("needs_context", "no") || isStain(passage, t, all))
        .filter(t -> t.entry().is("needs_context", "no") || !isGeneTest(passage, t))
        .filter(t -> altered.stream().noneMatch(t.span()::overlaps))
        .filter(t -> supposed.stream().noneMatch(t.span()::overlaps))
        .filter(t -> !passage.hasBehind(DRUG_TARGET, t.span().end()))
        .toList();
  }

  /** "NAB2-STAT6 fusion", "loss of RB1 (homozygous deletion)": the gene and not its protein. */
  private static List<Span> altered(Passage passage) {
    boolean told = passage.has(Kind.GENE) && passage.has(Kind.MOLECULAR_RESULT);
    return told && !passage.has(PROTEIN) ? GeneFinder.altered(passage) : List.of();
  }

  private static boolean isGeneTest(Passage passage, Term marker) {
    return passage.hasBehind(GENE_TEST, marker.span().end());
  }

  /** Whether what stands nearest tells a stain from a blood test, a gene or an emergency room. */
  private static boolean isStain(Passage passage, Term marker, List<Term> markers) {
    int stain = Integer.MAX_VALUE;
    int serum = Integer.MAX_VALUE;
    for (Term context : passage.terms(Kind.STAIN_CONTEXT)) {
      int distance = passage.wordsBetween(context.span(), marker.span());
      if (context.entry().is("kind", "serum")) {
        serum = Math.min(serum, distance);
      } else {
        stain = Math.min(stain, distance);
      }
    }
    for (Term other : markers) {
      boolean sure = other.entry().is("needs_context", "no");
      boolean also = marker.entry().is("needs_context", "result") && isOther(marker, other);
      if (sure || also && other.entry().is("needs_context", "result")) {
        stain = Math.min(stain, passage.wordsBetween(other.span(), marker.span()));
      }
    }
    if (stain == Integer.MAX_VALUE
        && marker.entry().is("needs_context", "result")
        && (passage.has(TUMOR) || marker.entry().is("name", "HER2"))) {
      return serum == Integer.MAX_VALUE;
    }
    return stain < serum;
  }

  private static boolean isOther(Term marker, Term other) {
    return !marker.entry().get("name").equals(other.entry().get("name"));
  }
}
