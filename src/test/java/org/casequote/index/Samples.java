package org.casequote.index;

import java.util.List;
import org.casequote.model.Article;
import org.casequote.model.Assertion;
import org.casequote.model.Draft;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.SectionKind;
import org.casequote.model.Value;
import org.casequote.model.Value.Biomarker;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Morphology;
import org.casequote.model.Value.Quantity;
import org.casequote.model.Value.Radiation;
import org.casequote.model.Value.Rate;
import org.casequote.model.Value.Regimen;
import org.casequote.model.Value.Size;
import org.casequote.model.Value.Topography;

/** Three patients of two articles, and other names of what they had. */
final class Samples {

  static final Article THIGH =
      new Draft("thigh")
          .title("Well-differentiated liposarcoma of the thigh")
          .paragraph(
              SectionKind.CASE,
              "A 54-year-old man had a mass of 12 x 8 cm in the left thigh. It was a liposarcoma."
                  + " No metastases were found. Mitoses were 12 per 10 high-power fields. MDM2 was"
                  + " amplified; S-100 was positive and desmin negative. Stage was pT2bN0M0.")
          .paragraph(SectionKind.DISCUSSION, "The lung is the usual site of metastasis.")
          .paragraph(SectionKind.REFERENCES, "Somebody. Trabectedin in sarcoma. 2010.")
          .source("Well-differentiated liposarcoma of the thigh", "Tumours Today", 2015)
          .patient(p ->
              p.affirmed(Fields.AGE, Quantity.of(54), "54-year-old")
                  .affirmed(Fields.SEX, new Coded("male"), "man")
                  .affirmed(
                      Fields.HISTOLOGY, new Morphology("liposarcoma", "8850/3"), "liposarcoma")
                  .affirmed(
                      Fields.PRIMARY_SITE,
                      new Topography("thigh", "soft tissue", "C49.2", "left"),
                      "left thigh")
                  .affirmed(Fields.TUMOR_SIZE, new Size(List.of(8.0, 12.0), "primary"), "12 x 8 cm")
                  .affirmed(
                      Fields.MITOTIC_COUNT,
                      new Rate(12.0, 12.0, 10.0, "HPF"),
                      "12 per 10 high-power fields")
                  .affirmed(Fields.IHC, new Biomarker("S100", "positive"), "S-100")
                  .affirmed(Fields.IHC, new Biomarker("desmin", "negative"), "desmin")
                  .affirmed(Fields.MOLECULAR, new Biomarker("MDM2", "amplified"), "MDM2")
                  .affirmed(Fields.STAGE, new Coded("pT2bN0M0"), "pT2bN0M0")
                  .reading(
                      Fields.METASTATIC_SITE,
                      new Topography("metastases", "other", null, null),
                      Assertion.NEGATED,
                      "No metastases"))
          .article();

  static final Article TWINS =
      new Draft("series")
          .title("Two patients with leiomyosarcoma")
          .paragraph(
              SectionKind.CASE,
              "The woman, aged 31, had a leiomyosarcoma of the scalp of 3 mm. She was given"
                  + " doxorubicin and ifosfamide for 6 cycles, then gemcitabine, with stable"
                  + " disease, and 50.4 Gy. She died of disease after 2 years.")
          .paragraph(
              SectionKind.CASE,
              "The boy, aged 18 months, had 3 to 8 mitoses and metastases in the lung. EWSR1-FLI1"
                  + " was found. He received doxorubicin, and is alive.")
          .patient(p ->
              p.affirmed(Fields.AGE, Quantity.of(31), "31")
                  .affirmed(Fields.SEX, new Coded("female"), "woman")
                  .affirmed(
                      Fields.PRIMARY_SITE, new Topography("scalp", "skin", "C44.4", null), "scalp")
                  .affirmed(Fields.TUMOR_SIZE, new Size(List.of(0.3), "primary"), "3 mm")
                  .affirmed(
                      Fields.SYSTEMIC_THERAPY,
                      new Regimen(List.of("doxorubicin", "ifosfamide"), 6),
                      "doxorubicin and ifosfamide for 6 cycles")
                  .affirmed(
                      Fields.SYSTEMIC_THERAPY,
                      new Regimen(List.of("gemcitabine"), null),
                      "gemcitabine")
                  .affirmed(Fields.RADIOTHERAPY, new Radiation(50.4, null), "50.4 Gy")
                  .affirmed(Fields.RESPONSE, new Coded("SD"), "stable disease")
                  .affirmed(Fields.OUTCOME, new Coded("DOD"), "died of disease")
                  .affirmed(Fields.FOLLOW_UP, Quantity.of(24), "2 years"))
          .patient(p ->
              p.affirmed(Fields.AGE, Quantity.of(1.5), "18 months")
                  .affirmed(Fields.MITOTIC_COUNT, new Rate(3.0, 8.0, null, null), "3 to 8 mitoses")
                  .affirmed(
                      Fields.METASTATIC_SITE,
                      new Topography("lung", "lung", null, null),
                      "metastases in the lung")
                  .affirmed(Fields.MOLECULAR, new Biomarker("EWSR1-FLI1", "fusion"), "EWSR1-FLI1")
                  .affirmed(
                      Fields.SYSTEMIC_THERAPY,
                      new Regimen(List.of("doxorubicin"), null),
                      "doxorubicin, and")
                  .affirmed(Fields.RECURRENCE, new Coded("none"), "is alive")
                  .affirmed(Fields.OUTCOME, new Coded("ALIVE"), "alive"))
          .article();

  static List<String> concepts(Field<?> field, Value value) {
    return switch (value) {
      case Morphology _ -> List.of("sarcoma", "LPS", "lipomatous tumor");
      case Topography v when v.name().equals("thigh") -> List.of("limb", "extremity");
      case Regimen v when v.drugs().contains("doxorubicin") ->
          List.of("anthracycline", "Adriamycin");
      case Biomarker v when v.name().equals("MDM2") -> List.of("HDM-2", "α-MDM");
      default -> List.of();
    };
  }

  private Samples() {}

  /** An article and the number of its patient: {@code series/2}. */
  static String name(Hit hit) {
    return hit.doc() + "/" + hit.patient().replace("case-", "");
  }
}
