package org.casequote.ingest.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casequote.ingest.report.ReportBuilder;
import org.casequote.ingest.xml.MarkupTable;
import org.casequote.ingest.xml.MarkupText;
import org.casequote.ingest.xml.Xml;
import org.casequote.model.BlockKind;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Lays the sections, paragraphs, figures and tables of a JATS article into a report. */
final class JatsBlocks {

  private static final Set<String> FLOATS =
      Set.of("fig", "fig-group", "table-wrap", "table-wrap-group", "boxed-text");
  private static final Set<String> BLOCKS =
      Set.of("p", "list", "def-list", "disp-quote", "verse-group", "statement", "sec", "fn-group");
  private static final Set<String> LEFT_OUT =
      Set.of(
          ("title caption label sec-meta object-id disp-formula disp-formula-group "
                  + "graphic media supplementary-material sub-article response bio permissions")
              .split(" "));

  private final ReportBuilder report;

  JatsBlocks(ReportBuilder report) {
    this.report = report;
  }

  /**
   * Adds a titled part and what is inside it.
   *
   * @param level of its heading
   * @param heading used where it has no title of its own; empty for none
   */
  void section(Element part, int level, String heading) {
    String own = join(" ", words(part, "label"), words(part, "title"));
    String words = own.isEmpty() ? heading : own;
    report.add(BlockKind.HEADING, level, words);
    inside(part, words.isEmpty() ? level : level + 1);
  }

  /** Adds the blocks inside an element; headings among them have this level. */
  void inside(Element parent, int level) {
    Xml.children(parent).forEach(child -> block(child, level));
  }

  /** Adds a line of keywords. */
  void keywords(Element group) {
    List<String> words = Xml.children(group, "kwd").stream().map(MarkupText::of).toList();
    if (!words.isEmpty()) {
      report.add(BlockKind.FRONT, 0, "Keywords: " + String.join("; ", words));
    }
  }

  private void block(Element e, int level) {
    String name = Xml.name(e);
    switch (name) {
      case "p" -> paragraph(e, level);
      case "sec", "app", "notes" -> section(e, level, "");
      case "ack" -> section(e, level, "Acknowledgements");
      case "glossary" -> section(e, level, "Abbreviations");
      case "ref-list" -> references(e, level);
      case "boxed-text" -> box(e, level);
      case "fig" -> report.add(BlockKind.CAPTION, 0, caption(e));
      case "table-wrap" -> table(e);
      case "def-item" -> definition(e);
      case "fn" -> report.add(BlockKind.FOOTNOTE, 0, MarkupText.of(e));
      default -> {
        if (LEFT_OUT.contains(name)) {
          return;
        }
        if (Xml.children(e).stream().anyMatch(JatsBlocks::standsAlone)) {
          inside(e, level);
        } else {
          paragraph(e, level);
        }
      }
    }
  }

  /** Figures and tables anchored in the middle of a sentence follow its paragraph. */
  private void paragraph(Element e, int level) {
    MarkupText words = new MarkupText();
    List<Element> floats = new ArrayList<>();
    for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child && FLOATS.contains(Xml.name(child))) {
        floats.add(child);
      } else if (n instanceof Element child && BLOCKS.contains(Xml.name(child))) {
        report.add(BlockKind.PARAGRAPH, 0, words.take());
        block(child, level);
      } else {
        words.append(n);
      }
    }
    report.add(BlockKind.PARAGRAPH, 0, words.take());
    floats.forEach(child -> block(child, level));
  }

  private void references(Element list, int level) {
    String title = words(list, "title");
    report.add(BlockKind.HEADING, level, title.isEmpty() ? "References" : title);
    for (Element entry : Xml.children(list, "ref", "ref-list")) {
      if (Xml.name(entry).equals("ref")) {
        report.add(BlockKind.REFERENCE, 0, JatsReference.of(entry));
      } else {
        references(entry, level + 1);
      }
    }
  }

  private void box(Element box, int level) {
    report.add(BlockKind.HEADING, level, caption(box));
    inside(box, level + 1);
  }

  private void table(Element wrap) {
    report.add(BlockKind.CAPTION, 0, caption(wrap));
    NodeList tables = wrap.getElementsByTagName("table");
    for (int i = 0; i < tables.getLength(); i++) {
      MarkupTable.rows((Element) tables.item(i))
          .forEach(row -> report.add(BlockKind.TABLE_ROW, 0, row));
    }
    for (Element foot : Xml.children(wrap, "table-wrap-foot")) {
      for (Element note : Xml.children(foot)) {
        report.add(BlockKind.FOOTNOTE, 0, MarkupText.of(note));
      }
    }
  }

  private void definition(Element item) {
    String term = words(item, "term").replaceFirst(":$", "");
    report.add(BlockKind.PARAGRAPH, 0, join(": ", term, words(item, "def")));
  }

  /** A label with its caption: "Figure 1. Axial image of the mass." */
  private static String caption(Element e) {
    String label = words(e, "label").replaceFirst("[.:]$", "");
    Element caption = Xml.at(e, "caption");
    String title = caption == null ? "" : words(caption, "title").replaceFirst("\\.$", "");
    String rest = caption == null ? "" : words(caption, "p");
    return join(". ", label, title, rest);
  }

  private static boolean standsAlone(Element e) {
    String name = Xml.name(e);
    return BLOCKS.contains(name)
        || FLOATS.contains(name)
        || Set.of("def-item", "list-item", "fn", "ref-list", "table").contains(name);
  }

  private static String words(Element parent, String child) {
    return Xml.children(parent, child).stream()
        .map(MarkupText::of)
        .collect(Collectors.joining(" "));
  }

  private static String join(String between, String... parts) {
    return Stream.of(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining(between));
  }
}
