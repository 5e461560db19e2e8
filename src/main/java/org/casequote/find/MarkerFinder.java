package org.casequote.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Span;
import org.casequote.model.Value.Biomarker;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;

/**
 * Immunostains with their results: "positive for A, B and C but negative for D", "CD34 (−), SMA
 * (+)", "A and B were negative".
 *
 * <p>A sign right behind a marker is its result. A result with a verb behind a list ("were
 * negative") holds for the markers of its clause and wins over words before them, unless those have
 * a subject of their own. Words before a list ("positive for") hold for the markers up to the next
 * result.
 */
final class MarkerFinder implements Finder {

  /** How many words may stand between a result and its first marker, and between two markers. */
  private static final int NEAR = 9;

  private static final Wordings WORDINGS = Wordings.of(MarkerFinder.class);

  private static final Pattern BREAK = WORDINGS.pattern("break");

  /** Where a subject of its own may begin: "positive for A, and B was negative". */
  private static final Pattern NEW_CLAUSE =
      Pattern.compile("[,;]\\s*(?:and\\s+|but\\s+)(?:the\\s+)?|;\\s*");

  private static final Pattern NEW_ITEM =
      Pattern.compile(",\\s*(?:the\\s+)?|\\band\\s+(?:the\\s+)?");

  private static final Search PREDICATE = WORDINGS.search("predicate");

  private static final Search EQUIVOCAL = Search.ignoringCase("\\b2\\s?\\+|equivocal");

  private static final Search DENIED = WORDINGS.search("denied");

  private static final Search TRIPLE =
      Search.ignoringCase("\\btriple[- ]negative\\b|(?-i:\\bTNBC\\b)");

  /** "Was positive in one part <u>and negative in another</u>": both hold. */
  private static final Search NEGATIVE_ELSEWHERE = WORDINGS.search("negative-elsewhere");

