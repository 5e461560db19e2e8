package org.casequote.ingest.reference;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.model.Bibliography;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;
import org.jspecify.annotations.Nullable;

/** References in BibTeX and BibLaTeX. */
final class BibTex {

  private static final Pattern PMID = Pattern.compile("(?i)\\bPMID:?\\s*(\\d{4,9})\\b");

  private BibTex() {}

  static List<Bibliography> read(String text) throws UnreadableException {
    try {
      BibTeXDatabase database = new Lenient().parse(new StringReader(text));
      List<Bibliography> references = new ArrayList<>();
      for (BibTeXEntry entry : database.getEntries().values()) {
        references.add(reference(entry));
      }
      if (references.isEmpty()) {
        throw new UnreadableException("no references: no entry that ends");
      }
      return references;
    } catch (ParseException | TokenMgrException | ObjectResolutionException e) {
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new UnreadableException("damaged BibTeX: " + message, e);
    } catch (StackOverflowError e) {
      throw new UnreadableException("damaged BibTeX: nested too deeply");
    }
  }

  private static Bibliography reference(BibTeXEntry entry) {
    String note = raw(entry, "note") + " " + raw(entry, "annote");
    Matcher noted = PMID.matcher(note);
    String pmid = field(entry, "pmid");
    return new Bibliography(
        Wording.title(field(entry, "title")),
        authors(field(entry, "author")),
        Wording.line(field(entry, "journal", "journaltitle", "booktitle")),
        Wording.year(field(entry, "year", "date")),
        Wording.line(field(entry, "volume")),
        Bibliography.pages(field(entry, "pages", "eid")),
        Wording.doi(raw(entry, "doi").replace("\\_", "_"), raw(entry, "url")),
        pmid == null && noted.find() ? noted.group(1) : pmid,
        Wording.pmcid(raw(entry, "pmcid"), raw(entry, "pmc"), note, raw(entry, "url")));
  }

  private static List<String> authors(@Nullable String authors) {
    List<String> names = new ArrayList<>();
    for (String name : authors == null ? new String[0] : authors.split("\\s+and\\s+")) {
      if (!name.isBlank() && !name.strip().equals("others")) {
        names.add(Wording.name(name));
      }
    }
    return names;
  }

  private static String raw(BibTeXEntry entry, String name) {
    Value value = entry.getField(new Key(name));
    return value == null ? "" : value.toUserString();
  }

  /** The words of the first of these fields that the entry has, without LaTeX's commands. */
  private static @Nullable String field(BibTeXEntry entry, String... names) {
    for (String name : names) {
      String raw = raw(entry, name);
      if (!raw.isBlank()) {
        return plain(raw).strip();
      }
    }
    return null;
  }

  private static String plain(String latex) {
    if (latex.indexOf('\\') < 0 && latex.indexOf('{') < 0 && latex.indexOf('~') < 0) {
      return latex;
    }
    try {
      // The parser does not know the i without a dot, which accents stand on.
      String dotted = latex.replaceAll("\\\\([ij])(?![A-Za-z])", "$1");
      return new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(dotted)));
    } catch (ParseException | TokenMgrException e) {
      return latex.replaceAll("[{}]", ""); // no LaTeX after all
    }
  }

  /** Takes the name of a string that is defined nowhere as its value: {@code month = mai}. */
  private static final class Lenient extends BibTeXParser {

    Lenient() throws ParseException {
      super();
    }

    @Override
    public void checkStringResolution(Key key, BibTeXString string) {}

    @Override
    public void checkCrossReferenceResolution(Key key, BibTeXEntry entry) {}
  }
}
