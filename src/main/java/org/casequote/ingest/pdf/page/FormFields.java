package org.casequote.ingest.pdf.page;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
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
}
