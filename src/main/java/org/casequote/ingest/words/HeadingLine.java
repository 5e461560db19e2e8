package org.casequote.ingest.words;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a line of plain text is a heading, by its words or by its look.
 *
 * <p>The few words here only tell a heading from text; what part of the article a heading opens is
 * decided by the lexicon of {@code org.casequote.structure}.
 */
public final class HeadingLine {

  private static final Pattern LAST_STOP = Pattern.compile("\\s*[.:]$");
  private static final Pattern THE = Pattern.compile("\\bthe ");
  private static final Pattern PLURAL_S = Pattern.compile("s\\b(?!')");
  private static final Pattern MARKDOWN = Pattern.compile("^(#{1,6})\\s+");
  private static final Pattern NUMBER =
      Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){0,3}|[IVX]{1,4}(?=[.)]))[.)]?\\s+(?=\\p{Lu})");
  private static final Pattern ONE_CASE =
      Pattern.compile(
          "(?:case|patient|observation) (?:no\\.? ?)?(?:\\d{1,2}|[ivx]{1,4}|one|two|three|four)");
  private static final Pattern NOT_A_HEADING =
      Pattern.compile("[.,;?!]$|:\\s*\\S|@|https?:|\t|\\||,.*,|\\d.*\\d.*\\d|^[•▪–-]|[=<>≥≤%]");

  /** Singular, without "the". */
  private static final Set<String> KNOWN =
      Set.of(
          """
          abstract · summary · background · introduction · objective · aim · purpose · keyword · case
          case report · case presentation · case description · case study · case history
          case summary · case serie · clinical case · clinical history · clinical presentation
          clinical course · clinical finding · presentation of case · history · patient
          patient information · patient and method · patient and observation · observation · method
          material and method · result · finding · imaging finding · pathological finding
          investigation · diagnosis · final diagnosis · differential diagnosis · treatment · outcome
          follow-up · outcome and follow-up · follow-up and outcome · discussion · comment
          literature review · review of literature · conclusion · discussion and conclusion
          learning point · figure · table · legend · figure legend · figure and table · reference
          bibliography · literature cited · acknowledgement · acknowledgment · conflict of interest
          competing interest · declaration of competing interest · disclosure · funding · consent
          informed consent · author contribution · statement of ethic · data availability statement
          abbreviation · supplementary material · appendix\
          """
              .split("\\s*[·\n]\\s*"));

  private static final Set<String> REFERENCES =
      Set.of("reference", "bibliography", "literature cited");

  private HeadingLine() {}

  /** The level of a line that is a heading by its words or its mark-up, else 0. */
  public static int known(String line) {
    Matcher markdown = MARKDOWN.matcher(line);
    if (markdown.find()) {
      return markdown.group(1).length();
    }
    if (line.length() > 60 || Character.isLowerCase(line.charAt(0))) {
      return 0;
    }
    String words = singular(line);
    return KNOWN.contains(words) ? depth(line, 1) : ONE_CASE.matcher(words).matches() ? 2 : 0;
  }

  /** The level of a line that stands alone and has the look of a heading, else 0. */
  public static int likely(String line) {
    String words = NUMBER.matcher(line).replaceFirst("");
    boolean looks =
        words.length() >= 4
            && words.length() <= 90
            && words.split(" ").length <= 10
            && Character.isUpperCase(words.codePointAt(0))
            && !NOT_A_HEADING.matcher(words).find();
    return looks ? depth(line, line.equals(line.toUpperCase(Locale.ROOT)) ? 1 : 2) : 0;
  }

  /** Whether a heading opens the list of references. */
  public static boolean opensReferences(String line) {
    return REFERENCES.contains(singular(line));
  }

  /** The heading without mark-up. */
  public static String words(String line) {
    return MARKDOWN.matcher(line).replaceFirst("");
  }

  private static int depth(String line, int unnumbered) {
    Matcher number = NUMBER.matcher(line);
    return number.find() ? number.group(1).split("\\.").length : unnumbered;
  }

  private static String singular(String line) {
    String words = NUMBER.matcher(words(line)).replaceFirst("").toLowerCase(Locale.ROOT);
    String plain = LAST_STOP.matcher(words.replace("&", "and")).replaceFirst("");
    return PLURAL_S.matcher(THE.matcher(plain).replaceAll("")).replaceAll("").strip();
  }
}
