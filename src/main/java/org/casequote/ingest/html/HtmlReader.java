package org.casequote.ingest.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.ingest.report.ReportBuilder;
import org.casequote.ingest.words.FrontMatter;
import org.casequote.ingest.words.HeadingLine;
import org.casequote.ingest.xml.MarkupTable;
import org.casequote.ingest.xml.MarkupText;
import org.casequote.ingest.xml.Xml;
import org.casequote.model.Bibliography;
import org.casequote.model.BlockKind;
import org.casequote.model.Report;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads the web page of an article: the article itself, without what stands around it. */
public final class HtmlReader {

  private static final Set<String> BLOCKS =
      Set.of(
          ("address article aside blockquote body caption dd details div dl dt fieldset figcaption"
                  + " figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table ul")
              .split(" "));

  /** What journals put behind each reference. */
  private static final Pattern LINKS =
      Pattern.compile(
          "\\s*\\[\\s*(?:DOI|PubMed|PMC free article|Google Scholar|Cross ?[Rr]ef|View|Full"
              + " Text)\\s*\\]");

  private static final int SHORT = 200;

  private final ReportBuilder report = new ReportBuilder();
  private final MarkupText run = new MarkupText();
  private boolean headed;
  private boolean inReferences;

  private HtmlReader() {}

  /** The report of a page, in whatever encoding it says it is. */
  public static Report read(String id, byte[] bytes) throws UnreadableException {
    Document page;
    try {
      page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    } catch (IOException e) {
      throw new UnreadableException("damaged HTML: " + e.getMessage(), e);
    }
    Bibliography source = HtmlBibliography.of(page);
    org.jsoup.nodes.Element article = Boilerplate.removed(page);
    HtmlReader reader = new HtmlReader();
    if (source.title() != null) {
      reader.report.add(BlockKind.TITLE, 0, source.title());

      article.select("h1").remove();
    }
    Document alone = Document.createShell("");
    alone.body().appendChild(article);
    reader.inside(new W3CDom().fromJsoup(alone).getDocumentElement());
    reader.flush();
    if (reader.report.blocks() < 2) {
      throw new UnreadableException("no text: a page without an article");
    }
    return reader.report.build(id, source);
  }

  private void inside(Element parent) {
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child && isBlock(child)) {
        flush();
        block(child);
        flush();
      } else {
        run.append(n);
      }
    }
  }

  private void block(Element e) {
    String name = e.getTagName();
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        String words = MarkupText.of(e);
        headed = true;
        inReferences = HeadingLine.opensReferences(words);
        report.add(BlockKind.HEADING, Math.max(1, name.charAt(1) - '1'), words);
      }
      case "figcaption", "caption" -> report.add(BlockKind.CAPTION, 0, MarkupText.of(e));
      case "table" -> {
        Xml.children(e, "caption").forEach(this::block);
        MarkupTable.rows(e).forEach(row -> report.add(BlockKind.TABLE_ROW, 0, row));
      }
      case "li" -> text(MarkupText.of(e));
      default -> inside(e);
    }
  }

  private static boolean isBlock(Element e) {
    return BLOCKS.contains(e.getTagName())
        || Xml.children(e).stream().anyMatch(HtmlReader::isBlock);
  }

  private void flush() {
    text(run.take());
  }

  private void text(String words) {
    if (inReferences) {
      report.add(BlockKind.REFERENCE, 0, LINKS.matcher(words).replaceAll(""));
    } else {
      boolean front =
          FrontMatter.isKeywords(words)
              || !headed && (words.length() < SHORT || FrontMatter.isMarked(words));
      report.add(front ? BlockKind.FRONT : BlockKind.PARAGRAPH, 0, words);
    }
  }
}
