package org.casequote.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Span;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/**
 * The cycles that a sentence counts: each count goes to the treatment that stands nearest to it,
 * "three cycles of <u>A</u> and B, then C". One that stands near none, as in "after four cycles the
 * mass had shrunk", is of a treatment told before.
 *
 * @param near the highest count of each treatment
 * @param apart those that stand near no treatment
 */
record CycleCounts(Map<Span, Count> near, List<Count> apart) {

  /**
   * A number of cycles.
   *
   * @param ordinal whether it is "the third cycle", which others may have followed
   */
  record Count(Span span, int number, boolean ordinal) {}

  /** How many words may stand between a treatment and its count. */
  private static final int NEAR = 14;

  /** How many may stand between radiation and courses that are its own. */
  private static final int OF_RADIATION = 4;

  private static final Wordings WORDINGS = Wordings.of(CycleCounts.class);

  /** "Three courses of antibiotics": no treatment of the tumour. */
  private static final Search OF_OTHER = WORDINGS.search("of-other");

  private static final Search AFTER = Search.ignoringCase("\\b(?:after|following) (?:the )?$");

  private static final Search OF = Search.ignoringCase("^ (?:of|with)\\b|^ \\(");

  /** What parts a count from the treatment that comes after it. */
  private static final Search PARTED = WORDINGS.search("parted");

  /** The counts of a sentence that names these treatments. */
  static CycleCounts in(Passage passage, List<Span> treatments) {
    CycleCounts out = new CycleCounts(new HashMap<>(), new ArrayList<>());
    for (PatternMatcher.Match match : PatternMatcher.find(passage, "cycles")) {
      Integer number = number(match);
      if (number != null) {
        Count count = new Count(match.span(), number, match.group("nth") != null);
        boolean times = match.rule().id().equals("cycles.times");
        Span nearest = nearest(passage, count, times, treatments);
        if (nearest != null) {
          out.near.merge(nearest, count, (a, b) -> b.number > a.number ? b : a);
        } else if (!times && !isOther(passage, count)) {
          out.apart.add(count);
        }
      }
    }
    return out;
  }

  private static @Nullable Span nearest(
      Passage passage, Count count, boolean times, List<Span> treatments) {
    Span nearest = null;
    int least = NEAR;
    for (Span span : treatments) {
      int words = span.overlaps(count.span) ? 0 : passage.wordsBetween(span, count.span);
      if (span.start() >= count.span.end()) {
        boolean when = passage.hasBefore(AFTER, count.span.start());
        if (when && !passage.has(OF, count.span.end(), span.start())) {
          continue; // "after four cycles B was given": of what was given before
        }
        if (times || passage.has(PARTED, count.span.end(), span.start())) {
          continue;
        }
        // "three cycles of X", "X and Y": what follows an "of" is what is counted.
        words = words <= 1 ? -1 : words;
      }
      if (words < least) {
        nearest = span;
        least = words;
      }
    }
    return nearest;
  }

  /** Whether the courses are of antibiotics or of radiation. */
  private static boolean isOther(Passage passage, Count count) {
    for (Term radiation : passage.terms(Kind.RADIATION)) {
      if (passage.wordsBetween(radiation.span(), count.span) <= OF_RADIATION) {
        return true;
      }
    }
    return passage.hasBehind(OF_OTHER, count.span.end());
  }

  private static @Nullable Integer number(PatternMatcher.Match match) {
    String nth = match.group("nth");
    Double n = nth == null ? NumberWords.parse(match.group("n")) : ordinal(nth);
    String plus = match.group("plus"); // "four before and four after surgery"
    Double more = plus == null ? Double.valueOf(0) : NumberWords.parse(plus);
    return n == null || n < 1 || more == null ? null : Integer.valueOf((int) (n + more));
  }

  /** "Third", "3rd". */
  private static @Nullable Double ordinal(String word) {
    String digits = word.replaceAll("\\D", "");
    return NumberWords.parse(digits.isEmpty() ? word : digits);
  }
}
