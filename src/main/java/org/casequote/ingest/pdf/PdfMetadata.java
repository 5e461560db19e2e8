package org.casequote.ingest.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.casequote.ingest.words.Citation;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a PDF file says about itself, in its information dictionary and its XMP packet.
 *
 * @param title as given, often that of a template or a file
 * @param authors as given, family names first or last
 * @param journal the publication's name
 * @param doi found anywhere in it
 * @param date of publication
 */
record PdfMetadata(
    @Nullable String title,
    List<String> authors,
    @Nullable String journal,
    @Nullable String doi,
    @Nullable String date) {

  private static final DocumentBuilderFactory PARSERS = parsers();
  private static final int LARGEST_PACKET = 1 << 20;
  private static final Pattern ENTITY = Pattern.compile("&#(x?)([0-9A-Fa-f]{1,6});");
  private static final Pattern NOT_A_TITLE =
      Pattern.compile(
          "(?i).*\\.(?:dvi|docx?|pdf|indd|qxd|tex|ps|eps|rtf|xml|qxp|pmd|fm)\\b.*|microsoft"
              + " word.*|untitled.*|\\S*");

  /** Reads both; what cannot be read is left out. */
  static PdfMetadata of(PDDocument document) {
    PDDocumentInformation info = document.getDocumentInformation();
    Document xmp = xmp(document.getDocumentCatalog().getMetadata());
    String title = title(first(xmp, "title"));
    if (title == null) {
      title = title(info.getTitle());
    }
    List<String> authors = all(xmp, "creator");
    if (authors.isEmpty() && info.getAuthor() != null) {
      authors = List.of(info.getAuthor().split("\\s*;\\s*|\\s+and\\s+|,\\s+(?=\\S+\\s\\S)"));
    }
    String journal = first(xmp, "publicationName");
    if (journal == null) {
      journal = first(xmp, "source");
    }
    String date = first(xmp, "coverDisplayDate");
    for (String name : List.of("coverDate", "publicationDate", "date")) {
      date = date == null ? first(xmp, name) : date;
    }
    String doi = Citation.doi(first(xmp, "doi"));
    for (String where :
        new String[] {first(xmp, "identifier"), info.getSubject(), info.getTitle()}) {
      doi = doi == null ? Citation.doi(where) : doi;
    }
    return new PdfMetadata(title, authors, journal, doi, date);
  }

  private static @Nullable String title(@Nullable String raw) {
    String title = raw == null ? "" : plain(raw);
    return NOT_A_TITLE.matcher(title).matches() ? null : title;
  }

  private static @Nullable Document xmp(@Nullable PDMetadata packet) {
    if (packet == null) {
      return null;
    }
    try {
      byte[] bytes = packet.toByteArray();
      if (bytes.length > LARGEST_PACKET) {
        return null;
      }
      return parser().parse(new ByteArrayInputStream(bytes));
    } catch (SAXException | IOException | RuntimeException e) {
      return null; // A broken packet says nothing; the page itself does.
    }
  }

  private static DocumentBuilder parser() {
    try {
      DocumentBuilder parser;
      synchronized (PARSERS) { // which is not made for several threads
        parser = PARSERS.newDocumentBuilder();
      }
      parser.setErrorHandler(null);
      return parser;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own parser lost a feature", e);
    }
  }

  /** A factory that is kept, since each feature it is given costs a parser to try it. */
  private static DocumentBuilderFactory parsers() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      return factory;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own parser lost a feature", e);
    }
  }

  private static @Nullable String first(@Nullable Document xmp, String name) {
    List<String> all = all(xmp, name);
    return all.isEmpty() ? null : all.getFirst();
  }

  private static List<String> all(@Nullable Document xmp, String name) {
    List<String> values = new ArrayList<>();
    if (xmp == null) {
      return values;
    }
    NodeList elements = xmp.getElementsByTagNameNS("*", name);
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      NodeList items = element.getElementsByTagNameNS("*", "li");
      for (int j = 0; j < items.getLength(); j++) {
        addPlain(values, items.item(j).getTextContent());
      }
      if (items.getLength() == 0) {
        addPlain(values, element.getTextContent());
      }
    }
    return values;
  }

  private static void addPlain(List<String> values, String raw) {
    String value = plain(raw);
    if (!value.isEmpty()) {
      values.add(value);
    }
  }

  /** One line without markup; some producers escape letters twice. */
  private static String plain(String raw) {
    String text =
        ENTITY
            .matcher(raw)
            .replaceAll(
                found -> Matcher.quoteReplacement(character(found.group(1), found.group(2))));
    return text.replace("&amp;", "&")
        .replaceAll("<[^<>]{1,40}>", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String character(String hex, String digits) {
    int code = hex.isEmpty() ? Integer.parseInt(digits) : Integer.parseInt(digits, 16);
    return Character.isValidCodePoint(code) ? Character.toString(code) : "";
  }
}
