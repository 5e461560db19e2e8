package org.casequote.find;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.find.StainResult.Side;
import org.casequote.lexicon.Search;
import org.casequote.model.Span;
import org.jspecify.annotations.Nullable;

/** Reads the sign right behind a marker: "CD34 (−)", "CD20+", "ER 90%", "HER2 (1+)". */
final class StainSigns {

  private static final String WORDS =
      "(?:(?:strong|weak|focal|diffuse|patchy|partial|dim|bright|moderate|scattered|variable|heterogeneous|nuclear|cytoplasmic|membranous)(?:ly)?["
          + " ,]*(?:and )?)";

  private static final Pattern SIGN =
      Pattern.compile(
          "^(?: ?(?:protein|antigen|stain|staining|expression|antibody))?\\s*[:=|]?\\s*(?:[(\\[]\\s*(?:"
              + "(?<pos>(?:"
              + WORDS
              + "{0,3}(?:\\+{1,4}|\\+?(?<score>[0-4])\\s?\\+|\\+(?<score2>[1-4])|\\+\\s?ve|pos(?:itive)?)|"
              + WORDS
              + "{1,3}))|(?<neg>[-−–—]{1,3}(?:\\s?ve)?|neg(?:ative)?|0))\\s*(?:[,;][^()\\[\\]]{0,30})?[)\\]]"
              + "|(?:[;,]\\s*(?:\\+{1,4}|(?<inner>[-−–]))\\s*\\))"
              + "|(?<plus>\\+{1,4}(?:\\s?ve\\b)?)(?!\\w)|\\s(?<bare>[0-3])\\s?\\+(?!\\w)"
              + "|(?<minus>[-−–]\\s?ve\\b|[-−–](?=\\s*(?:[,;.)/]|and\\b|$|CD\\d))|[-−–](?=\\s+[A-Z]{2,})|−(?!\\w)))",
          Pattern.CASE_INSENSITIVE);

  /** HER2 is scored from 0 to 3+; 0 and 1+ are negative, 3+ is positive. */
  private static final Pattern SCORE =
      Pattern.compile(
          "^(?:["
              + " /-]?neu)?(?:\\s*\\([^()]{1,20}\\))?(?:\\s+(?:protein|expression|IHC|immunohistochemistry|staining"
              + "|scored?|status|was|is|of|as|by|negative|positive)\\b)*\\s*[:(=,]?\\s*(?:score\\s*(?:of\\s*)?)?"
              + "(?<score>[0-3])\\s?\\+?(?![\\d%.]\\d|\\d|\\s*%)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PERCENT =
      Pattern.compile(
          "^(?:\\s*\\([A-Za-z0-9 -]{1,12}\\))?\\s*(?:(?:expression|TPS|CPS|score|tumor proportion"
              + " score|staining|positivity)\\s*)?[(:=,]?\\s*(?:(?:was|were|of|in|is|about|approximately|around)\\s+)*"
              + "(?:\\+\\s?,?\\s*)?(?<bound>[<>≥≤~])?\\s*(?<n>\\d{1,3})(?:\\.\\d+)?\\s*(?:[-–]\\s*\\d{1,3}\\s*)?%",
          Pattern.CASE_INSENSITIVE);

  /** PD-L1 is scored: "(22C3) had a tumour proportion score of 80%", "CPS was 12". */
  private static final Pattern PROPORTION =
      Pattern.compile(
          "^\\s*(?:\\([^()]{1,30}\\)\\s*)?(?:(?:expression|immunohistochemistry|IHC|staining|testing|status|level|tumou?r"
              + "|cells?|immune|combined|positive|proportion|scored?|TPS|CPS|TC|had|has|showed|revealed|with|an?|in|on|at|of|the|was|were|is|[(),:=]|less"
              + " than|more"
              + " than|approximately|about)\\s*){1,12}(?<bound>[<>≥≤~])?\\s*(?<n>\\d{1,3})(?:\\.\\d+)?\\s*(?:%|(?=[.,;)]|$))",
          Pattern.CASE_INSENSITIVE);

  /** Hormone receptors are scored up to 8 as well; 3 and more is positive. */
  private static final Pattern ALLRED =
      Pattern.compile(
          "^\\s*[(:=,]?\\s*(?:(?:was|were|is|positive|negative|Allred|scored?|of)\\s*:?\\s*){0,4}(?<n>[0-8])\\s?/\\s?8\\b",
          Pattern.CASE_INSENSITIVE);

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
