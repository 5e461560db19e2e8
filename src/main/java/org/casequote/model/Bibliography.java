package org.casequote.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What identifies an article; whatever the input does not tell is {@code null} or empty.
 *
 * @param title the title, on one line
 * @param authors in the article's order, "Given Family"
 * @param journal the journal's name
 * @param year of publication
 * @param doi without a resolver's address: {@code 10.1155/2016/3545163}
 * @param pmid PubMed number
 * @param pmcid with its prefix: {@code PMC4735894}
 */
public record Bibliography(
    @Nullable String title,
    List<String> authors,
    @Nullable String journal,
    @Nullable Integer year,
    @Nullable String doi,
    @Nullable String pmid,
    @Nullable String pmcid)
    implements Serializable {

  /** Nothing known. */
  public static final Bibliography UNKNOWN =
      new Bibliography(null, List.of(), null, null, null, null, null);

  /** Keeps its own copy of the authors. */
  public Bibliography {
    authors = List.copyOf(authors);
  }

  /** The same article with another title. */
  public Bibliography withTitle(@Nullable String other) {
    return new Bibliography(other, authors, journal, year, doi, pmid, pmcid);
  }
}
