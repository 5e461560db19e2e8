package org.casequote.ingest.html;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.ingest.words.Citation;
import org.casequote.ingest.words.Typography;
import org.casequote.model.Bibliography;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What a web page tells of its article in the marks that it carries for catalogues. */
final class HtmlBibliography {

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  private HtmlBibliography() {}

  static Bibliography of(Document page) {
    String title = meta(page, "citation_title", "dc.title");
    if (title == null) {
      title = known(page.select("h1").text());
    }
    if (title == null) {
      title = meta(page, "og:title");
    }
    String date =
        meta(page, "citation_publication_date", "citation_date", "citation_year", "dc.date");
    String doi = meta(page, "citation_doi", "dc.identifier");
    String address = page.select("link[rel=canonical]").attr("href");
    Matcher year = YEAR.matcher(date == null ? "" : date);
    return new Bibliography(
        title == null ? known(page.title()) : title,
        authors(page),
        meta(page, "citation_journal_title", "dc.source"),
        year.find() ? Integer.valueOf(year.group()) : null,
        meta(page, "citation_volume"),
        pages(page),
        Citation.doi(doi),
        meta(page, "citation_pmid"),
        Citation.pmcid(address));
  }

  private static @Nullable String pages(Document page) {
    String first = meta(page, "citation_firstpage");
    String last = meta(page, "citation_lastpage");
    return Bibliography.pages(first == null || last == null ? first : first + "-" + last);
  }

  /** In the order of the page; "Family, Given" is turned round. */
  private static List<String> authors(Document page) {
    return page.select("meta[name=citation_author], meta[name=dc.creator]").stream()
        .map(e -> e.attr("content").replaceFirst("^([^,]+),\\s*([^,]+)$", "$2 $1").strip())
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  private static @Nullable String meta(Document page, String... names) {
    for (String name : names) {
      String marks = "meta[name='%1$s'], meta[property='%1$s']".formatted(name);
      String content = known(page.select(marks).attr("content"));
      if (content != null) {
        return content;
      }
    }
    return null;
  }

  private static @Nullable String known(String words) {
    String plain = Typography.plain(words).replaceAll("\\s+", " ").strip();
    return plain.isEmpty() ? null : plain;
  }
}
