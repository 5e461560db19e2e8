package org.casequote.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.casequote.index.Hit.Match;
import org.casequote.model.Article;
import org.casequote.model.Assertion;
import org.casequote.model.Draft;
import org.casequote.model.Fields;
import org.casequote.model.SectionKind;
import org.casequote.model.Value.Biomarker;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Morphology;
import org.casequote.model.Value.Quantity;
import org.casequote.model.Value.Radiation;
import org.casequote.model.Value.Rate;
import org.casequote.model.Value.Regimen;
import org.casequote.model.Value.Size;
import org.casequote.model.Value.Topography;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which patients a query finds among three, and with which words. */
class CaseIndexTest {

  private static final Article THIGH =
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

  private static final Article TWINS =
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
                  .affirmed(Fields.OUTCOME, new Coded("ALIVE"), "alive"))
          .article();

  @TempDir private Path folder;
  private CaseIndex index;

  @BeforeEach
  void fill() throws IOException {
    try (CaseIndexWriter writer = CaseIndexWriter.open(folder)) {
      writer.put(THIGH);
      writer.put(TWINS);
      writer.finish();
    }
    index = CaseIndex.open(folder);
    assertThat(index).isNotNull();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          *                               | series/1 series/2 thigh/1
          site:skin                       | series/1
          site:scalp                      | series/1
          site:c49                        | thigh/1
          site:C49.2                      | thigh/1
          site:C4*                        | series/1 thigh/1
          site:"soft tissue"              | thigh/1
          site:left                       | thigh/1
          histology:8850                  | thigh/1
          histology:liposarcomas          | thigh/1
          histology:lipo*                 | thigh/1
          NOT has:histology               | series/1 series/2
          not-stated:histology            | series/1 series/2
          has:metastasis                  | series/2
          denied:metastasis               | thigh/1
          metastasis:lung                 | series/2
          metastasis:other                |
          size>=5                         | thigh/1
          size:12                         | thigh/1
          size=3mm                        | series/1
          size<=3mm                       | series/1
          size<3mm                        |
          size>0.3                        | thigh/1
          size:primary                    | series/1 thigh/1
          mitoses>10                      | thigh/1
          mitoses>5                       | series/2 thigh/1
          mitoses>8                       | thigh/1
          mitoses>=10/10hpf               | thigh/1
          mitoses>1/hpf                   | thigh/1
          mitoses>12/10hpf                |
          age:20..40                      | series/1
          age<2                           | series/2
          age=18mo                        | series/2
          sex:f                           | series/1
          marker:s-100+                   | thigh/1
          marker:S100-                    |
          marker:desmin-                  | thigh/1
          marker:desmin                   | thigh/1
          gene:MDM2                       | thigh/1
          gene:MDM2+                      | thigh/1
          gene:"MDM2 amplified"           | thigh/1
          gene:EWSR1                      | series/2
          gene:ewsr1-fli1                 | series/2
          stage:T2                        | thigh/1
          stage:pT2bN0M0                  | thigh/1
          stage:m1                        |
          drug:doxorubicin                | series/1 series/2
          regimen:ifosfamide+doxorubicin  | series/1
          regimen:doxorubicin+gemcitabine |
          drug:doxorubicin drug:gemcitabine | series/1
          cycles>=6                       | series/1
          radiotherapy>=50Gy              | series/1
          response:SD                     | series/1
          outcome:dead                    | series/1
          outcome:alive                   | series/2
          followup>=2y                    | series/1
          year:2015                       | thigh/1
          journal:tumour                  | thigh/1
          title:liposarcoma               | thigh/1
          doc:SERIES                      | series/1 series/2
          doc:th*                         | thigh/1
          doi:10.9999*                    | series/1 series/2 thigh/1
          trabectedin                     |
          lung                            | series/1 series/2 thigh/1
          "stable disease"                | series/1 series/2
          "disease stable"                |
          doxorubicin NOT outcome:dead    | series/2
          age>50 OR age<2                 | series/2 thigh/1
          (site:skin OR site:thigh) size>1 | thigh/1
          """)
  void finds(String query, String patients) throws IOException {
    Hit.Page page = index.search(Condition.parse(query), 10);
    List<String> found =
        page.hits().stream()
            .map(hit -> hit.doc() + "/" + hit.patient().replace("case-", ""))
            .sorted()
            .toList();
    assertThat(found).containsExactly(patients == null ? new String[0] : patients.split(" "));
    assertThat(page.total()).isEqualTo(found.size());
  }

  @Test
  void showsTheWordsOfWhatMatched() throws IOException {
    Hit hit =
        index.search(Condition.parse("size>=5 liposarcoma NOT site:skin"), 10).hits().getFirst();
    assertThat(hit.title()).isEqualTo("Well-differentiated liposarcoma of the thigh");
    assertThat(hit.summary())
        .containsEntry(Fields.AGE, "54")
        .containsEntry(Fields.PRIMARY_SITE, "soft tissue, left (C49.2)");
    Match size = hit.matches().getFirst();
    assertThat(size.field()).isEqualTo(Fields.TUMOR_SIZE);
    assertThat(size.value()).isEqualTo("12×8 cm");
    assertThat(size.evidence().quote()).isEqualTo("12 x 8 cm");
    assertThat(hit.matches().stream().filter(m -> m.field() == null))
        .extracting(m -> m.evidence().quote())
        .contains("It was a liposarcoma.");
    for (Match match : hit.matches()) {
      assertThat(match.evidence().span().of(THIGH.report().text()))
          .isEqualTo(match.evidence().quote());
    }
  }

  @Test
  void givesNoMoreThanTheLimitAndCountsAll() throws IOException {
    Hit.Page page = index.search(Condition.parse("*"), 2);
    assertThat(page.hits()).hasSize(2);
    assertThat(page.total()).isEqualTo(3);
    assertThat(index.size()).isEqualTo(3);
  }

  @Test
  void putAgainReplaces() throws IOException {
    try (CaseIndexWriter writer = CaseIndexWriter.open(folder)) {
      assertThat(writer.behind()).isFalse();
      writer.put(TWINS);
      writer.remove("thigh");
      writer.finish();
    }
    try (CaseIndex again = CaseIndex.open(folder)) {
      assertThat(again.size()).isEqualTo(2);
    }
    assertThat(index.size()).as("an open index does not move").isEqualTo(3);
  }

  @Test
  void anInterruptedWriterIsNoticed() throws IOException {
    try (CaseIndexWriter writer = CaseIndexWriter.open(folder)) {
      writer.put(TWINS);
    }
    try (CaseIndex half = CaseIndex.open(folder)) {
      assertThat(half.whole()).isFalse();
    }
    try (CaseIndexWriter writer = CaseIndexWriter.open(folder)) {
      assertThat(writer.behind()).isTrue();
      writer.finish();
    }
    try (CaseIndex again = CaseIndex.open(folder)) {
      assertThat(again.whole()).isTrue();
    }
  }

  @Test
  void thereIsNoneInAnEmptyFolder(@TempDir Path empty) throws IOException {
    assertThat(CaseIndex.open(empty)).isNull();
  }
}
