package org.casequote.ingest.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casequote.ingest.xml.MarkupText;
import org.casequote.ingest.xml.Xml;
import org.casequote.model.Bibliography;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What the front matter of a JATS article tells of itself. */
final class JatsBibliography {

  private JatsBibliography() {}

  /**
   * Reads {@code <front>}. The year is the earliest in which the article was published in any form;
   * the day on which an archive released it does not count.
   */
  static Bibliography of(Element article) {
    Element meta = Xml.at(article, "front", "article-meta");
    if (meta == null) {
      return Bibliography.UNKNOWN;
    }
    String pmcid = id(meta, "pmcid", "pmc");
    return new Bibliography(
        title(meta),
        authors(meta),
        journal(article),
        year(meta),
        words(Xml.at(meta, "volume")),
        pages(meta),
        id(meta, "doi"),
        id(meta, "pmid"),
        pmcid == null || pmcid.startsWith("PMC") ? pmcid : "PMC" + pmcid);
  }

  private static @Nullable String title(Element meta) {
    String title = words(Xml.at(meta, "title-group", "article-title"));
    String subtitle = words(Xml.at(meta, "title-group", "subtitle"));
    return title == null || subtitle == null ? title : title + ": " + subtitle;
  }

  private static List<String> authors(Element meta) {
    List<String> authors = new ArrayList<>();
    for (Element group : Xml.children(meta, "contrib-group")) {
      for (Element contrib : Xml.children(group, "contrib")) {
        String type = contrib.getAttribute("contrib-type");
        String name = type.isEmpty() || type.equals("author") ? name(contrib) : null;
        if (name != null) {
          authors.add(name);
        }
      }
    }
    return authors;
  }

  private static @Nullable String name(Element contrib) {
    Element several = Xml.at(contrib, "name-alternatives");
    Element holder = several == null ? contrib : several;
    Element name = Xml.at(holder, "name");
    if (name == null) {
      String printed = words(Xml.at(holder, "string-name"));
      return printed == null ? words(Xml.at(holder, "collab")) : printed;
    }
    List<String> parts =
        Stream.of("given-names", "surname", "suffix")
            .flatMap(part -> Xml.children(name, part).stream())
            .map(MarkupText::of)
            .toList();
    return String.join(" ", parts);
  }

  private static @Nullable String journal(Element article) {
    Element meta = Xml.at(article, "front", "journal-meta");
    if (meta == null) {
      return null;
    }
    String grouped = words(Xml.at(meta, "journal-title-group", "journal-title"));
    return grouped == null ? words(Xml.at(meta, "journal-title")) : grouped;
  }

  private static @Nullable Integer year(Element meta) {
    return Xml.children(meta, "pub-date").stream()
        .filter(date -> !date.getAttribute("pub-type").matches("(?:pmc|nihms)-.*"))
        .map(date -> words(Xml.at(date, "year")))
        .filter(year -> year != null && year.matches("\\d{4}"))
        .map(Integer::valueOf)
        .min(Integer::compare)
        .orElse(null);
  }

  private static @Nullable String pages(Element meta) {
    String first = words(Xml.at(meta, "fpage"));
    String last = words(Xml.at(meta, "lpage"));
    if (first == null) {
      return words(Xml.at(meta, "elocation-id"));
    }
    return Bibliography.pages(last == null ? first : first + "-" + last);
  }

  private static @Nullable String id(Element meta, String... types) {
    return Xml.children(meta, "article-id").stream()
        .filter(id -> List.of(types).contains(id.getAttribute("pub-id-type")))
        .map(MarkupText::of)
        .filter(id -> !id.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String words(@Nullable Element element) {
    String words = element == null ? "" : MarkupText.of(element);
    return words.isEmpty() ? null : words;
  }
}
