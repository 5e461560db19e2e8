package org.casequote.ingest.pdf.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.casequote.ingest.input.ScanException;
import org.casequote.ingest.input.UnreadableException;

/**
 * Reads the words and the ruled lines of every page in one pass over the content streams, and what
 * is filled in where it is a form.
 */
public final class PageText {

  private PageText() {}

  /**
   * The pages of a document.
   *
   * @throws UnreadableException where a page is damaged and no other has any text
   */
  public static Pages read(PDDocument document) throws IOException, UnreadableException {
    Legibility legibility = new Legibility();
    PageContent content = new PageContent(legibility);
    List<Page> pages = new ArrayList<>();
    int drawn = 0;
    // Counted one by one, since the number that the file tells may be anything.
    for (PDPage page : document.getPages()) {
      if (page.hasContents() || !FormFields.of(page).isEmpty()) {
        pages.add(content.read(page, pages.size() + 1));
        drawn++;
      } else {
        PDRectangle crop = page.getCropBox();
        pages.add(Page.blank(pages.size() + 1, crop.getWidth(), crop.getHeight()));
      }
    }
    if (drawn == 0) {
      throw new UnreadableException(pages.isEmpty() ? "no pages" : "no text: the pages are blank");
    }
    boolean empty = pages.stream().allMatch(page -> page.words().isEmpty());
    Exception damage = content.damage();
    if (empty && damage != null) {
      throw new UnreadableException("damaged PDF: " + damage.getMessage(), damage);
    }
    if (legibility.isWorthless()) {
      throw new ScanException("no text layer that says what its letters are", drawn);
    }
    if (empty || legibility.blind().size() == drawn) {
      throw new ScanException("no text layer", drawn);
    }
    return new Pages(pages, legibility.unmapped(), legibility.blind(), null);
  }
}
