package org.casequote.find;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Span;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of the changes that a sentence names is whose: a gene takes the change that follows
 * its list, or else one that leads to the list by "of" or "in".
 */
final class Attribution {

  private static final Wordings WORDINGS = Wordings.of(Attribution.class);

  /** What parts the clauses of a sentence. */
  static final Pattern BREAK = WORDINGS.pattern("break");

  /** How many words may stand between a gene and its change. */
  private static final int NEAR = 4;

  /** "EGFR, ALK (−)": the mark is the gene's own result. */
  private static final Search MARKED =
      Search.ignoringCase("^ ?\\(\\s*(?:[-−–+]|neg\\w*|pos\\w*|wt)\\s*\\)");

  private static final Search SO_WAS = WORDINGS.search("so-was");

  private static final Pattern RIGHT_BEHIND =
      Pattern.compile("[\\s(:-]{0,3}|\\s+(?:gene )?(?:was|were|is|are)(?: \\w+ly| also)? ");

  /** "Loss of PTEN" is that, whatever follows. */
  private static final Pattern OF_IT = Pattern.compile("^s? (?:of|in) (?:the )?");

  private static final Pattern LISTED = Pattern.compile("(?:[\\s,/]|\\band\\b|\\bor\\b)*");

  /** A change that is its own gene's alone: "KRAS p.G13D". */
  private static final Search FORMULA = Search.of("^(?:[pc]\\.|[A-Z]\\d)");

  /** What befalls one gene; a fusion beside it has its own words. */
  private static final Set<String> OF_SINGLE_GENES = Set.of("deleted", "amplified");

  private static final Search VERB = WORDINGS.search("verb");

  private Attribution() {}

  /** The change that a gene underwent, {@code null} where the sentence names none of it. */
  static @Nullable Alteration of(
      Passage passage, Gene gene, List<Gene> genes, List<Alteration> changes) {
    for (Alteration change : changes) {
      if (change.span().overlaps(gene.span())) {
        return change; // "BRAF V600E", "MSI-high"
      }
    }
    changes =
        changes.stream()
            .filter(c -> !gene.isFusion() || !OF_SINGLE_GENES.contains(c.value()))
            .filter(c -> !isInAnother(gene, genes, c))
            .toList();
    if (passage.hasBehind(MARKED, gene.span().end())) {
      return null;
    }
    Span span = gene.span();
    Alteration ahead = null;
    Alteration behind = null;
    for (Alteration change : changes) {
      if (change.span().end() <= span.start()) {
        ahead = change; // the last of them
      } else if (behind == null && change.span().start() >= span.end()) {
        behind = change;
      }
    }
    if (ahead != null && isItsList(passage, gene, genes, ahead)) {
      return ahead;
    }
    if (behind != null && isOfListBefore(passage, gene, genes, behind)) {
      return behind;
    }
    return ahead != null && isOfListBehind(passage, gene, genes, ahead) ? ahead : null;
  }

  /** "Loss of A, B and C": nothing but genes and the marks of a list between. */
  private static boolean isItsList(
      Passage passage, Gene gene, List<Gene> genes, Alteration change) {
    String between = passage.between(change.span(), gene.span());
    Matcher of = OF_IT.matcher(between);
    if (!change.forward() || !of.find()) {
      return false;
    }
    StringBuilder rest = new StringBuilder();
    for (int i = of.end(); i < between.length(); i++) {
      int at = change.span().end() + i;
      boolean named = genes.stream().anyMatch(g -> g.span().start() <= at && at < g.span().end());
      rest.append(named ? "" : between.charAt(i));
    }
    return LISTED.matcher(rest).matches();
  }

  /** "A, B and C mutations", "A was mutated". */
  private static boolean isOfListBefore(
      Passage passage, Gene gene, List<Gene> genes, Alteration change) {
    boolean alone =
        genes.stream()
            .filter(g -> isOneClause(passage, gene.span(), g.span()))
            .allMatch(g -> g.symbol().equals(gene.symbol()));
    return !change.forward()
        && words(passage, genes, gene.span(), change.span()) <= (alone ? 2 * NEAR : NEAR)
        && isOneClause(passage, gene.span(), change.span())
        && isOneList(passage, gene, genes, change);
  }

  /** "Mutations in A, B and C", "mutant A", "B was wild type, and so was A". */
  private static boolean isOfListBehind(
      Passage passage, Gene gene, List<Gene> genes, Alteration change) {
    if (SO_WAS.isIn(passage.between(change.span(), gene.span()))) {
      return true;
    }
    int words = words(passage, genes, change.span(), gene.span());
    boolean near =
        change.forward() ? words <= 3 * NEAR : words == 0 && !isAnothers(passage, genes, change);
    return near && isOneClause(passage, change.span(), gene.span());
  }

  /** Whether a gene and its change have between them, of other genes, only those of its list. */
  private static boolean isOneList(
      Passage passage, Gene gene, List<Gene> genes, Alteration change) {
    int last =
        genes.stream()
            .filter(g -> g.span().start() >= gene.span().end())
            .filter(g -> g.span().start() < change.span().start())
            .mapToInt(g -> g.span().start())
            .max()
            .orElse(-1);
    boolean own =
        genes.stream()
            .anyMatch(
                g -> g.span().overlaps(change.span()) && g.isSignature() != gene.isSignature());
    boolean formula = last >= 0 && FORMULA.isIn(change.span().of(passage.text()));
    return !own && !formula && (last < 0 || !passage.has(VERB, gene.span().end(), last));
  }

  /** "IDH-wildtype, MGMT": a change right behind one gene is not the next one's. */
  private static boolean isAnothers(Passage passage, List<Gene> genes, Alteration change) {
    return genes.stream()
        .filter(g -> g.span().end() <= change.span().start())
        .map(g -> passage.text().substring(g.span().end(), change.span().start()))
        .anyMatch(between -> RIGHT_BEHIND.matcher(between).matches());
  }

  /** "BRAF V600E and MLH1": a formula that is a part of another gene's name is that gene's. */
  private static boolean isInAnother(Gene gene, List<Gene> genes, Alteration change) {
    return genes.stream()
        .anyMatch(g -> !g.symbol().equals(gene.symbol()) && g.span().contains(change.span()));
  }

  private static boolean isOneClause(Passage passage, Span a, Span b) {
    if (a.start() > b.start()) {
      return isOneClause(passage, b, a);
    }
    return a.overlaps(b) || !BREAK.matcher(passage.text().substring(a.end(), b.start())).find();
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
