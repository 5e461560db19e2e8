package org.casequote.find;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.casequote.lexicon.Kind;
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
 * <p>A gene takes the change that follows its list, or else one that leads to the list by "of" or
 * "in". A gene that is a stain as well needs a change to be named.
 */
final class GeneFinder implements Finder {

  /** How many words may stand between a gene and its change. */
  private static final int NEAR = 4;

  private static final Pattern MOLECULAR =
      Pattern.compile(
          "\\b(?:mutation|testing|tested|sequenc|PCR|FISH|NGS|molecular|genetic|genom|gene\\b|genes\\b|rearrange|fusion|translocation|wild|karyotyp|cytogenetic|in"
              + " situ hybridi[sz]ation|break-apart)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BREAK =
      Pattern.compile("[;]|\\.\\s+(?=[A-Z])|\\b(?:but|whereas|while|however|although|which)\\b");

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    List<Gene> genes = Genes.in(passage);
    if (genes.isEmpty()) {
      return;
    }
    List<Alteration> changes = Alterations.in(passage, passage.terms(Kind.GENE));
    for (Gene gene : genes) {
      Alteration change = changeOf(passage, gene, genes, changes);
      String value = value(passage, gene, change);
      if (value != null) {
        Span span = change == null ? gene.span() : gene.span().union(change.span());
        out.accept(
            passage.mention(
                Fields.MOLECULAR, span, new Biomarker(gene.symbol(), value), "molecular.result"));
      }
    }
  }

  private static @Nullable String value(Passage passage, Gene gene, @Nullable Alteration change) {
    if (change == null) {
      return unnamed(passage, gene);
    }
    if (gene.isSignature() && change.value().equals("mutated")
        || !gene.isSignature() && change.value().equals("stable")) {
      return null; // "mutational burden" names no change; only satellites are stable
    }
    if (change.isDenial()) {
      return change.value();
    }
    Polarity.Found found = Polarity.of(passage.text(), gene.span().union(change.span()));
    if (found == Polarity.Found.NO) {
      return switch (change.value()) {
        case "high" -> "stable";
        case "mutated" -> "wild-type";
        default -> "not detected";
      };
    }
    return gene.isFusion() && change.value().equals("mutated") ? "fusion" : change.value();
  }

  /** A gene with a bare "negative" or "detected", in a sentence about molecular tests. */
  private static @Nullable String unnamed(Passage passage, Gene gene) {
    boolean molecular = gene.isFusion() || MOLECULAR.matcher(passage.text()).find();
    boolean stained =
        gene.isStain()
            && passage.terms(Kind.STAIN_CONTEXT).stream()
                .anyMatch(t -> t.entry().is("kind", "context"));
    if (!molecular || stained) {
      return null;
    }
    return switch (Polarity.of(passage.text(), gene.span())) {
      case NO -> gene.isSignature() ? "stable" : "not detected";
      case YES -> gene.isFusion() ? "fusion" : null;
      case UNSAID -> null;
    };
  }

  private static @Nullable Alteration changeOf(
      Passage passage, Gene gene, List<Gene> genes, List<Alteration> changes) {
    for (Alteration change : changes) {
      if (change.span().overlaps(gene.span())) {
        return change; // "BRAF V600E", "MSI-high"
      }
    }
    Alteration behind = behind(passage, gene, genes, changes);
    return behind != null ? behind : ahead(passage, gene, genes, changes);
  }

  /** "A, B and C mutations", "A was mutated". */
  private static @Nullable Alteration behind(
      Passage passage, Gene gene, List<Gene> genes, List<Alteration> changes) {
    for (Alteration change : changes) {
      if (change.span().start() >= gene.span().end()) {
        boolean near = words(passage, genes, gene.span(), change.span()) <= NEAR;
        return !change.forward() && near && isOneClause(passage, gene.span(), change.span())
            ? change
            : null;
      }
    }
    return null;
  }

  /** "Mutations in A, B and C", "mutant A". */
  private static @Nullable Alteration ahead(
      Passage passage, Gene gene, List<Gene> genes, List<Alteration> changes) {
    for (Alteration change : changes.reversed()) {
      if (change.span().end() <= gene.span().start()) {
        int words = words(passage, genes, change.span(), gene.span());
        boolean near = change.forward() ? words <= 3 * NEAR : words == 0;
        return near && isOneClause(passage, change.span(), gene.span()) ? change : null;
      }
    }
    return null;
  }

  private static boolean isOneClause(Passage passage, Span a, Span b) {
    return !BREAK.matcher(passage.text().substring(a.end(), b.start())).find();
  }

  /** The words between, without those of other genes' names and the marks and "and" of a list. */
  private static int words(Passage passage, List<Gene> genes, Span a, Span b) {
    return (int)
        passage.words().stream()
            .filter(w -> w.span().start() >= a.end() && w.span().end() <= b.start())
            .filter(w -> w.form().chars().anyMatch(Character::isLetterOrDigit))
            .filter(w -> !w.form().equals("and") && !w.form().equals("or"))
            .filter(w -> genes.stream().noneMatch(g -> g.span().contains(w.span())))
            .count();
  }
}
