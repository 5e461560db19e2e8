package org.casequote.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.casequote.index.Hit.Match;
import org.casequote.model.Article;
import org.casequote.model.Assertion;
import org.casequote.model.Draft;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Report;
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

  private static List<String> concepts(Field<?> field, Value value) {
    return switch (value) {
      case Morphology _ -> List.of("sarcoma", "LPS", "lipomatous tumor");
      case Topography v when v.name().equals("thigh") -> List.of("limb", "extremity");
      case Regimen v when v.drugs().contains("doxorubicin") ->
          List.of("anthracycline", "Adriamycin");
      case Biomarker v when v.name().equals("MDM2") -> List.of("HDM-2", "α-MDM");
      default -> List.of();
    };
  }

  @BeforeEach
  void fill() throws IOException {
    try (CaseIndexWriter writer = CaseIndexWriter.open(folder, CaseIndexTest::concepts)) {
      writer.put(THIGH);
      writer.put(TWINS);
      writer.commit(1);
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
          histology:sarcomas              | thigh/1
          histology:LPS                   | thigh/1
          histology:"lipomatous tumours"  | thigh/1
          histology:carcinoma             |
          site:limb                       | thigh/1
          site:extremities                | thigh/1
          drug:anthracyclines             | series/1 series/2
          drug:adriamycin                 | series/1 series/2
          gene:HDM2                       | thigh/1
          gene:hdm2+                      | thigh/1
          gene:alpha-mdm                  | thigh/1
          journal:tumors                  | thigh/1
          leiomyosarcomas                 | series/1 series/2
          gene(result:amplified)          | thigh/1
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
          size(lesion:primary >5)         | thigh/1
          size(lesion:primary > 5)        | thigh/1
          size(lesion:metastasis >5)      |
          tumour(>5 OR <1)                | series/1 thigh/1
          size(NOT lesion:primary)        |
          therapy(drug:ifosfamide cycles:6) | series/1
          therapy(drug:gemcitabine cycles:6) |
          therapy(drug:gemcitabine response:SD) | series/1
          therapy(drug:doxorubicin response:SD) |
          therapy(doxorubicin NOT ifosfamide) | series/2
          site(thigh side:left)           | thigh/1
          site(scalp side:left)           |
          marker(name:S100 positive)      | thigh/1
          marker(name:desmin S100)        |
          NOT therapy(gemcitabine)        | series/2 thigh/1
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
    List<String> found = page.hits().stream().map(CaseIndexTest::name).sorted().toList();
    assertThat(found).containsExactly(patients == null ? new String[0] : patients.split(" "));
    assertThat(page.total()).isEqualTo(found.size());
  }

  private static String name(Hit hit) {
    return hit.doc() + "/" + hit.patient().replace("case-", "");
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
  void showsTheResponseThatBelongsToATreatment() throws IOException {
    Hit hit =
        index.search(Condition.parse("therapy(gemcitabine response:SD)"), 1).hits().getFirst();
    assertThat(hit.matches())
        .extracting(m -> m.value() + " <- " + m.evidence().quote())
        .containsExactly("gemcitabine <- gemcitabine", "SD <- stable disease");
    for (Match match : hit.matches()) {
      assertThat(match.evidence().span().of(TWINS.report().text()))
          .isEqualTo(match.evidence().quote());
    }
  }

  @Test
  void countsOverAllThatIsFound() throws IOException {
    Request request =
        Request.of(Condition.parse("*"), 1)
            .counting(
                List.of(
                    Request.criterion("site"),
                    Request.criterion("drug"),
                    Request.criterion("age"),
                    Request.criterion("marker")));
    Hit.Page page = index.search(request);
    assertThat(page.hits()).hasSize(1);
    assertThat(page.facets())
        .extracting(facet ->
            facet.counts().stream()
                .map(count -> count.patients() + " " + facet.query(count))
                .toList())
        .containsExactly(
            List.of("1 site:skin", "1 site:\"soft tissue\""),
            List.of("2 drug:doxorubicin", "1 drug:gemcitabine", "1 drug:ifosfamide"),
            List.of("1 age:0..10", "1 age:30..40", "1 age:50..60"),
            List.of("1 marker:desmin-", "1 marker:S100+"));
    for (Facet facet : page.facets()) {
      for (Facet.Count count : facet.counts()) {
        assertThat(index.count(Condition.parse(facet.query(count)))).isEqualTo(count.patients());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "age, series/2 series/1 thigh/1",
    "-age, thigh/1 series/1 series/2",
    "size, series/1 thigh/1 series/2",
    "-size, thigh/1 series/1 series/2",
    "site, series/1 thigh/1 series/2",
    "-site, thigh/1 series/1 series/2"
  })
  void sorts(String order, String patients) throws IOException {
    Hit.Page page = index.search(Request.of(Condition.parse("*"), 10).sortedBy(order));
    assertThat(page.hits().stream().map(CaseIndexTest::name)).containsExactly(patients.split(" "));
  }

  @Test
  void findsOthersLikeOne() throws IOException {
    try (CaseIndexWriter writer = CaseIndexWriter.open(folder)) {
      writer.put(copy("knee"));
      writer.put(copy("calf"));
      writer.commit(2);
    }
    try (CaseIndex more = CaseIndex.open(folder)) {
      Hit.Page page = more.like(Traits.of(THIGH, THIGH.cases().getFirst()), 10);
      assertThat(page.hits().stream().map(Hit::doc)).startsWith("calf", "knee");
      assertThat(page.hits()).extracting(Hit::doc).doesNotContain("thigh");
      assertThat(page.hits().getFirst().matches())
          .extracting(m -> m.condition().toString())
          .contains("histology:liposarcoma");
    }
  }

  private static Article copy(String doc) {
    Report report = THIGH.report();
    return new Article(
        new Article.Input(doc, doc),
        new Report(doc, report.source(), report.text(), report.blocks()),
        THIGH.sections(),
        THIGH.cases(),
        List.of());
  }

  @Test
  void offersWhatMayHaveBeenMeant() throws IOException {
    assertThat(index.suggestions(Condition.parse("histology:liposarcmoa")))
        .containsExactly("nobody has histology:liposarcmoa; did you mean histology:liposarcoma?");
    assertThat(index.suggestions(Condition.parse("histology:liposarcoma"))).isEmpty();
    assertThat(index.completions("age>50 drug:d", 5))
        .extracting(Facet.Count::label)
        .containsExactly("drug:doxorubicin");
    assertThat(index.completions("drug:adr", 5))
        .extracting(Facet.Count::label)
        .containsExactly("drug:adriamycin");
    assertThat(index.completions("hist", 5))
        .extracting(Facet.Count::label)
        .containsExactly("histology:");
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
      writer.put(TWINS);
      writer.remove("thigh");
      writer.commit(2);
    }
    try (CaseIndex again = CaseIndex.open(folder)) {
      assertThat(again.size()).isEqualTo(2);
      assertThat(again.revision()).isEqualTo(2);
    }
    assertThat(index.size()).as("an open index does not move").isEqualTo(3);
  }

  @Test
  void whatWasNotCommittedIsForgotten() throws IOException {
    try (CaseIndexWriter writer = CaseIndexWriter.open(folder)) {
      assertThat(writer.revision()).isEqualTo(1);
      writer.clear();
    }
    try (CaseIndex again = CaseIndex.open(folder)) {
      assertThat(again.size()).isEqualTo(3);
    }
  }

  @Test
  void aTruncatedIndexIsNoticed() throws IOException {
    for (Path file : files()) {
      long size = Files.size(file);
      if (!file.endsWith("write.lock")) {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, (int) (size / 2)));
        CaseIndex broken = CaseIndex.open(folder);
        assertThat(broken).as("%s", file).isNull();
        Files.write(file, bytes);
      }
    }
    Files.write(files().getFirst(), new byte[] {1, 2, 3});
    try (CaseIndexWriter writer = CaseIndexWriter.open(folder)) {
      assertThat(writer.revision()).isEqualTo(-1);
      writer.put(THIGH);
      writer.commit(7);
    }
    try (CaseIndex again = CaseIndex.open(folder)) {
      assertThat(again.size()).isEqualTo(1);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> !f.endsWith("write.lock")).sorted().toList();
    }
  }

  @Test
  void thereIsNoneInAnEmptyFolder(@TempDir Path empty) throws IOException {
    assertThat(CaseIndex.open(empty)).isNull();
  }
}
