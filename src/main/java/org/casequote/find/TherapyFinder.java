package org.casequote.find;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.casequote.lexicon.Entry;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Term;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Span;
import org.casequote.model.Value.Regimen;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Systemic treatments: drugs that stand together are one regimen, named combinations are expanded,
 * and a sentence that says "chemotherapy" without any drug gives an unnamed one.
 */
final class TherapyFinder implements Finder {

  /** Words between two drugs that make them two treatments, not one. */
  private static final Pattern APART =
      Pattern.compile(
          "\\b(?:followed|then|subsequent\\w*|switched|replaced|changed|later|instead|after|before|until|or|"
              + "versus|vs|second|third|fourth|maintenance|salvage|stopped|discontinued|first|line|but|however|"
              + "progress\\w*)\\b|;",
          Pattern.CASE_INSENSITIVE);

  private static final int TOGETHER = 14;
  private static final int CYCLES_NEAR = 14;

  private final PatternMatcher patterns;

  TherapyFinder(PatternMatcher patterns) {
    this.patterns = patterns;
  }

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    List<PatternMatcher.Match> cycles = patterns.find(passage, "cycles");
    List<Term> named = named(passage);
    for (List<Term> group : groups(passage, named)) {
      Span span = group.getFirst().span().union(group.getLast().span());
      List<String> drugs = drugs(group);
      if (drugs != null) {
        PatternMatcher.Match count = nearest(passage, span, cycles);
        Span all = count == null ? span : span.union(count.span());
        out.accept(
            passage.mention(
                Fields.SYSTEMIC_THERAPY,
                all,
                new Regimen(drugs, count == null ? null : number(count)),
                group.size() == 1 && group.getFirst().kind() == Kind.DRUG
                    ? "therapy.drug"
                    : "therapy.regimen"));
      }
    }
    if (named.isEmpty()) {
      unnamed(passage, cycles, out);
    }
  }

  private static void unnamed(
      Passage passage, List<PatternMatcher.Match> cycles, Consumer<Mention<?>> out) {
    for (Term term : passage.terms(Kind.THERAPY)) {
      if (term.entry().is("role", "systemic")) {
        PatternMatcher.Match count = nearest(passage, term.span(), cycles);
        Span all = count == null ? term.span() : term.span().union(count.span());
        out.accept(
            passage.mention(
                Fields.SYSTEMIC_THERAPY,
                all,
                new Regimen(List.of(), count == null ? null : number(count)),
                "therapy.unnamed"));
      }
    }
  }

  private static List<Term> named(Passage passage) {
    List<Term> drugs = passage.terms(Kind.DRUG);
    boolean context =
        !drugs.isEmpty() || passage.terms(Kind.THERAPY).stream().anyMatch(TherapyFinder::isContext);
    List<Term> out = new ArrayList<>();
    for (Term term : passage.terms(Kind.DRUG, Kind.REGIMEN)) {
      boolean regimen = term.kind() == Kind.REGIMEN;
      boolean unsure = regimen && term.entry().is("ambiguous", "yes") && !context;
      boolean covered = out.stream().anyMatch(t -> t.span().overlaps(term.span()));
      if (!unsure && !covered) {
        out.add(term);
      }
    }
    return out;
  }

  private static boolean isContext(Term term) {
    return term.entry().is("role", "context") || term.entry().is("role", "systemic");
  }

  private static List<List<Term>> groups(Passage passage, List<Term> named) {
    List<List<Term>> out = new ArrayList<>();
    for (Term term : named) {
      if (!out.isEmpty()) {
        Term last = out.getLast().getLast();
        String between = passage.text().substring(last.span().end(), term.span().start());
        boolean together =
            passage.wordsBetween(last.span(), term.span()) <= TOGETHER
                && !APART.matcher(between).find();
        if (together) {
          out.getLast().add(term);
          continue;
        }
      }
      out.add(new ArrayList<>(List.of(term)));
    }
    return out;
  }

  /**
   * The generic names of a group; {@code null} where it holds nothing that counts as a treatment.
   */
  private static @Nullable List<String> drugs(List<Term> group) {
    List<String> out = new ArrayList<>();
    boolean counts = false;
    for (Term term : group) {
      Entry entry = term.entry();
      if (term.kind() == Kind.REGIMEN) {
        counts = true;
        String drugs = entry.optional("drugs");
        if (drugs != null) {
          out.addAll(List.of(drugs.split("\\s*\\+\\s*")));
        }
      } else if (!entry.is("kind", "supportive")) {
        counts |= entry.is("kind", "antineoplastic");
        out.add(entry.get("name"));
      }
    }
    return counts ? out : null;
  }

  private static PatternMatcher.@Nullable Match nearest(
      Passage passage, Span span, List<PatternMatcher.Match> cycles) {
    PatternMatcher.Match best = null;
    int least = CYCLES_NEAR;
    for (PatternMatcher.Match match : cycles) {
      int words = passage.wordsBetween(span, match.span());
      if (words < least) {
        best = match;
        least = words;
      }
    }
    return best;
  }

  private static @Nullable Integer number(PatternMatcher.Match match) {
    Double n = NumberWords.parse(match.group("n"));
    return n == null || n < 1 ? null : Integer.valueOf(n.intValue());
  }
}
