package org.casequote.ingest.jats;

import org.casequote.ingest.input.UnreadableException;
import org.casequote.ingest.report.ReportBuilder;
import org.casequote.ingest.xml.Xml;
import org.casequote.model.Bibliography;
import org.casequote.model.BlockKind;
import org.casequote.model.Report;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Reads an article in JATS, the XML of PubMed Central.
 *
 * <p>The text has the title, the abstract, the body, the floating figures and tables, and the back
 * matter, in this order. Replies, translated and graphical abstracts are not of the report.
 */
public final class JatsReader {

  private JatsReader() {}

  /** The report of an article's XML. */
  public static Report read(String id, String xml) throws UnreadableException {
    Element article = article(Xml.root(xml));
    Bibliography source = JatsBibliography.of(article);
    ReportBuilder report = new ReportBuilder();
    if (source.title() != null) {
      report.add(BlockKind.TITLE, 0, source.title());
    }
    JatsBlocks blocks = new JatsBlocks(report);
    Element meta = Xml.at(article, "front", "article-meta");
    if (meta != null) {
      for (Element summary : Xml.children(meta, "abstract")) {
        if (!summary.getAttribute("abstract-type").matches("graphical|toc|teaser")) {
          blocks.section(summary, 1, "Abstract");
        }
      }
      Xml.children(meta, "kwd-group").forEach(blocks::keywords);
    }
    for (Element part : Xml.children(article, "body", "floats-group", "floats-wrap")) {
      blocks.inside(part, 1);
    }
    Xml.children(article, "back").forEach(back -> blocks.inside(back, 1));
    if (report.isEmpty()) {
      throw new UnreadableException("no text: the article is empty");
    }
    return report.build(id, source);
  }

  private static Element article(Element root) throws UnreadableException {
    if (Xml.name(root).equals("article")) {
      return root;
    }
    NodeList articles = root.getElementsByTagName("article");
    if (articles.getLength() == 0) {
      throw new UnreadableException("not JATS: root element <" + root.getNodeName() + ">");
    }
    if (articles.getLength() > 1) {
      throw new UnreadableException(articles.getLength() + " articles in one file: split it");
    }
    return (Element) articles.item(0);
  }
}
