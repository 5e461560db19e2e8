package org.casequote.ingest.pdf.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/** The fields of forms, which stand on a page beside its content. */
final class FormFields {

  private FormFields() {}

  /** Those of a page that are shown. */
  static List<PDAnnotation> of(PDPage page) throws IOException {
    return page.getAnnotations(annotation ->
        annotation instanceof PDAnnotationWidget
            && !annotation.isHidden()
            && !annotation.isNoView());
  }

  /** Gives the pages that have nothing but fields a blank content, without which none is read. */
  static void openPages(PDDocument document) throws IOException {
    for (PDPage page : document.getPages()) {
      if (page != null && !page.hasContents() && !of(page).isEmpty()) {
        PDStream blank = new PDStream(document);
        try (OutputStream out = blank.createOutputStream()) {
          out.write('\n');
        }
        page.setContents(blank);
      }
    }
  }
}
