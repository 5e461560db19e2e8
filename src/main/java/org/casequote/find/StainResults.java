package org.casequote.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.find.StainResult.Side;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Span;
import org.casequote.pipeline.Passage;

/** Finds the words of a sentence that say how stains came out. */
final class StainResults {

  private static final Wordings WORDINGS = Wordings.of(StainResults.class);

  private static final Search VERB = WORDINGS.search("verb");

  /** "Expression was assessed": nothing came out yet. */
  private static final Search ONLY_TESTED = WORDINGS.search("only-tested");

  /** "CD38 positive with kappa restriction": right behind a marker the word is that marker's. */
  private static final Pattern OWN = WORDINGS.pattern("own");

  /** "…, as well as C", "…, as was C": what follows a result and shares it. */
  private static final Pattern SHARED = WORDINGS.pattern("shared");

  /** The results, by position; none overlaps another or the name of a marker. */
  static List<StainResult> in(Passage passage, List<Term> markers) {
    List<StainResult> out = new ArrayList<>();
    for (Side side : Side.values()) {
      String what = side == Side.AHEAD ? "stain.ahead" : "stain.behind";
      for (PatternMatcher.Match match : PatternMatcher.find(passage, what)) {
        add(passage, markers, match.span(), match.rule().attribute("value"), side, out);
      }
    }
    for (Term term : passage.terms(Kind.STAIN_RESULT)) {
      Side side = term.entry().is("position", "before") ? Side.AHEAD : Side.BEHIND;
      boolean leads = side == Side.AHEAD || !isFollowedByMarker(passage, term.span(), markers);
      if (leads || !hasOtherSide(passage, term)) {
        add(passage, markers, term.span(), term.entry().get("result"), side, out);
      }
    }
    out.sort(Comparator.comparing(StainResult::span));
    dropSubjects(passage.text(), out);
    share(passage.text(), out);
    return out;
  }

  /** "A was positive, as were B and C": the words behind a result are one ahead of B and C. */
  private static void share(String text, List<StainResult> results) {
    for (int i = results.size() - 1; i >= 0; i--) {
      StainResult result = results.get(i);
      int end = result.span().end();
      Matcher shared = SHARED.matcher(text.substring(end));
      if (!result.isAhead() && shared.find()) {
        Span span = new Span(end + shared.start("words"), end + shared.end("words"));
        results.add(i + 1, new StainResult(span, result.value(), Side.AHEAD, false));
      }
    }
  }

  /** "Nuclear expression was lost": the noun is what the verb speaks of and no result itself. */
  private static void dropSubjects(String text, List<StainResult> results) {
    for (int i = results.size() - 2; i >= 0; i--) {
      StainResult noun = results.get(i);
      StainResult verb = results.get(i + 1);
      if (!noun.isAhead()
          && !noun.closing()
          && verb.closing()
          && text.substring(noun.span().end(), verb.span().start()).isBlank()) {
        results.remove(i);
      }
    }
  }

  private static void add(
      Passage passage,
      List<Term> markers,
      Span span,
      String value,
      Side side,
      List<StainResult> out) {
    String text = passage.text();
    boolean taken =
        out.stream().anyMatch(r -> r.span().overlaps(span))
            || markers.stream().anyMatch(m -> m.span().overlaps(span));
    if (!taken && !passage.hasBehind(ONLY_TESTED, span.end())) {
      Matcher own = OWN.matcher(span.of(text));
      if (side == Side.AHEAD && own.find() && isBehindMarker(text, span, markers)) {
        Span word = new Span(span.start(), span.start() + own.end());
        out.add(new StainResult(word, value, Side.BEHIND, false));
        return;
      }
      boolean closing = side == Side.BEHIND && VERB.isIn(span.of(text));
      out.add(new StainResult(span, value, side, closing));
    }
  }

  private static boolean isBehindMarker(String text, Span span, List<Term> markers) {
    return markers.stream()
        .map(Term::span)
        .anyMatch(m -> m.end() <= span.start() && text.substring(m.end(), span.start()).isBlank());
  }

  /** A word that can stand on either side speaks of the marker right behind it. */
  private static boolean isFollowedByMarker(Passage passage, Span span, List<Term> markers) {
    return markers.stream()
        .anyMatch(m ->
            m.span().start() >= span.end()
                && passage.text().substring(span.end(), m.span().start()).isBlank());
  }

  private static boolean hasOtherSide(Passage passage, Term term) {
    return passage.terms(Kind.STAIN_RESULT).stream()
        .anyMatch(t -> t.span().equals(term.span()) && t.entry().is("position", "before"));
  }
}
