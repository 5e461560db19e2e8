package org.casequote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Lexicon;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Value;
import org.casequote.model.Value.Biomarker;
import org.casequote.model.Value.Morphology;
import org.casequote.model.Value.Regimen;
import org.casequote.model.Value.Topography;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThesaurusTest {

  private static Iterable<String> names(Field<?> field, Value value) {
    return Thesaurus.standard().names(field, value);
  }

  @Test
  void knowsWhatADiagnosisIsAKindOf() {
    assertThat(names(Fields.HISTOLOGY, new Morphology("leiomyosarcoma", "8890/3")))
        .contains("sarcoma", "malignancy")
        .doesNotContain("carcinoma");
    assertThat(names(Fields.HISTOLOGY, new Morphology("gastrointestinal stromal tumor", "8936/3")))
        .contains("GIST");
  }

  @Test
  void knowsBrandsAndClassesOfDrugs() {
    Regimen regimen = new Regimen(List.of("epirubicin"), null);
    assertThat(names(Fields.SYSTEMIC_THERAPY, regimen)).contains("anthracycline", "ellence");
  }

  @Test
  void knowsWiderNamesOfDrugsAndThoseOfRegimens() {
    assertThat(names(Fields.SYSTEMIC_THERAPY, new Regimen(List.of("imatinib"), null)))
        .contains("TKI", "kinase inhibitor", "targeted therapy")
        .doesNotContain("chemotherapy", "immunotherapy");
    assertThat(names(Fields.SYSTEMIC_THERAPY, new Regimen(List.of("nivolumab"), null)))
        .contains("immunotherapy");
    assertThat(
            names(Fields.SYSTEMIC_THERAPY, new Regimen(List.of("oxaliplatin", "fluorouracil"), 6)))
        .contains("FOLFOX", "chemotherapy");
  }

  @Test
  void everyClassOfTheGroupsIsOneOfTheLexicon() {
    Set<String> classes =
        Lexicon.standard().entries(Kind.DRUG).stream()
            .map(row -> row.optional("class"))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    for (String[] row : GroupFile.DRUGS.rows()) {
      assertThat(classes).containsAll(GroupFile.items(row[1], "[|]").toList());
    }
  }

  @Test
  void knowsPlacesByTheirAdjectives() {
    assertThat(names(Fields.METASTATIC_SITE, new Topography("liver", "liver", "C22.0", null)))
        .contains("hepatic");
  }

  @Test
  void knowsGenesAndMarkersByTheirOtherNames() {
    assertThat(names(Fields.MOLECULAR, new Biomarker("ERBB2", "amplified"))).contains("HER2");
    assertThat(names(Fields.IHC, new Biomarker("HER2", "positive"))).contains("erbB2");
  }

  @ParameterizedTest
  @CsvSource({
    "thigh, soft tissue, C49.2, limb, trunk",
    "thigh, soft tissue, C49.2, leg, arm",
    "forearm, skin, C44.6, upper limb, lower limb",
    "scalp, skin, C44.4, head and neck, trunk",
    "back, skin, C44.5, trunk, limb",
    "vertebra, bone, , spine, skull",
    "sigmoid colon, colon, C18.7, digestive tract, urinary tract",
    "ovary, ovary, C56.9, female genital tract, male genital tract",
    "tongue, oral cavity, C02.9, head and neck, digestive tract"
  })
  void knowsWhatASiteIsAPartOf(String name, String organ, String code, String is, String isNot) {
    assertThat(names(Fields.PRIMARY_SITE, new Topography(name, organ, code, null)))
        .contains(is)
        .doesNotContain(isNot);
  }
}
