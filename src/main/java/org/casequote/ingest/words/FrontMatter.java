package org.casequote.ingest.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.model.Bibliography;
import org.jspecify.annotations.Nullable;

/** What stands above the text of an article: its title, its authors, its numbers. */
public final class FrontMatter {

  private static final Pattern MARK =
      Pattern.compile(
          "copyright|©|open[ -]access|creative commons|correspond(?:ence|ing author)|e-?mail:|@"
              + "|^(?:received|accepted|published|academic editor|key ?words?|orcid)\\b|\\bdoi\\b"
              + "|PMC\\d{5}|\\b10\\.\\d{4,9}/",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern KEYWORDS =
      Pattern.compile(
          "^(?i:(?:key ?|index )(?:words?|terms?))(?:\\s?[:—–-]|\\s(?=[A-Z])).{0,400}$");
  private static final Pattern INSTITUTION =
      Pattern.compile(
          "\\b(?:Department|Division|Faculty|School|University|Hospital|Institute)\\b.*,");
  private static final Pattern VERB =
      Pattern.compile("\\b(?:is|are|was|were|has|had|presented)\\b");
  private static final Pattern DOI = Pattern.compile("(?<![\\w.])10\\.\\d{4,9}/[^\\s;,|]+");
  private static final Pattern PMID = Pattern.compile("(?i)\\bPMID:?\\s*(\\d{4,8})\\b");
  private static final Pattern PMCID = Pattern.compile("\\bPMC\\d{4,8}\\b");

  private static final int ENOUGH = 1000;

  private FrontMatter() {}

  /** Whether a line can only be front matter: a licence, an address, a date of acceptance. */
  public static boolean isMarked(String line) {
    String start = line.substring(0, Math.min(line.length(), ENOUGH));
    return MARK.matcher(start).find()
        || INSTITUTION.matcher(start).find() && !VERB.matcher(start).find();
  }

  /** Whether a paragraph lists keywords, which stand under the abstract but tell of no patient. */
  public static boolean isKeywords(String line) {
    return KEYWORDS.matcher(line).find();
  }

  /** Whether a first line has the look of a title. */
  public static boolean isTitle(String line) {
    int words = line.split(" ").length;
    return words > 3
        && words <= 40
        && line.length() <= 300
        && !Character.isLowerCase(line.codePointAt(0))
        && !line.matches(".*[.:;,]$")
        && LineKind.of(line) == LineKind.TEXT
        && !isMarked(line);
  }

  /** What the title and the lines of the front matter tell. */
  public static Bibliography read(@Nullable String title, List<String> lines) {
    String front = String.join("\n", lines);
    String doi = first(DOI, front);
    return new Bibliography(
        title,
        List.of(),
        null,
        null,
        null,
        null,
        doi == null ? null : doi.replaceFirst("[.)\\]]+$", ""),
        first(PMID, front),
        first(PMCID, front));
  }

  private static @Nullable String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(found.groupCount()) : null;
  }
}
