package org.casequote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.casequote.model.CaseRecord;
import org.casequote.model.Evidence;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.SectionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What tables of cases tell, and of whom. */
class CaseTablesTest {

  private static final Engine ENGINE = Engine.open();

  private static final Set<Field<?>> STORY = Set.of(Fields.HISTOLOGY, Fields.PRIMARY_SITE);

  private static final String SERIES = "The findings in the patients are shown in Table 1.";

  private static final String[] COLUMNS = {
    " | Case 1 | Case 2",
    "Age (years) | 54 | 57",
    "Sex | F | M",
    "Tumour size (cm) | 6.5 | 12",
    "Ki-67 (%) | 5 | 40",
    "Desmin | + | -",
    "Treatment | Wide excision | Doxorubicin",
    "Follow-up (months) | 31 | 24",
    "Outcome | NED | Died of disease"
  };

  private static final String[] ROWS = {
    "Patient | Age/Sex | Size, mm | Desmin | Treatment | Follow-up (months) | Outcome",
    "1 | 54/F | 65 | + | Wide excision | 31 | NED",
    "2 | 57/M | 120 | - | Doxorubicin | 24 | Died of disease"
  };

  /** A format that an article can come in. */
  private enum Form {
    TEXT {
      @Override
      String article(String story, String caption, String... rows) {
        String table =
            Arrays.stream(rows)
                .map(row -> row.replace(" | ", "\t"))
                .collect(Collectors.joining("\n"));
        return "Leiomyosarcoma of the thigh\n\nCase reports\n\n%s\n\n%s\n\n%s\n"
            .formatted(story, caption, table);
      }
    },
    JATS {
      @Override
      String article(String story, String caption, String... rows) {
        return ("<article><front><article-meta><title-group><article-title>Leiomyosarcoma of the"
                + " thigh</article-title></title-group></article-meta></front><body><sec><title>Case"
                + " reports</title><p>%s</p><table-wrap><label>Table"
                + " 1</label><caption><p>%s</p>"
                + "</caption>%s</table-wrap></sec></body></article>")
            .formatted(story, caption.replace("Table 1. ", ""), table(rows));
      }
    },
    HTML {
      @Override
      String article(String story, String caption, String... rows) {
        return ("<html><head><title>Leiomyosarcoma of the thigh</title></head><body><article>"
                + "<h1>Leiomyosarcoma of the thigh</h1><h2>Case reports</h2><p>%s</p><p>%s</p>%s"
                + "</article></body></html>")
            .formatted(story, caption, table(rows));
      }
    };

    abstract String article(String story, String caption, String... rows);

