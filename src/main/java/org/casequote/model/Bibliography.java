package org.casequote.model;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What identifies an article; whatever the input does not tell is {@code null} or empty.
 *
 * @param title the title, on one line
 * @param authors in the article's order, "Given Family"
 * @param journal the journal's name
 * @param year of publication
 * @param volume as printed
 * @param pages the first and the last, {@code 102-108}, or the number that stands in their place
 * @param doi without a resolver's address: {@code 10.1155/2016/3545163}
 * @param pmid PubMed number
 * @param pmcid with its prefix: {@code PMC4735894}
 */
public record Bibliography(
    @Nullable String title,
    List<String> authors,
    @Nullable String journal,
    @Nullable Integer year,
    @Nullable String volume,
    @Nullable String pages,
    @Nullable String doi,
    @Nullable String pmid,
    @Nullable String pmcid)
    implements Serializable {

  /** Nothing known. */
  public static final Bibliography UNKNOWN =
      new Bibliography(null, List.of(), null, null, null, null, null, null, null);

  private static final Pattern RANGE =
      Pattern.compile("(\\p{L}*)(\\d+)\\s*[-\u2010-\u2015\u2212]+\\s*(\\p{L}*)(\\d+)");

  /** Keeps its own copy of the authors. */
  public Bibliography {
    authors = List.copyOf(authors);
  }

  /** The same article with another title. */
  public Bibliography withTitle(@Nullable String other) {
    return new Bibliography(other, authors, journal, year, volume, pages, doi, pmid, pmcid);
  }

  /** What this says, and what another says where this says nothing. */
  public Bibliography over(Bibliography other) {
    return new Bibliography(
        title == null ? other.title : title,
        authors.isEmpty() ? other.authors : authors,
        journal == null ? other.journal : journal,
        year == null ? other.year : year,
        volume == null ? other.volume : volume,
        pages == null ? other.pages : pages,
        doi == null ? other.doi : doi,
        pmid == null ? other.pmid : pmid,
        pmcid == null ? other.pmcid : pmcid);
  }

  /**
   * Pages in one form, however they are printed: {@code 1012-5} and {@code 1012–1015} are {@code
   * 1012-1015}, {@code 7-7} is {@code 7}.
   */
  public static @Nullable String pages(@Nullable String printed) {
    String plain =
        printed == null ? "" : printed.replaceFirst("(?i)^\\s*pp?\\.?\\s*(?=\\d)", "").strip();
    if (plain.isEmpty()) {
      return null;
    }
    Matcher range = RANGE.matcher(plain);
    if (!range.matches()) {
      return plain;
    }
    String first = range.group(2);
    String last = range.group(4);
    if (last.length() < first.length()) {
      last = first.substring(0, first.length() - last.length()) + last;
    }
    String letter = range.group(1);
    return first.equals(last) ? letter + first : letter + first + "-" + range.group(3) + last;
  }
}
