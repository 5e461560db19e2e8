package org.casequote.ingest.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.casequote.ingest.xml.MarkupText;
import org.casequote.ingest.xml.Xml;
import org.w3c.dom.Element;

/** One entry of a list of references, on one line. */
final class JatsReference {

  private JatsReference() {}

  /**
   * The words of a {@code <ref>}: as printed where the article has them so, else authors, title,
   * source, year and pages with the punctuation of a journal.
   */
  static String of(Element ref) {
    List<String> parts = new ArrayList<>();
    for (Element part : Xml.children(ref)) {
      List<Element> alternatives =
          Xml.name(part).equals("citation-alternatives") ? Xml.children(part) : List.of(part);
      alternatives.stream().limit(1).map(JatsReference::words).forEach(parts::add);
    }
    return String.join(" ", parts);
  }

  private static String words(Element part) {
    return switch (Xml.name(part)) {
      case "label" -> MarkupText.of(part).replaceFirst("[.)\\]]*$", ".");
      case "element-citation" -> composed(part);
      default -> MarkupText.of(part);
    };
  }

  private static String composed(Element citation) {
    List<String> parts = new ArrayList<>();
    StringBuilder place = new StringBuilder();
    for (Element part : Xml.children(citation)) {
      String words = MarkupText.of(part);
      switch (Xml.name(part)) {
        case "person-group" -> parts.add(names(part));
        case "year" -> place.append(words);
        case "volume" -> place.append(';').append(words);
        case "issue" -> place.append('(').append(words).append(')');
        case "fpage", "elocation-id" -> place.append(':').append(words);
        case "lpage" -> place.append('–').append(words);
        case "pub-id" -> {
          String type = part.getAttribute("pub-id-type");
          if (type.equals("doi") || type.equals("pmid")) {
            place.append(". ").append(type).append(':').append(words);
          }
        }
        default -> parts.add(words);
      }
    }
    parts.add(place.toString().replaceFirst("^[;:]", ""));
    return parts.stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(". ", "", "."))
        .replace("..", ".");
  }

  private static String names(Element group) {
    return Xml.children(group).stream()
        .map(person -> Xml.name(person).equals("etal") ? "et al" : name(person))
        .collect(Collectors.joining(", "));
  }

  private static String name(Element person) {
    List<Element> parts = Xml.children(person);
    return parts.isEmpty()
        ? MarkupText.of(person)
        : parts.stream().map(MarkupText::of).collect(Collectors.joining(" "));
  }
}
