package org.casequote.ingest.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.model.Bibliography;
import org.jspecify.annotations.Nullable;

/**
 * Where in its journal an article stands, as the citation on its first page says. Only whole
 * citations count, in which year, volume and pages stand together: a lone number says nothing.
 *
 * @param volume as printed
 * @param pages the first and the last, or the article's number
 */
public record Issue(@Nullable String volume, @Nullable String pages) {

  private static final Issue UNKNOWN = new Issue(null, null);

  private static final String YEAR = "\\b(?<year>(?:19|20)\\d\\d)\\b";
  private static final String VOLUME = "(?<volume>\\d{1,4})\\b";
  private static final String NUMBER =
      "(?:\\s?\\([^()]{1,20}\\)|,\\s?(?:No|Issue|Iss)\\.?\\s?\\d+)?";
  private static final String PAGES =
      "(?<pages>(?:[A-Za-z]{1,2})?\\d{1,8}(?:\\s?[-\u2010-\u2015]\\s?[A-Za-z]{0,2}\\d{1,6})?)\\b(?![/.]\\d)";
  private static final String DAY =
      "(?:[ ,]+[A-Z][a-z]{2,8}\\.?(?:[ -][A-Z][a-z]{2,8}\\.?)?(?: \\d{1,2})?)?";

  private static final List<Pattern> CITATIONS =
      List.of(
          Pattern.compile(YEAR + DAY + "\\s?;\\s?" + VOLUME + NUMBER + "\\s?:\\s?" + PAGES),
          Pattern.compile("\\b" + VOLUME + "\\s?\\(" + YEAR + "\\)\\s?[:,]?\\s?" + PAGES),
          Pattern.compile("\\(" + YEAR + "\\)[,:]?\\s?" + VOLUME + NUMBER + "\\s?[:,]\\s?" + PAGES),
          Pattern.compile(YEAR + "\\s?,\\s?" + VOLUME + NUMBER + "\\s?[:,]\\s?" + PAGES),
          Pattern.compile(
              "(?i)\\bVolume (?<volume>" + YEAR + "),? Article ID (?<pages>\\d{5,8})\\b"),
          Pattern.compile(
              "(?i)"
                  + YEAR
                  + "\\s?\\|\\s?Volume "
                  + VOLUME
                  + "\\s?\\|\\s?Article (?<pages>\\d{1,8})\\b"),
          Pattern.compile(
              "(?i)\\bVol(?:ume|\\.)?\\s?"
                  + VOLUME
                  + NUMBER
                  + "[,;]?\\s?(?:pp?\\.|pages?)\\s?"
                  + PAGES
                  + "[,;]?\\s?\\(?"
                  + YEAR));

  /**
   * What the small print of a first page says.
   *
   * @param year of the article; a citation of another year is of another article
   */
  public static Issue of(String print, @Nullable Integer year) {
    String line = print.replace('\n', ' ');
    for (Pattern citation : CITATIONS) {
      Matcher found = citation.matcher(line);
      while (found.find()) {
        if (year == null || found.group("year").equals(year.toString())) {
          return new Issue(found.group("volume"), Bibliography.pages(found.group("pages")));
        }
      }
    }
    return UNKNOWN;
  }
}
