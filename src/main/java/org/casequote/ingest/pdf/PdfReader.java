package org.casequote.ingest.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.casequote.ingest.input.Limits;
import org.casequote.ingest.input.ScanException;
import org.casequote.ingest.input.Settings;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.ingest.pdf.layout.Line;
import org.casequote.ingest.pdf.layout.LineNumbers;
import org.casequote.ingest.pdf.layout.ReadingOrder;
import org.casequote.ingest.pdf.layout.RunningHeads;
import org.casequote.ingest.pdf.layout.Watermarks;
import org.casequote.ingest.pdf.ocr.Ocr;
import org.casequote.ingest.pdf.page.Page;
import org.casequote.ingest.pdf.page.PageText;
import org.casequote.ingest.pdf.page.Pages;
import org.casequote.ingest.pdf.page.Sizes;
import org.casequote.ingest.pdf.page.Word;
import org.casequote.ingest.pdf.passage.Captions;
import org.casequote.ingest.pdf.passage.Contents;
import org.casequote.ingest.pdf.passage.Flow;
import org.casequote.ingest.pdf.passage.Footnotes;
import org.casequote.ingest.pdf.passage.FrontPage;
import org.casequote.ingest.pdf.passage.Headings;
import org.casequote.ingest.pdf.passage.Paragraphs;
import org.casequote.ingest.pdf.passage.Passage;
import org.casequote.ingest.pdf.passage.References;
import org.casequote.ingest.pdf.passage.RunIns;
import org.casequote.ingest.report.ReportBuilder;
import org.casequote.ingest.words.Hyphens;
import org.casequote.model.BlockKind;
import org.casequote.model.Report;

/**
 * Reads a PDF file: its words, put into columns, lines and paragraphs by where they stand.
 *
 * <p>Source of the idea: G. Nagy and S. Seth, "Hierarchical representation of optically scanned
 * documents" (the recursive cut), and T. Breuel, "Two geometric algorithms for layout analysis"
 * (gutters as maximal white rectangles).
 */
public final class PdfReader {

  private PdfReader() {}

  /**
   * The report in a PDF file.
   *
   * @throws UnreadableException where the file is empty, encrypted, damaged or has no text
   */
  public static Report read(String id, byte[] bytes, Settings settings) throws UnreadableException {
    if (bytes.length == 0) {
      throw new UnreadableException("empty file");
    }
    try (PDDocument document = PdfFile.open(bytes, settings)) {
      return report(id, pages(document, settings), PdfMetadata.of(document));
    } catch (IOException | RuntimeException e) {
      throw new UnreadableException("damaged PDF: " + e.getMessage(), e);
    }
  }

  /**
   * The pages by their text layer, those that have none by OCR.
   *
   * @throws ScanException where OCR is needed, and not asked for
   */
  private static Pages pages(PDDocument document, Settings settings)
      throws IOException, UnreadableException {
    Limits limits = settings.limits();
    Pages pages;
    try {
      pages = PageText.read(document);
    } catch (ScanException e) {
      if (settings.ocr()) {
        return Ocr.read(document, limits);
      }
      throw e;
    }
    int blind = pages.blind().size();
    if (blind == 0 || blind > limits.scanPages() || !Ocr.isInstalled()) {
      return pages;
    }
    if (!settings.ocr()) {
      throw new ScanException("pages without a text layer", blind);
    }
    return Ocr.completed(pages, document, limits);
  }

  private static Report report(String id, Pages asRead, PdfMetadata metadata)
      throws UnreadableException {
    RunningHeads.Stripped stripped =
        RunningHeads.strip(
            LineNumbers.strip(asRead.list().stream().map(Watermarks::strip).toList()));
    List<Page> pages = stripped.pages().stream().flatMap(Page::parts).toList();
    Sizes sizes = new Sizes();
    int bold = 0;
    int all = 0;
    for (Page page : pages) {
      for (Word word : page.words()) {
        sizes.add(word);
        all += word.text().length();
        bold += word.typeface().bold() ? word.text().length() : 0;
      }
    }
    float em = sizes.usual(10);
    List<Line> lines = ReadingOrder.of(pages, em);
    List<Passage> passages = Paragraphs.of(lines);
    passages.forEach(PdfReader::markRow);
    Captions.mark(passages);
    new Headings(em, bold > 0.5 * all).mark(passages);
    Contents.mark(passages);
    passages = References.parted(passages);
    FrontPage front = new FrontPage(passages, em, stripped.heads());
    Passage title = front.mark(metadata.title());
    passages = RunIns.parted(passages);
    passages = Footnotes.marked(passages, em);
    passages = Flow.joined(passages);
    Hyphens hyphens = new Hyphens(lines.stream().map(Line::text).toList());
    ReportBuilder report = new ReportBuilder();
    for (Passage passage : passages) {
      RunningWords words = RunningWords.of(passage, hyphens);
      report.add(
          passage.kind(),
          passage.level(),
          passage.page(),
          passage.box(),
          words.text(),
          words.lines());
    }
    if (report.isEmpty()) {
      throw new UnreadableException("no text");
    }
    return report.build(
        id,
        PdfBibliography.of(
            metadata,
            passages,
            stripped.heads(),
            title == null ? null : RunningWords.of(title, hyphens).text()),
        asRead.counts());
  }

  private static void markRow(Passage passage) {
    if (passage.first().tabular) {
      passage.become(BlockKind.TABLE_ROW);
    }
  }
}
