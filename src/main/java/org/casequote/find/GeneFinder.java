package org.casequote.find;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Term;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Value.Biomarker;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/** Genes and fusions with what the test of each found. */
final class GeneFinder implements Finder {

  private static final int FAR = 12;

  private static final Pattern NONE =
      Pattern.compile(
          "\\b(?:no|not|without|negative|absence|absent|lack\\w*|neither|nor|failed)\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    List<Term> genes = passage.terms(Kind.GENE);
    List<Term> results = passage.terms(Kind.MOLECULAR_RESULT);
    if (genes.isEmpty()) {
      return;
    }
    for (Term gene : genes) {
      Term result = nearest(passage, gene, results);
      if (result == null) {
        continue;
      }
      String value = result.entry().get("result");
      int from = Math.max(0, Math.min(gene.span().start(), result.span().start()) - 30);
      int to = Math.max(gene.span().end(), result.span().end());
      int tail = Math.min(passage.text().length(), to + 25);
      boolean denied =
          NONE.matcher(passage.text().substring(from, to)).find()
              || passage
                  .text()
                  .substring(to, tail)
                  .matches("(?i)\\W*(?:was|were) (?:not|absent|negative).*");
      if (denied && !value.equals("stable") && !value.equals("wild-type")) {
        value = "not detected";
      }
      if (gene.entry().is("kind", "fusion") && value.equals("mutated")) {
        value = "fusion";
      }
      out.accept(
          passage.mention(
              Fields.MOLECULAR,
              gene.span().union(result.span()),
              new Biomarker(gene.entry().get("symbol"), value),
              "molecular.result"));
    }
  }

  private static @Nullable Term nearest(Passage passage, Term gene, List<Term> results) {
    Term best = null;
    int least = FAR;
    for (Term result : results) {
      int words = passage.wordsBetween(gene.span(), result.span());
      if (words < least) {
        best = result;
        least = words;
      }
    }
    return best;
  }
}
