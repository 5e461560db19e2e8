package org.casequote.find;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Span;
import org.casequote.pipeline.Passage;

/** Results that hold by standing right beside a marker, or at the end of a bare list. */
final class AdjacentResults {

  private static final Pattern LIST = Pattern.compile("\\s*(?:[,/&]|and|or|,\\s*and)\\s*");

  private static final Wordings WORDINGS = Wordings.of(AdjacentResults.class);

  /** A bare word right before a marker: "no CD30 expression", "strong CD34 staining". */
  private static final Search RIGHT_BEFORE = WORDINGS.search("right-before");

  /** What may stand between a marker and its own result. */
  private static final Pattern SPOKEN = Pattern.compile("[\\s:=(-]*");

  private static final Set<String> OPENING =
      Set.of("no", "without", "loss of", "lack of", "lacking", "lacked", "absence of");

  /** "Loss of A, B focally positive": B has a result of its own. */
  private static final Search OWN = WORDINGS.search("own");

  private AdjacentResults() {}

  /** A word right before a marker, and the markers that a list ties to it. */
  static void rightBefore(Passage passage, List<Term> markers, Map<Term, StainResult> found) {
    for (Term marker : markers) {
      Matcher word =
          found.containsKey(marker)
              ? null
              : RIGHT_BEFORE.match(passage.text().substring(0, marker.span().start()));
      if (word != null && (isOpening(word) || !isSpoken(passage, markers, word.start()))) {
        Span span = new Span(word.start(), marker.span().start());
        String value = word.group("neg") == null ? "positive" : "negative";
        StainResult result = new StainResult(span, value, StainResult.Side.AHEAD, false);
        found.put(marker, result);
        restOfList(passage.text(), markers, marker, result, found);
      }
    }
  }

  /** "Intact A and B": the markers that only a comma or "and" ties to the first. */
  private static void restOfList(
      String text,
      List<Term> markers,
      Term first,
      StainResult result,
      Map<Term, StainResult> found) {
    int end = first.span().end();
    for (Term marker : markers) {
      if (marker.span().start() >= end) {
        if (!LIST.matcher(text.substring(end, marker.span().start())).matches()
            || hasOwn(text, marker)) {
          return;
        }
        found.putIfAbsent(marker, result);
        end = marker.span().end();
      }
    }
  }

  /** Whether a result right behind a marker is the marker's own. */
  static boolean hasOwn(String text, Term marker) {
    return OWN.isIn(text.substring(marker.span().end()));
  }

  /** "Without" and "no" always speak of what follows. */
  private static boolean isOpening(Matcher word) {
    String negative = word.group("neg");
    return negative != null && OPENING.contains(negative.toLowerCase(Locale.ROOT));
  }

  /** Whether the word is the result of the marker before it: "CD3 positive CD20 negative". */
  private static boolean isSpoken(Passage passage, List<Term> markers, int at) {
    String text = passage.text();
    return markers.stream()
        .anyMatch(m ->
            m.span().end() <= at && SPOKEN.matcher(text.substring(m.span().end(), at)).matches());
  }

  /** "ER 95%, PR 80%, HER2 negative": a percentage is its marker's own. */
  static void percentages(Passage passage, List<Term> markers, Map<Term, StainResult> found) {
    for (Term marker : markers) {
      StainResult percent = StainSigns.percent(passage.text(), marker.span());
      if (percent != null) {
        found.putIfAbsent(marker, percent);
      }
    }
  }

  /** A sign at the end of a list that has no other result. */
  static void lastResorts(Passage passage, List<Term> markers, Map<Term, StainResult> found) {
    for (int i = markers.size() - 2; i >= 0; i--) {
      Term marker = markers.get(i);
      Term next = markers.get(i + 1);
      StainResult sign = found.get(next);
      if (sign != null
          && !sign.isAhead()
          && !found.containsKey(marker)
          && marker.span().end() <= next.span().start()
          && LIST.matcher(passage.text().substring(marker.span().end(), next.span().start()))
              .matches()) {
        found.put(marker, sign);
      }
    }
  }
}