  /** "Was absent from one part but positive in another". */
  private static final Search POSITIVE_ELSEWHERE = WORDINGS.search("positive-elsewhere");

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    triple(passage, out);
    List<Term> markers = Stains.in(passage);
    if (markers.isEmpty()) {
      return;
    }
    Map<Term, StainResult> found = new HashMap<>();
    signs(passage, markers, found);
    List<StainResult> said =
        StainResults.in(passage, markers).stream()
            .filter(r -> found.values().stream().noneMatch(s -> s.span().overlaps(r.span())))
            .toList();
    for (int i = 0; i < said.size(); i++) {
      if (said.get(i).closing()) {
        behind(passage, markers, said, i, found);
      }
    }
    AdjacentResults.rightBefore(passage, markers, found);
    for (int i = 0; i < said.size(); i++) {
      if (said.get(i).isAhead() || Excepted.follows(passage.text(), said.get(i).span())) {
        ahead(passage, markers, said, i, found);
      }
    }
    for (int i = 0; i < said.size(); i++) {
      if (!said.get(i).isAhead() && !said.get(i).closing()) {
        behind(passage, markers, said, i, found);
      }
    }
    AdjacentResults.lastResorts(passage, markers, found);
    report(passage, markers, found, out);
  }

  /** "Triple-negative": three receptors in a word. */
  private static void triple(Passage passage, Consumer<Mention<?>> out) {
    for (Span span : passage.all(TRIPLE)) {
      for (String marker : List.of("ER", "PR", "HER2")) {
        out.accept(
            passage.mention(Fields.IHC, span, new Biomarker(marker, "negative"), "ihc.triple"));
      }
    }
  }

  private static void report(
      Passage passage, List<Term> markers, Map<Term, StainResult> found, Consumer<Mention<?>> out) {
    for (Term marker : markers) {
      StainResult result = found.get(marker);
      if (result != null && !isEquivocal(passage.text(), marker, result)) {
        out.accept(
            passage.mention(
                Fields.IHC,
                marker.span().union(result.span()),
                new Biomarker(marker.entry().get("name"), result.value()),
                result.isAhead() ? "ihc.list" : "ihc.sign"));
        Search elsewhere = result.isNegative() ? POSITIVE_ELSEWHERE : NEGATIVE_ELSEWHERE;
        if (!result.isAhead() && passage.hasBehind(elsewhere, result.span().end())) {
          out.accept(
              passage.mention(
                  Fields.IHC,
                  marker.span().union(result.span()),
                  new Biomarker(marker.entry().get("name"), result.reversed().value()),
                  "ihc.elsewhere"));
        }
      }
    }
  }

  /** HER2 at 2+ is neither until it is tested further. */
  private static boolean isEquivocal(String text, Term marker, StainResult result) {
    return marker.entry().is("name", "HER2")
        && EQUIVOCAL.isIn(marker.span().union(result.span()).of(text));
  }

  private static void signs(Passage passage, List<Term> markers, Map<Term, StainResult> found) {
    for (Term marker : markers) {
      StainResult sign =
          StainSigns.after(passage.text(), marker.span(), marker.entry().get("name"));
      if (sign != null && !isDenied(passage.text(), sign)) {
        found.put(marker, sign);
      }
    }
    AdjacentResults.percentages(passage, markers, found);
  }

  /** "β-catenin (nuclear) was negative": the bracket only says what was looked at. */
  private static boolean isDenied(String text, StainResult sign) {
    return DENIED.isIn(text.substring(sign.span().end()));
  }

  /** The markers after a result up to the next one. */
  private static void ahead(
      Passage passage,
      List<Term> markers,
      List<StainResult> said,
      int at,
      Map<Term, StainResult> found) {
    StainResult result = said.get(at);
    Span last = result.span();
    for (Term marker : markers) {
      if (marker.span().start() < last.end()) {
        shareSpan(marker, last, result, found);
        continue;
      }
      String between = passage.text().substring(last.end(), marker.span().start());
      if (isBroken(passage.text(), last.end(), marker.span().start())
          || passage.wordsBetween(last, marker.span()) > NEAR
          || isInterrupted(passage.text(), said, at, marker.span())
          || last != result.span() && AdjacentResults.hasOwn(passage.text(), marker)) {
        return;
      }
      if (Excepted.isIn(between)) {
        result = result.reversed();
      }
      found.putIfAbsent(marker, result);
      last = marker.span();
    }
  }

  /** Whether a clause ends between two places; a list may have semicolons: "A; the B; C or D". */
  private static boolean isBroken(String text, int from, int to) {
    Matcher end = BREAK.matcher(text).region(from, to);
    return end.useTransparentBounds(true).useAnchoringBounds(false).find();
  }

  /** "Estrogen and progesterone receptors" name two markers at once. */
  private static void shareSpan(
      Term marker, Span last, StainResult result, Map<Term, StainResult> found) {
    if (marker.span().equals(last)) {
      found.putIfAbsent(marker, result);
    }
  }

  /** Whether another result stands between a result and a marker that follows it. */
  private static boolean isInterrupted(String text, List<StainResult> said, int at, Span marker) {
    for (int i = at + 1; i < said.size(); i++) {
      Span other = said.get(i).span();
      if (other.start() < marker.start() && !isRemark(text, other, marker)) {
        return true;
      }
    }
    return false;
  }

  /** "MPO (speckled nuclear staining), CD34": a remark on one marker, closed before the next. */
  private static boolean isRemark(String text, Span result, Span next) {
    int open = text.lastIndexOf('(', result.start());
    int close = text.indexOf(')', Math.max(open, 0));
    return open >= 0 && close >= result.end() - 1 && close < next.start();
  }

  /** "MPO (diffuse positivity)": the result stands in a bracket of its own behind one marker. */
  private static boolean isBracketed(String text, Span result) {
    String before = text.substring(0, result.start()).stripTrailing();
    return before.endsWith("(") || text.startsWith("(", result.start());
  }

  /** The markers before a result, back to the one before or the end of its clause. */
  private static void behind(
      Passage passage,
      List<Term> markers,
      List<StainResult> said,
      int at,
      Map<Term, StainResult> found) {
    StainResult result = said.get(at);
    StainResult before = at > 0 ? said.get(at - 1) : null;
    int start = before == null ? 0 : before.span().end();
    if (before != null && before.isAhead()) {
      if (result.closing() && isPredicate(passage, said, at - 1)) {
        start = lastSubject(passage.text(), markers, result.span(), start);
      } else if (!result.closing()) {
        start = before.span().end();
      } else if (before.isNegative()
          && !result.isNegative()
          && passage.text().indexOf(';', before.span().end(), result.span().start()) < 0) {
        result = result.reversed(); // "neither A nor B was positive", "no A was seen"
      }
    }
    Span next = result.span();
    for (Term marker : markers.reversed()) {
      if (marker.span().end() > next.start()) {
        shareSpan(marker, next, result, found);
        continue;
      }
      boolean far = passage.wordsBetween(marker.span(), next) > (result.closing() ? NEAR : 4);
      if (marker.span().start() < start
          || far
          || isBroken(passage.text(), marker.span().end(), next.start())) {
        return;
      }
      boolean excepted = Excepted.leads(passage.text(), marker.span());
      found.putIfAbsent(marker, excepted ? result.reversed() : result);
      if (isBracketed(passage.text(), result.span())) {
        return;
      }
      next = marker.span();
    }
  }

  /** Whether words before a list have a subject of their own: "the cells were positive for". */
  private static boolean isPredicate(Passage passage, List<StainResult> said, int at) {
    int from = at > 0 ? said.get(at - 1).span().end() : 0;
    return passage.has(PREDICATE, from, said.get(at).span().end());
  }

  /**
   * Where the subject of "was negative" begins: after the last ", and", or after the last comma or
   * "and" where there is none; a plural verb has more than one subject.
   */
  private static int lastSubject(String text, List<Term> markers, Span verb, int from) {
    if (verb.of(text).contains("being")) {
      return Math.max(from, text.lastIndexOf(',', verb.start()) + 1);
    }
    int last = from;
    int before = from;
    Matcher clause = NEW_CLAUSE.matcher(text).region(from, verb.start());
    while (clause.find()) {
      before = last;
      last = clause.end();
    }
    if (last == from) {
      Matcher item = NEW_ITEM.matcher(text).region(from, verb.start());
      while (item.find()) {
        last = item.end();
      }
      return last;
    }
    boolean plural = verb.of(text).matches("(?i)(?:were|are)\\b.*");
    int start = last;
    long subjects =
        markers.stream()
            .filter(m -> m.span().start() >= start && m.span().end() <= verb.start())
            .count();
    return plural && subjects < 2 && before > from ? before : last;
  }
}
