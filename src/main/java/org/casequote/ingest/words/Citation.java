package org.casequote.ingest.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what identifies an article from the small print of its first page. */
public final class Citation {

  private static final Pattern DOI = Pattern.compile("\\b10\\.\\d{4,9}/[^\\s\"<>|;,\u201D]+");
  private static final Pattern PMCID = Pattern.compile("\\bPMC\\d{5,9}\\b");
  private static final Pattern PMID = Pattern.compile("\\bPMID:?\\s*(\\d{6,9})\\b");

  private static final String YEAR = "((?:19|20)\\d\\d)";

  /** From the surest to the least sure. */
  private static final List<Pattern> YEARS =
      List.of(
          Pattern.compile("(?i)\\bvolume " + YEAR + "\\b"),
          Pattern.compile("\\b" + YEAR + "\\s?;\\s?\\d{1,4}\\s?(?:\\(|:|,)"),
          Pattern.compile("\\b" + YEAR + "\\s+\\p{Lu}\\p{L}+\\.?(?:\\s+\\d{1,2})?\\s?;"),
          Pattern.compile(
              "\\b\\d{1,4}\\s?:\\s?\\p{L}?\\d+\\s?[-\u2013]\\s?\\p{L}?\\d+\\s?[,(]\\s?" + YEAR),
          Pattern.compile("(?i)\\bvol(?:ume|\\.)? ?\\d{1,3}\\b[^.;]{0,40}?\\b" + YEAR + "\\b"),
          Pattern.compile("\\b\\d{1,4}\\s?\\(" + YEAR + "\\)\\s?[:,]?\\s?[\\de]"),
          Pattern.compile("\\(" + YEAR + "\\)\\s?\\d{1,3}\\s?[:(]"),
          Pattern.compile(
              "(?:\u00A9|\\(c\\)|\\(C\\)|(?i:copyright))[^.;]{0,40}?\\b" + YEAR + "\\b"),
          Pattern.compile("\\b" + YEAR + ",\\s?\\d{1,3}\\s?:\\s?\\d"),
          Pattern.compile("\\b" + YEAR + "[^.;]{0,60}?\u00A9"),
          Pattern.compile("(?i)\\bpublished(?: online)?:?[^.;]{0,25}?\\b" + YEAR + "\\b"),
          Pattern.compile("10\\.\\d{4,9}/\\S*?(?<!\\d)" + YEAR + "(?!\\d)"),
          Pattern.compile("(?i)\\baccepted:?[^.;]{0,40}?\\b" + YEAR + "\\b"));

  private static final Pattern LINE_NUMBER = Pattern.compile("^\\d+\\s+");
  private static final Pattern JOURNAL =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}&.:\u2019'-]*|of|in|and|the|for|&)(?:"
              + " (?:\\p{Lu}[\\p{L}&.:\u2019'-]*|of|in|and|the|for|&)){0,8}");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?i)(?:from )?(?:the )?(?:departments?|division|section|faculty|school|institute|clinic"
              + "|unit|service|cent(?:er|re))\\b");
  private static final Pattern JOURNAL_WORD =
      Pattern.compile(
          "\\b(?:Journal|Reports|Archives|Annals|Acta|Medicine|Oncology|Surgery|Pathology|Cancer"
              + "|Frontiers|BMC|BMJ|Review|Reviews|Bulletin|Case Rep|J\\.? [A-Z]\\w+)\\b");

  private Citation() {}

  /** The first DOI of a text. */
  public static @Nullable String doi(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Matcher matcher = DOI.matcher(text);
    return matcher.find() ? matcher.group().replaceAll("[.)\\]:]+$", "") : null;
  }

  /** The first PubMed Central number of a text. */
  public static @Nullable String pmcid(String text) {
    Matcher matcher = PMCID.matcher(text);
    return matcher.find() ? matcher.group() : null;
  }

  /** The first PubMed number of a text. */
  public static @Nullable String pmid(String text) {
    Matcher matcher = PMID.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }

  /** The year of publication that a text's citation line, licence or history tells. */
  public static @Nullable Integer year(String text) {
    for (Pattern pattern : YEARS) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        return Integer.valueOf(matcher.group(1));
      }
    }
    return null;
  }

  /** The journal's name, where a line begins with one. */
  public static @Nullable String journal(List<String> lines) {
    for (String line : lines) {
      Matcher matcher = JOURNAL.matcher(LINE_NUMBER.matcher(line).replaceFirst(""));
      if (matcher.lookingAt()
          && JOURNAL_WORD.matcher(matcher.group()).find()
          && !PLACE.matcher(matcher.group()).lookingAt()
          && !line.matches("(?i)case reports?\\W*")) {
        return matcher.group().strip();
      }
    }
    return null;
  }
}