    static String table(String... rows) {
      return Arrays.stream(rows)
          .map(row ->
              Arrays.stream(row.split(" \\| "))
                  .map(cell -> "<td>" + cell.strip() + "</td>")
                  .collect(Collectors.joining("", "<tr>", "</tr>")))
          .collect(Collectors.joining("", "<table><tbody>", "</tbody></table>"));
    }
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void aPatientAColumn(Form form) {
    List<CaseRecord> patients = read(form.article(SERIES, "Table 1. The two patients.", COLUMNS));
    assertThat(patients).hasSize(2);
    assertThat(told(patients.getFirst()))
        .isEqualTo("54 | female | 6.5 cm | 5 | desmin+ | wide excision | NED | 31");
    assertThat(told(patients.getLast()))
        .isEqualTo("57 | male | 12 cm | 40 | desmin− | doxorubicin | DOD | 24");
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void aPatientARow(Form form) {
    List<CaseRecord> patients = read(form.article(SERIES, "Table 1. The two patients.", ROWS));
    assertThat(patients).hasSize(2);
    assertThat(told(patients.getFirst()))
        .isEqualTo("54 | female | 6.5 cm | desmin+ | wide excision | NED | 31");
    assertThat(told(patients.getLast()))
        .isEqualTo("57 | male | 12 cm | desmin− | doxorubicin | DOD | 24");
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void whatWasFoundInOne(Form form) {
    String[] findings = {
      "Characteristic | Finding",
      "Age | 54",
      "Tumour size (cm) | 6.5",
      "Ki-67 | 5%",
      "Treatment | Wide excision",
      "Follow-up (months) | 31",
      "Outcome | NED"
    };
    List<CaseRecord> patients =
        read(
            form.article(
                "The patient, a woman, had a leiomyosarcoma of the thigh.",
                "Table 1. Findings in our patient.",
                findings));
    assertThat(patients).hasSize(1);
    assertThat(told(patients.getFirst()))
        .isEqualTo("54 | female | 6.5 cm | 5 | wide excision | NED | 31");
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void othersCasesMakeNoPatients(Form form) {
    String story = "A 46-year-old woman had a leiomyosarcoma of the thigh of 3 cm.";
    String[] cited = {
      "Case | Author | Age/Sex | Size (cm) | Outcome",
      "1 | Example et al. | 54/M | 6.5 | Died of disease",
      "2 | Sample | 57/M | 12 | Died of disease"
    };
    assertThat(told(only(form.article(story, "Table 1. Tumours of the thigh.", cited))))
        .isEqualTo("46 | female | 3 cm");
    assertThat(told(only(form.article(story, "Table 1. Cases in the literature.", ROWS))))
        .isEqualTo("46 | female | 3 cm");
    assertThat(told(only(form.article(story, "Table 1. Tumours of the thigh.", ROWS))))
        .isEqualTo("46 | female | 3 cm");
  }

  @Test
  void theCellIsTheEvidence() {
    List<CaseRecord> patients =
        read(Form.TEXT.article(SERIES, "Table 1. The two patients.", COLUMNS));
    for (CaseRecord patient : patients) {
      for (Field<?> field : List.of(Fields.AGE, Fields.TUMOR_SIZE, Fields.KI67, Fields.FOLLOW_UP)) {
        Evidence evidence = patient.get(field).affirmed().getFirst().evidence().getFirst();
        assertThat(evidence.section()).isEqualTo(SectionKind.TABLE);
        assertThat(evidence.quote()).matches("[\\d.]+");
      }
    }
  }

  @Test
  void aCohortIsNobodyInParticular() {
    List<String> rows = new ArrayList<>(List.of("No. | Age | Sex | Size (cm) | Outcome"));
    for (int i = 1; i <= 40; i++) {
      rows.add(i + " | " + (30 + i) + " | F | 4 | Died of disease");
    }
    String article =
        Form.JATS.article(
            "A 46-year-old man had a leiomyosarcoma of the thigh of 3 cm.",
            "Table 1. All patients of the registry.",
            rows.toArray(String[]::new));
    assertThat(told(only(article))).isEqualTo("46 | male | 3 cm");
  }

  @Test
  void someOfThePatientsAreNoneInParticular() {
    List<CaseRecord> patients =
        read(
            Form.TEXT.article(
                SERIES + " One of them had metastases in the lung.",
                "Table 1. The two patients.",
                COLUMNS));
    assertThat(patients).allMatch(p -> p.get(Fields.METASTATIC_SITE).affirmed().isEmpty());
  }

  @Test
  void casesOfOthersThatACaptionListsAreNotThePatients() {
    CaseRecord patient =
        only(
            Form.TEXT.article(
                "A 54-year-old woman had a leiomyosarcoma of the thigh, which was excised.",
                "Table 1. Late recurrences, from the literature. Olsen 1990: 29 F, resected, then"
                    + " cisplatin ×4. 61 M, carboplatin, complete response.",
                "A | B"));
    assertThat(patient.get(Fields.SYSTEMIC_THERAPY).affirmed()).isEmpty();
    assertThat(patient.get(Fields.RESPONSE).affirmed()).isEmpty();
    assertThat(patient.get(Fields.SURGERY).affirmed()).isNotEmpty();
  }

  private static CaseRecord only(String article) {
    List<CaseRecord> patients = read(article);
    assertThat(patients).hasSize(1);
    return patients.getFirst();
  }

  private static List<CaseRecord> read(String article) {
    Outcome outcome = ENGINE.read("article", article.getBytes(StandardCharsets.UTF_8));
    return ((Outcome.Extracted) outcome).article().cases();
  }

  /** What is affirmed, but for histology and site, which title and story tell. */
  private static String told(CaseRecord patient) {
    return patient.fields().stream()
        .filter(field -> !STORY.contains(field))
        .map(field ->
            patient.get(field).affirmed().stream()
                .map(reading -> reading.value().display())
                .collect(Collectors.joining(", ")))
        .filter(values -> !values.isEmpty())
        .collect(Collectors.joining(" | "));
  }
}
