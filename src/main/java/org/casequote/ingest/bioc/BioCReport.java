package org.casequote.ingest.bioc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.ingest.report.ReportBuilder;
import org.casequote.ingest.words.LineKind;
import org.casequote.ingest.words.Typography;
import org.casequote.ingest.xml.MarkupTable;
import org.casequote.ingest.xml.Xml;
import org.casequote.model.Bibliography;
import org.casequote.model.BlockKind;
import org.casequote.model.Report;
import org.jspecify.annotations.Nullable;

/** Lays the passages of a BioC article into a report. */
final class BioCReport {

  private static final Pattern HEADING = Pattern.compile("(?:abstract_)?title(?:_(\\d))?");
  private static final Pattern FAMILY = Pattern.compile("surname:([^;]+)");
  private static final Pattern GIVEN = Pattern.compile("given-names:([^;]+)");

  private final ReportBuilder report = new ReportBuilder();

  /** The section type of the passage before. */
  private String section = "";

  private BioCReport() {}

  static Report of(String id, List<BioC.Passage> passages) throws UnreadableException {
    BioCReport reader = new BioCReport();
    Bibliography source = Bibliography.UNKNOWN;
    for (BioC.Passage passage : passages) {
      if (passage.fact("type").equals("front")) {
        source = source(passage);
      }
      reader.add(passage);
    }
    if (reader.report.isEmpty()) {
      throw new UnreadableException("no text: the article is empty");
    }
    return reader.report.build(id, source);
  }

  private void add(BioC.Passage passage) {
    String type = passage.fact("type");
    String words = Typography.plain(passage.text()).replaceAll("\\s+", " ").strip();
    Matcher heading = HEADING.matcher(type);
    open(passage.fact("section_type"), heading.matches());
    if (type.equals("front")) {
      report.add(BlockKind.TITLE, 0, words);
      keywords(passage.fact("kwd"));
    } else if (heading.matches()) {
      String level = heading.group(1);
      report.add(BlockKind.HEADING, level == null ? 1 : Math.max(1, level.charAt(0) - '0'), words);
    } else if (type.endsWith("caption")) {
      report.add(BlockKind.CAPTION, 0, words);
    } else if (type.equals("table")) {
      rows(passage).forEach(row -> report.add(BlockKind.TABLE_ROW, 0, row));
    } else if (type.startsWith("footnote") || type.equals("table_footnote")) {
      report.add(BlockKind.FOOTNOTE, 0, words);
    } else if (type.equals("ref")) {
      report.add(BlockKind.REFERENCE, 0, reference(passage, words));
    } else {
      report.add(BlockKind.PARAGRAPH, 0, words);
    }
  }

  /** Abstracts and references come without a heading of their own. */
  private void open(String next, boolean headed) {
    if (!next.equals(section) && !headed) {
      switch (next) {
        case "ABSTRACT" -> report.add(BlockKind.HEADING, 1, "Abstract");
        case "REF" -> report.add(BlockKind.HEADING, 1, "References");
        default -> {}
      }
    }
    section = next;
  }

  private void keywords(String words) {
    if (!words.isEmpty()) {
      report.add(BlockKind.FRONT, 0, "Keywords: " + Typography.plain(words));
    }
  }

  /** The rows of a table: of its own XML where that is told, else what the tabs part. */
  private static List<String> rows(BioC.Passage passage) {
    String xml = passage.fact("xml");
    if (!xml.isBlank()) {
      try {
        return MarkupTable.rows(Xml.root(xml));
      } catch (UnreadableException e) {
        // The text below says the same, without rows.
      }
    }
    return List.of(LineKind.cells(passage.text().strip()));
  }

  private static String reference(BioC.Passage passage, String words) {
    String authors = String.join(", ", names(passage, false));
    String place =
        passage.fact("year")
            + (passage.fact("volume").isEmpty() ? "" : ";" + passage.fact("volume"))
            + (passage.fact("fpage").isEmpty() ? "" : ":" + passage.fact("fpage"))
            + (passage.fact("lpage").isEmpty() ? "" : "–" + passage.fact("lpage"));
    return List.of(authors, words, passage.fact("source"), place).stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(". "));
  }

  private static Bibliography source(BioC.Passage front) {
    String pmcid = front.fact("article-id_pmc").replaceFirst("^PMC", "");
    String year = front.fact("year");
    String title = Typography.plain(front.text()).replaceAll("\\s+", " ").strip();
    return new Bibliography(
        known(title),
        names(front, true),
        known(
            front.fact("journal-title").isEmpty()
                ? front.fact("journal")
                : front.fact("journal-title")),
        year.matches("\\d{4}") ? Integer.valueOf(year) : null,
        known(front.fact("volume")),
        pages(front),
        known(front.fact("article-id_doi")),
        known(front.fact("article-id_pmid")),
        pmcid.isEmpty() ? null : "PMC" + pmcid);
  }

  private static @Nullable String pages(BioC.Passage front) {
    String last = front.fact("lpage");
    String pages = front.fact("fpage") + (last.isEmpty() ? "" : "-" + last);
    return Bibliography.pages(pages.isEmpty() ? front.fact("elocation-id") : pages);
  }

  private static List<String> names(BioC.Passage passage, boolean givenFirst) {
    List<String> names = new ArrayList<>();
    for (int i = 0; passage.facts().containsKey("name_" + i); i++) {
      String name = passage.fact("name_" + i);
      String family = part(FAMILY, name);
      String given = part(GIVEN, name);
      String whole = givenFirst ? given + " " + family : family + " " + given;
      names.add(whole.isBlank() ? name.strip() : whole.strip());
    }
    return names;
  }

  private static String part(Pattern pattern, String name) {
    Matcher found = pattern.matcher(name);
    return found.find() ? found.group(1).strip() : "";
  }

  private static @Nullable String known(String fact) {
    return fact.isBlank() ? null : fact.strip();
  }
}
