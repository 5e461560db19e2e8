package org.casequote.export;

import java.util.List;
import org.casequote.model.Article;
import org.casequote.model.Assertion;
import org.casequote.model.Draft;
import org.casequote.model.Fields;
import org.casequote.model.SectionKind;
import org.casequote.model.Value.Biomarker;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Quantity;
import org.casequote.model.Value.Topography;

/** Two articles with three patients, who between them show every kind of cell. */
final class Sample {

  private Sample() {}

  static List<Article> articles() {
    Article shoulder =
        new Draft("shoulder")
            .title("=Sarcoma| of the shoulder")
            .source("=Sarcoma| of the shoulder", "J Test", 2019)
            .paragraph(
                SectionKind.CASE,
                "A 61-year-old man had a mass, positive for SMA and desmin. No metastases were"
                    + " found. She was discharged.")
            .paragraph(SectionKind.DISCUSSION, "Most patients are about 50 years old.")
            .patient(p ->
                p.affirmed(Fields.AGE, Quantity.of(61), "61-year-old")
                    .reading(Fields.AGE, Quantity.of(50), Assertion.LITERATURE, "50 years old")
                    .affirmed(Fields.SEX, new Coded("male"), "man")
                    .affirmed(Fields.SEX, new Coded("female"), "She")
                    .affirmed(Fields.IHC, new Biomarker("SMA", "positive"), "SMA")
                    .affirmed(Fields.IHC, new Biomarker("desmin", "positive"), "desmin")
                    .reading(
                        Fields.METASTATIC_SITE,
                        new Topography("metastases", "other", null, null),
                        Assertion.NEGATED,
                        "No metastases"))
            .article();
    Article pair =
        new Draft("pair")
            .paragraph(SectionKind.CASE, "The first was 40 years old, the second -12 of 30.")
            .patient(p -> p.affirmed(Fields.AGE, Quantity.of(40), "40 years old"))
            .patient(p -> p.affirmed(Fields.GRADE, new Coded("-12"), "-12 of 30"))
            .article();
    return List.of(shoulder, pair);
  }
}
