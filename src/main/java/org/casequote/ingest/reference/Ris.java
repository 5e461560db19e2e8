package org.casequote.ingest.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.model.Bibliography;
import org.jspecify.annotations.Nullable;

/** References in RIS, as Zotero, EndNote, Mendeley and publishers write it. */
final class Ris {

  private static final Pattern PMID = Pattern.compile("(?i)\\bPMID:?\\s*(\\d{4,9})\\b");
  private static final Pattern NUMBER = Pattern.compile("^(\\d{4,9})$");
  private static final Pattern PUBMED =
      Pattern.compile(
          "pubmed\\.ncbi\\.nlm\\.nih\\.gov/(\\d{4,9})|ncbi\\.nlm\\.nih\\.gov/pubmed/(\\d{4,9})");

  private Ris() {}

  static List<Bibliography> read(String text) throws UnreadableException {
    List<Bibliography> references = new ArrayList<>();
    for (Tags tags : Tags.split(text, "TY")) {
      if (!tags.has("ER")) {
        throw new UnreadableException("line " + tags.line() + ": a reference without an end (ER)");
      }
      references.add(reference(tags));
    }
    return references;
  }

  private static Bibliography reference(Tags tags) {
    List<String> authors = new ArrayList<>(tags.all("AU"));
    if (authors.isEmpty()) {
      authors.addAll(tags.all("A1"));
    }
    return new Bibliography(
        Wording.title(tags.first("TI", "T1", "CT")),
        authors.stream().map(Wording::name).toList(),
        Wording.line(tags.first("JF", "T2", "JO", "JA", "J2")),
        Wording.year(tags.first("PY", "Y1", "DA")),
        Wording.line(tags.first("VL")),
        pages(tags),
        Wording.doi(tags.first("DO"), tags.first("M3"), tags.first("UR"), tags.first("L3")),
        pmid(tags),
        Wording.pmcid(tags.first("C2"), tags.first("N1"), tags.first("UR"), tags.first("ID")));
  }

  /** Some write both pages in the first place. */
  private static @Nullable String pages(Tags tags) {
    String first = tags.first("SP");
    String last = tags.first("EP");
    if (first == null) {
      return Wording.line(tags.first("C7", "M1"));
    }
    return Bibliography.pages(last == null || first.contains("-") ? first : first + "-" + last);
  }

  /** There is no tag for it: each program has found a place of its own. */
  private static @Nullable String pmid(Tags tags) {
    String said = tags.find(PMID, "N1", "N2", "C1", "AN", "M1", "ID");
    if (said != null) {
      return said;
    }
    String address = tags.find(PUBMED, "UR", "L2");
    if (address != null) {
      return address;
    }
    boolean medline = tags.find(Pattern.compile("(?i)pubmed|medline|nlm"), "DB", "DP") != null;
    return medline ? tags.find(NUMBER, "AN") : null;
  }
}
