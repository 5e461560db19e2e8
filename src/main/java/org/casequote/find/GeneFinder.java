package org.casequote.find;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
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

  /** "EGFR, ALK (−)": the mark is the gene's own result. */
  private static final Search MARKED =
      Search.ignoringCase("^ ?\\(\\s*(?:[-−–+]|neg\\w*|pos\\w*|wt)\\s*\\)");

  private static final Search SO_WAS =
      Search.ignoringCase("^,? (?:and )?(?:so|as) (?:was|were) (?:the )?$");

  /** "Neither was looked for", "TERT was not tested": no result. */
  private static final Search UNTESTED =
      Search.ignoringCase(
          "\\b(?:neither was|not|never|declined|refused)(?: been)? (?:looked"
              + " for|tested|assessed|examined|investigated|available|performed|done|sought|evaluated|carried"
              + " out)\\b|\\b(?:was|were) (?:declined|refused|pending|inconclusive|not"
              + " informative)\\b");

  /** "H3.3 G34W immunostaining": the antibody knows the mutation, and is a stain. */
  private static final Search STAINED =
      Search.ignoringCase(
          "^[ -]?(?:mutation[- ]specific |mutant[- ]specific |specific |protein )?(?:\\(\\w+\\)"
              + " )?(?:immuno(?!therap)\\w+|stain\\w*|antibod\\w+|IHC\\b)");

  private static final Pattern RIGHT_BEHIND =
      Pattern.compile("[\\s(:-]{0,3}|\\s+(?:gene )?(?:was|were|is|are)(?: \\w+ly| also)? ");

  /** "Loss of PTEN" is that, whatever follows. */
  private static final Pattern OF_IT = Pattern.compile("^s? (?:of|in) (?:the )?");

  private static final Pattern LISTED = Pattern.compile("(?:[\\s,/]|\\band\\b|\\bor\\b)*");

  /** "BRAF testing was negative for the V600E mutation": denied between the gene and the change. */
  private static final Search DENIED_BETWEEN =
      Search.ignoringCase(
          "\\b(?:negative for|free of|lack(?:ed|s|ing)?|without|(?:did|does|do) not"
              + " \\w+|fail(?:ed|s) to \\w+|exclud(?:ed|es))(?: (?:the|a|an|any))?(?: [\\w-]+){0,2}"
              + " ?$");

  private static final Search PREDICATE = Search.ignoringCase("\\b(?:was|were|is|are)\\b");

  /** A change that is its own gene's alone: "KRAS p.G13D". */
  private static final Search FORMULA = Search.of("^(?:[pc]\\.|[A-Z]\\d)");

  /** What befalls one gene; a fusion beside it has its own words. */
  private static final Set<String> OF_SINGLE_GENES = Set.of("deleted", "amplified");

  private static final Search VERB =
      Search.ignoringCase(
          "\\b(?:was|were|is|are|showed|had|revealed|found|with|without|of|together|no|not|negative|positive|neg|absent|intact|unmutated|undetected)\\b");

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

  /** Where the genes stand that a sentence names a change of, or denies it. */
  static List<Span> altered(Passage passage) {
    List<Gene> genes = Genes.in(passage);
    List<Alteration> changes = Alterations.in(passage, passage.terms(Kind.GENE));
    return genes.stream()
        .filter(g -> g.isFusion() || changeOf(passage, g, genes, changes) != null)
        .map(Gene::span)
        .toList();
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
        && DENIED_BETWEEN.isIn(passage.text().substring(gene.span().end(), change.span().start()));
  }

  /**
   * The text, up to the next gene where the gene's own clause is complete: "A was mutated and B".
   */
  private static String clauseOf(Passage passage, Gene gene, Alteration change) {
    String text = passage.text();
    if (change.span().start() < gene.span().end()
        || !PREDICATE.isIn(text.substring(gene.span().end(), change.span().start()))) {
      return text;
    }
    return passage.terms(Kind.GENE).stream()
        .map(Term::span)
        .filter(g -> g.start() > change.span().end())
        .findFirst()
        .map(g -> text.substring(0, g.start()))
        .orElse(text);
  }

  private static String clause(String after) {
    Matcher end = BREAK.matcher(after);
    return end.find() ? after.substring(0, end.start()) : after;
  }

  private static @Nullable Alteration changeOf(
      Passage passage, Gene gene, List<Gene> genes, List<Alteration> changes) {
    for (Alteration change : changes) {
      if (change.span().overlaps(gene.span())) {
        return change; // "BRAF V600E", "MSI-high"
      }
    }
    if (gene.isFusion()) {
      changes = changes.stream().filter(c -> !OF_SINGLE_GENES.contains(c.value())).toList();
    }
    if (MARKED.isIn(passage.text().substring(gene.span().end()))) {
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
    return !own
        && !formula
        && (last < 0 || !VERB.isIn(passage.text().substring(gene.span().end(), last)));
  }

  /** "IDH-wildtype, MGMT": a change right behind one gene is not the next one's. */
  private static boolean isAnothers(Passage passage, List<Gene> genes, Alteration change) {
    return genes.stream()
        .filter(g -> g.span().end() <= change.span().start())
        .map(g -> passage.text().substring(g.span().end(), change.span().start()))
        .anyMatch(between -> RIGHT_BEHIND.matcher(between).matches());
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
