package org.casequote.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.casequote.index.Hit.Match;
import org.casequote.model.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which patients a query finds among three, and with which words. */
class CaseIndexTest extends SamplesIndex {

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
          denied:recurrence               | series/2
          has:recurrence                  |
          recurrence:none                 | series/2
          "disease stable"                |
          "disease stable"~0              | series/1 series/2
          "woman scalp"~5                 |
          "woman scalp"~7                 | series/1 series/2
          scalp NEAR/7 woman              | series/1 series/2
          "stable disease" NEAR/3 gemcit* | series/1 series/2
          woman NEAR/50 lung              |
          age:18..<31                     |
          age:18..<31.5                   | series/1
          doxorubicin NOT outcome:dead    | series/2
          age>50 OR age<2                 | series/2 thigh/1
          (site:skin OR site:thigh) size>1 | thigh/1
          """)
  void finds(String query, String patients) throws IOException {
    Hit.Page page = index.search(Condition.parse(query), 10);
    List<String> found = page.hits().stream().map(Samples::name).sorted().toList();
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
      assertThat(match.evidence().span().of(Samples.THIGH.report().text()))
          .isEqualTo(match.evidence().quote());
    }
  }

  @Test
  void wordsThatFulfilTwoPartsAreShownOnce() throws IOException {
    Hit hit = index.search(Condition.parse("size>=5 size<20 size:primary"), 10).hits().getFirst();
    assertThat(hit.matches()).singleElement().matches(m -> m.value().startsWith("12×8"));
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
      writer.put(Samples.TWINS);
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
      writer.put(Samples.THIGH);
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
