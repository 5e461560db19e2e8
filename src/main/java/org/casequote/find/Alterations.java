package org.casequote.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Span;
import org.casequote.pipeline.Passage;

/** Finds the words of a sentence that name changes of genes, or deny them. */
final class Alterations {

  private static final Wordings WORDINGS = Wordings.of(Alterations.class);

  /** Terms that name a change; mere "negative" or "not detected" is a matter of polarity. */
  private static final Search NOUN = WORDINGS.search("noun");

  /** A change written as a formula: {@code p.V600E}, {@code c.1799T>A}, {@code D842V}. */
  private static final Search FORMULA =
      Search.of(
          "\\bp\\.\\s?\\(?[A-Z][a-z]{0,2}\\d+\\w*|\\bc\\.\\s?\\d+[\\w+>-]*|\\b[A-Z]\\d{2,4}(?:[A-Z]|fs\\w*|del)\\b"
              + "|(?<=\\b(?:BRAF|KRAS|NRAS|JAK2|MYD88|IDH[12]|EGFR))(?:[A-Z]\\d{2,3}[A-Z]|vIII)\\b");

  /** "A pathogenic MSH2 variant". */
  private static final Search VARIANT = WORDINGS.search("variant");

  private static final Pattern LOSS = Pattern.compile("\\b[Ll]oss\\b");

  private static final Pattern LOSS_OF = Pattern.compile(" of (?:the )?");

  /** A loss is the gene's where genes are told of, and the protein's where stains are. */
  private static final Search SEQUENCED = WORDINGS.search("sequenced");

  private static final Search STAINED = WORDINGS.search("stained");

  /** A change within the gene that goes by letters: "FLT3-ITD". */
  private static final Pattern INTERNAL = Pattern.compile("ITD|TKD|PTD|vIII");

  /** "Mutation analysis": only what was tested. */
  private static final Search ONLY_TESTED = WORDINGS.search("only-tested");

  private static final Search CLONAL = Search.ignoringCase("clonal(?:ity)?\\b");

  private static final Search CLONAL_AFTER =
      Search.ignoringCase("^[^.;,]{0,40}\\b(?:mono|poly|oligo)?clonal(?:ity)?\\b");

  private static final int CLONAL_REACH = 30;

  private static final Search LEADS_TO_GENE = WORDINGS.search("leads-to-gene");

  /** A deletion or gain within an exon is a mutation, not the loss of the gene. */
  private static final Search EXON_BEFORE =
      Search.ignoringCase("\\bexons? \\d{1,2}[\\s-]*(?:in-?frame )?$");

  private static final Search EXON_AFTER =
      Search.ignoringCase(
          "^s?,? (?:in|of|within|at|involving|affecting) (?:the )?(?:[A-Z]\\w{2,7} )?exon\\b");

  /** What a gene is, not what is looked for: "MSI-high status". */
  private static final Set<String> STATES = Set.of("wild-type", "high", "stable");

  private static final Set<String> PARTS = Set.of("deleted", "amplified");

  private Alterations() {}

  /** The alterations, by position; none overlaps another. */
  static List<Alteration> in(Passage passage, List<Term> genes) {
    List<Alteration> out = new ArrayList<>();
    String text = passage.text();
    for (Term term : passage.terms(Kind.MOLECULAR_RESULT)) {
      boolean signature =
          genes.stream().anyMatch(g -> isSignature(g) && g.span().overlaps(term.span()));
      boolean inName =
          !signature && genes.stream().anyMatch(g -> isInName(text, g.span(), term.span()));
      if (!inName && NOUN.isIn(term.span().of(text))) {
        add(text, genes, term.span(), term.entry().get("result"), out);
      }
    }
    boolean sequenced = passage.has(SEQUENCED) && !passage.has(STAINED);
    Matcher loss = LOSS.matcher(text);
    while (sequenced && loss.find()) {
      Span span = new Span(loss.start(), loss.end());
      if (genes.stream().anyMatch(g -> touches(text, span, g.span()))) {
        add(text, genes, span, "deleted", out);
      }
    }
    if (!genes.isEmpty()) {
      for (Matcher m = VARIANT.match(text); m != null; m = VARIANT.next(m, text)) {
        add(text, genes, new Span(m.start("v"), m.end("v")), "mutated", out);
      }
      for (Span formula : FORMULA.all(text)) {
        add(text, genes, formula, "mutated", out);
      }
    }
    out.sort(Comparator.comparing(Alteration::span));
    return out;
  }

  /** "Loss of PTEN", "PTEN loss". */
  private static boolean touches(String text, Span loss, Span gene) {
    return gene.end() <= loss.start()
        ? text.substring(gene.end(), loss.start()).isBlank()
        : gene.start() >= loss.end()
            && LOSS_OF.matcher(text.substring(loss.end(), gene.start())).matches();
  }

  private static boolean isSignature(Term gene) {
    return gene.entry().is("kind", "signature");
  }

  /** "<u>Fused</u> in sarcoma" is a name; "AR <u>amplification</u>" a gene and what befell it. */
  private static boolean isInName(String text, Span gene, Span change) {
    return gene.contains(change) && gene.end() > change.end() && !isFormula(text, change);
  }

  /** "BRAF V600E" names the gene and its change at once. */
  private static boolean isFormula(String text, Span span) {
    return FORMULA.isIn(span.of(text)) || INTERNAL.matcher(span.of(text)).matches();
  }

  private static void add(
      String text, List<Term> genes, Span span, String value, List<Alteration> out) {
    String after = text.substring(span.end());
    String before = text.substring(Math.max(0, span.start() - CLONAL_REACH), span.start());
    if (CLONAL.isIn(before) || CLONAL_AFTER.isIn(after)) {
      return; // a sign of a clone and no change of the gene
    }
    boolean tested = ONLY_TESTED.isIn(after) && !STATES.contains(value);
    if (!tested && out.stream().noneMatch(a -> a.span().overlaps(span))) {
      boolean part = EXON_BEFORE.isIn(before) || EXON_AFTER.isIn(after);
      String change = part && PARTS.contains(value) ? "mutated" : value;
      out.add(new Alteration(span, change, leadsToGene(text, genes, span)));
    }
  }

  private static boolean leadsToGene(String text, List<Term> genes, Span span) {
    String words = span.of(text);
    for (Term gene : genes) {
      if (gene.span().start() >= span.end()) {
        String between = text.substring(span.end(), gene.span().start());
        return LEADS_TO_GENE.isIn(between)
            || between.isBlank() && words.matches("(?i).*\\b(?:in|of|for)");
      }
    }
    return false;
  }
}
