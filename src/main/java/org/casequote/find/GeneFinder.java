package org.casequote.find;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Span;
import org.casequote.model.Value.Biomarker;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Genes and fusions with what the test of each found: "mutations in A and B", "no C rearrangement",
 * "D was wild type".
 *
 * <p>A gene that is a stain as well needs a change to be named.
 */
final class GeneFinder implements Finder {

  private static final Wordings WORDINGS = Wordings.of(GeneFinder.class);

  /** "Neither was looked for", "TERT was not tested": no result. */
  private static final Search UNTESTED = WORDINGS.search("untested");

  /** "H3.3 G34W immunostaining": the antibody knows the mutation, and is a stain. */
  private static final Search STAINED = WORDINGS.search("stained");

  /** "P53 wild-type <u>pattern</u>": so it stained. */
  private static final Search IN_STAIN = WORDINGS.search("in-stain");

  /** "BRAF testing was negative for the V600E mutation": denied between the gene and the change. */
  private static final Search DENIED_BETWEEN = WORDINGS.search("denied-between");

  /** What is said of a stain and not of a mutation. */
  private static final Search CAME_OUT = WORDINGS.search("came-out");

  private static final Search PREDICATE = Search.ignoringCase("\\b(?:was|were|is|are)\\b");

  /** What parts the cells of a table's row. */
  private static final String CELL = " | ";

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    List<Gene> genes = Genes.in(passage);
    if (genes.isEmpty()) {
      return;
    }
    List<Alteration> changes = Alterations.in(passage, passage.terms(Kind.GENE));
    for (Gene gene : genes) {
      Alteration change = Attribution.of(passage, gene, genes, changes);
      String value = value(passage, gene, change);
      if (value != null) {
        Span span = change == null ? gene.span() : gene.span().union(change.span());
        out.accept(
            passage.mention(
                Fields.MOLECULAR, span, new Biomarker(gene.symbol(), value), "molecular.result"));
      }
    }
  }

  /** Where the genes stand that a sentence names a change of, or denies it. */
  static List<Span> altered(Passage passage) {
    List<Gene> genes = Genes.in(passage);
    List<Alteration> changes = Alterations.in(passage, passage.terms(Kind.GENE));
    return genes.stream()
        .filter(
            g -> g.isFusion() || isAltered(passage, g, Attribution.of(passage, g, genes, changes)))
        .map(Gene::span)
        .toList();
  }

  private static boolean isAltered(Passage passage, Gene gene, @Nullable Alteration change) {
    return change != null && !isAntibody(passage, gene, change);
  }

  /** "GFAP and <u>IDH1 R132H</u> were positive": among stains the formula names an antibody. */
  private static boolean isAntibody(Passage passage, Gene gene, Alteration change) {
    return gene.isStain()
        && gene.span().contains(change.span())
        && passage.hasBehind(CAME_OUT, gene.span().end())
        && !BareResults.isMolecular(passage)
        && passage.terms(Kind.MARKER).stream()
            .anyMatch(m -> m.entry().is("needs_context", "no") && !m.span().overlaps(gene.span()));
  }

  private static @Nullable String value(Passage passage, Gene gene, @Nullable Alteration change) {
    String after = passage.text().substring(gene.span().end());
    if (STAINED.isIn(after) && gene.isStain() || UNTESTED.isIn(clause(after))) {
      return null;
    }
    if (gene.symbol().equals("TMB")) {
      String burden = BareResults.burden(after);
      return burden != null || change == null
          ? burden
          : change.value().equals("high") ? "high" : null;
    }
    if (change == null) {
      return BareResults.of(passage, gene);
    }
    if (isAntibody(passage, gene, change)) {
      return null;
    }
    if (passage.hasBehind(IN_STAIN, Math.max(gene.span().end(), change.span().end()))) {
      return null;
    }
    if (gene.isSignature() && change.value().equals("mutated")
        || !gene.isSignature() && change.value().equals("stable")) {
      return null; // "mutational burden" names no change; only satellites are stable
    }
    if (change.isDenial()) {
      return change.value();
    }
    Polarity.Found found =
        Polarity.of(clauseOf(passage, gene, change), gene.span().union(change.span()));
    if (found == Polarity.Found.NO || isDeniedBetween(passage, gene, change)) {
      return switch (change.value()) {
        case "high" -> "stable";
        case "mutated" -> "wild-type";
        default -> "not detected";
      };
    }
    return gene.isFusion() && change.value().equals("mutated") ? "fusion" : change.value();
  }

  private static boolean isDeniedBetween(Passage passage, Gene gene, Alteration change) {
    return gene.span().end() < change.span().start()
        && passage.has(DENIED_BETWEEN, gene.span().end(), change.span().start());
  }

  /**
   * The text, up to the next gene where the gene's own clause is complete, "A was mutated and B",
   * and up to the next gene's cell in a row of a table.
   */
  private static String clauseOf(Passage passage, Gene gene, Alteration change) {
    String text = passage.text();
    int end = Math.max(gene.span().end(), change.span().end());
    for (Term next : passage.terms(Kind.GENE)) {
      int start = next.span().start();
      if (start > end) {
        int cell = text.lastIndexOf(CELL, start);
        if (cell >= end) {
          return text.substring(0, cell);
        }
        return passage.has(PREDICATE, gene.span().end(), start) ? text.substring(0, start) : text;
      }
    }
    return text;
  }

  private static String clause(String after) {
    Matcher end = Attribution.BREAK.matcher(after);
    return end.find() ? after.substring(0, end.start()) : after;
  }
}
