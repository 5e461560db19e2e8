package org.casequote.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import org.casequote.ingest.pdf.passage.Passage;
import org.casequote.ingest.words.Citation;
import org.casequote.ingest.words.Issue;
import org.casequote.ingest.words.Vocabulary;
import org.casequote.model.Bibliography;
import org.casequote.model.BlockKind;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what identifies an article from its metadata, where the page bears them out, and pages.
 */
final class PdfBibliography {

  private PdfBibliography() {}

  static Bibliography of(
      PdfMetadata metadata, List<Passage> passages, List<String> heads, @Nullable String title) {
    List<String> print = new ArrayList<>();
    StringBuilder page = new StringBuilder();
    for (Passage passage : passages) {
      if (passage.page() == 1) {
        page.append(passage.text()).append('\n');
      }
      if (passage.is(BlockKind.FRONT)) {
        passage.lines().forEach(line -> print.add(line.text()));
      }
    }
    print.addAll(heads);
    String small = String.join("\n", print);
    String doi = Citation.doi(small);
    if (metadata.doi() != null) {
      doi = metadata.doi();
    } else if (doi == null && page.indexOf("doi") >= 0) {
      doi = Citation.doi(page.toString());
    }
    Integer year = Citation.year(small);
    if (year == null && metadata.date() != null) {
      year = Citation.year("published " + metadata.date());
    }
    String journal = metadata.journal() == null ? Citation.journal(print) : metadata.journal();
    String known = metadata.title();
    Vocabulary printed = Vocabulary.of(page.toString());
    boolean trusted = known != null && printed.share(known) > 0.85f;
    Issue issue = Issue.of(small, year);
    return new Bibliography(
        trusted ? known : title,
        authors(metadata, passages, printed),
        journal,
        year,
        issue.volume(),
        issue.pages(),
        doi,
        Citation.pmid(small),
        Citation.pmcid(small));
  }

  private static List<String> authors(
      PdfMetadata metadata, List<Passage> passages, Vocabulary printed) {
    List<String> known = metadata.authors().stream().map(PdfBibliography::givenFirst).toList();
    if (!known.isEmpty() && known.stream().allMatch(name -> printed.share(name) > 0.6f)) {
      return known;
    }
    return Byline.names(passages);
  }

  private static String givenFirst(String name) {
    int comma = name.indexOf(", ");
    return comma < 0 ? name : name.substring(comma + 2) + " " + name.substring(0, comma);
  }
}
