package org.casequote.find;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Results of a gene's test that name no change: a bare "EGFR and ALK were negative", a positive
 * hybridisation, a burden of mutations in figures.
 */
final class BareResults {

  private static final Wordings WORDINGS = Wordings.of(BareResults.class);

  private static final Search MOLECULAR = WORDINGS.search("molecular");

  private static final Search HYBRIDISED = WORDINGS.search("hybridised");

  /** "46,XY,t(9;22)": a formula of chromosomes lists what is there. */
  private static final Search KARYOTYPE = Search.of("\\b4[4-9],\\s?X[XY]?\\b[^ ]{0,60}\\s?$");

  private static final Search SIGNAL = Search.ignoringCase("^[^.;,]{0,40}\\bpositive\\b");

  private static final Search PROTEIN = WORDINGS.search("protein");

  /** A burden of mutations in figures, or in the word for it. */
  private static final Pattern BURDEN = WORDINGS.pattern("burden");

  /** What only genes are tested by. */
  private static final Search OF_GENES = WORDINGS.search("of-genes");

  private static final Search INSTABILITY = Search.ignoringCase("\\binstability$|^MSI$");

  private static final Search TESTED = WORDINGS.search("tested");

  private static final Search WITH = WORDINGS.search("with");

  /** From this many mutations in a megabase a burden is high. */
  private static final double HIGH_BURDEN = 10;

  /** Built when a sentence first needs it. */
  private static final class Tested {
    static final Set<String> TOGETHER = genes("panel");
    static final Set<String> FOR_COPIES = genes("copies");
    static final Set<String> FOR_A_BREAK = genes("break");

    private static Set<String> genes(String test) {
      return Lexicon.standard().entries(Kind.GENE_TEST).stream()
          .filter(row -> row.is("test", test))
          .flatMap(row -> row.list("symbols").stream())
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  private BareResults() {}

  /** Whether a sentence is about tests of genes. */
  static boolean isMolecular(Passage passage) {
    return passage.has(MOLECULAR);
  }

  /** A gene with a bare "negative" or "detected", in a sentence about molecular tests. */
  static @Nullable String of(Passage passage, Gene gene) {
    boolean molecular =
        gene.isFusion() || !gene.isStain() || passage.has(MOLECULAR) || isPanel(passage);
    boolean stained =
        gene.isStain()
            && !isPanel(passage)
            && !(passage.has(HYBRIDISED) && !passage.has(PROTEIN))
            && passage.terms(Kind.STAIN_CONTEXT).stream()
                .anyMatch(t -> t.entry().is("kind", "context"));
    if (!molecular || stained) {
      return null;
    }
    if (gene.isFusion() && passage.hasBefore(KARYOTYPE, gene.span().start())) {
      return "fusion";
    }
    return switch (Polarity.of(passage.text(), gene.span())) {
      case NO -> gene.symbol().equals("MSI") ? "stable" : "not detected";
      case YES ->
          gene.isFusion() ? "fusion" : isUnstable(passage, gene) ? "high" : bySignal(passage, gene);
      case UNSAID ->
          !isNamedWith(passage, gene)
              ? null
              : gene.isFusion() ? "fusion" : isUnstable(passage, gene) ? "high" : null;
    };
  }

  /** "Showed <u>microsatellite instability</u> in all five markers". */
  private static boolean isUnstable(Passage passage, Gene gene) {
    String text = passage.text();
    return INSTABILITY.isIn(gene.span().of(text)) && !passage.hasBehind(TESTED, gene.span().end());
  }

  /** "An adenoid cystic carcinoma <u>with</u> MYB::NFIB", "there was MSI". */
  private static boolean isNamedWith(Passage passage, Gene gene) {
    String name = gene.span().of(passage.text());
    return (name.contains("::") || gene.isSignature())
        && passage.hasBefore(WITH, gene.span().start());
  }

  /** What a positive hybridisation shows: of some genes copies, of others a break. */
  private static @Nullable String bySignal(Passage passage, Gene gene) {
    boolean positiveFor =
        passage.text().substring(0, gene.span().start()).endsWith("positive for ");
    if (!positiveFor && !passage.hasBehind(SIGNAL, gene.span().end())) {
      return null;
    }
    if (!passage.has(HYBRIDISED)) {
      // "JAK2 was positive": what is not stained is sequenced
      boolean stained =
          gene.isStain() && (!positiveFor || passage.has(PROTEIN) || !passage.has(OF_GENES));
      return stained || gene.isSignature() ? null : "mutated";
    }
    return Tested.FOR_COPIES.contains(gene.symbol())
        ? "amplified"
        : Tested.FOR_A_BREAK.contains(gene.symbol()) ? "fusion" : null;
  }

  /** Whether a sentence lists genes that are tested for together, and nothing that is stained. */
  private static boolean isPanel(Passage passage) {
    List<Term> genes =
        passage.terms(Kind.GENE).stream()
            .filter(t -> Tested.TOGETHER.contains(t.entry().get("symbol")))
            .toList();
    return genes.stream().map(t -> t.entry().get("symbol")).distinct().count() > 1
        && passage.terms(Kind.MARKER).stream()
            .allMatch(m ->
                m.entry().is("name", "PD-L1")
                    || genes.stream().anyMatch(g -> g.span().overlaps(m.span())));
  }

  /** A burden of mutations in figures or words: high, or nothing to speak of. */
  static @Nullable String burden(String after) {
    Matcher burden = BURDEN.matcher(after);
    if (!burden.find()) {
      return null;
    }
    String number = burden.group("n");
    return number == null || Double.parseDouble(number) >= HIGH_BURDEN ? "high" : null;
  }
}
