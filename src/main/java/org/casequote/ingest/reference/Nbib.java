package org.casequote.ingest.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.model.Bibliography;

/** References in PubMed's own form, called NBIB or MEDLINE. */
final class Nbib {

  private static final Pattern DOI = Pattern.compile("(10\\.\\S+) \\[doi\\]");

  private Nbib() {}

  static List<Bibliography> read(String text) throws UnreadableException {
    List<Bibliography> references = new ArrayList<>();
    for (Tags tags : Tags.split(text, "PMID")) {
      if (tags.first("TI", "BTI") == null) {
        throw new UnreadableException("line " + tags.line() + ": a reference without a title (TI)");
      }
      List<String> authors = tags.all("FAU").isEmpty() ? tags.all("AU") : tags.all("FAU");
      references.add(
          new Bibliography(
              Wording.title(tags.first("TI", "BTI")),
              authors.stream().map(Wording::name).toList(),
              Wording.line(tags.first("JT", "TA")),
              Wording.year(tags.first("DP", "DEP")),
              Wording.line(tags.first("VI")),
              Bibliography.pages(tags.first("PG")),
              Wording.doi(tags.find(DOI, "LID", "AID")),
              tags.first("PMID"),
              Wording.pmcid(tags.first("PMC"))));
    }
    return references;
  }
}
