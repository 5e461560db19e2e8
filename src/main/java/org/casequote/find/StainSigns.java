package org.casequote.find;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.find.StainResult.Side;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Span;
import org.jspecify.annotations.Nullable;

/** Reads the sign right behind a marker: "CD34 (−)", "CD20+", "ER 90%", "HER2 (1+)". */
final class StainSigns {

  private static final Wordings WORDINGS = Wordings.of(StainSigns.class);

  private static final Pattern SIGN = WORDINGS.pattern("sign");

  /** HER2 is scored from 0 to 3+; 0 and 1+ are negative, 3+ is positive. */
  private static final Pattern SCORE = WORDINGS.pattern("score");

  private static final Pattern PERCENT = WORDINGS.pattern("percent");

  /** PD-L1 is scored: "(22C3) had a tumour proportion score of 80%", "CPS was 12". */
  private static final Pattern PROPORTION = WORDINGS.pattern("proportion");

  /** Hormone receptors are scored up to 8 as well; 3 and more is positive. */
  private static final Pattern ALLRED = WORDINGS.pattern("allred");

  private static final Search SCORED = Search.ignoringCase("^(?:PD-?L1|22C3|SP142|SP263)\\b");

  private static final int LEAST_ALLRED = 3;

  private StainSigns() {}

  /** The sign behind a marker, {@code null} where there is none or it is equivocal. */
  static @Nullable StainResult after(String text, Span marker, String name) {
    String behind = text.substring(marker.end());
    Matcher scored = SCORE.matcher(behind);
    if (name.equals("HER2") && scored.find()) {
      String score = scored.group("score");
      return score.equals("2") ? null : result(marker, scored.end(), score.equals("3"));
    }
    Matcher sign = SIGN.matcher(behind);
    if (!sign.find()) {
      return null;
    }
    boolean positive = first(sign, "neg", "minus", "inner") == null;
    boolean none = "0".equals(first(sign, "score", "score2", "bare"));
    return result(marker, sign.end(), positive && !none);
  }

  /** What a percentage behind a marker says: none or less than one is negative. */
  static @Nullable StainResult percent(String text, Span marker) {
    String behind = text.substring(marker.end());
    Matcher scored = ALLRED.matcher(behind);
    if (scored.find()) {
      return result(marker, scored.end(), Integer.parseInt(scored.group("n")) >= LEAST_ALLRED);
    }
    Matcher percent = PERCENT.matcher(behind);
    if (!percent.find()) {
      percent = PROPORTION.matcher(behind);
      if (!SCORED.isIn(text.substring(marker.start())) || !percent.find()) {
        return null;
      }
    }
    int number = Integer.parseInt(percent.group("n"));
    boolean less = "<".equals(percent.group("bound")) || percent.group().contains("less than");
    boolean below = less && number <= 1;
    return number > 100 ? null : result(marker, percent.end(), number > 0 && !below);
  }

  private static StainResult result(Span marker, int length, boolean positive) {
    return new StainResult(
        new Span(marker.end(), marker.end() + length),
        positive ? "positive" : "negative",
        Side.BEHIND,
        false);
  }

  private static @Nullable String first(Matcher matcher, String... groups) {
    for (String group : groups) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    return null;
  }
}
