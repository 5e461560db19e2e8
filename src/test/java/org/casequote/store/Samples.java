package org.casequote.store;

import java.util.List;
import org.casequote.model.Article;
import org.casequote.model.Assertion;
import org.casequote.model.Draft;
import org.casequote.model.Fields;
import org.casequote.model.SectionKind;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Quantity;
import org.casequote.model.Value.Size;

/** Articles of one patient each, alike but for their names. */
final class Samples {

  private Samples() {}

  static Draft draft(String doc) {
    return new Draft(doc)
        .title("A tumour of the arm")
        .paragraph(SectionKind.CASE, "A 40-year-old woman had a tumour of 4.5 cm; no recurrence.")
        .patient(p ->
            p.affirmed(Fields.AGE, Quantity.of(40), "40-year-old")
                .affirmed(Fields.TUMOR_SIZE, new Size(List.of(4.5), "primary"), "4.5 cm")
                .reading(
                    Fields.RECURRENCE, new Coded("local"), Assertion.NEGATED, "no recurrence"));
  }

  static Article article(String doc) {
    return draft(doc).article();
  }
}
