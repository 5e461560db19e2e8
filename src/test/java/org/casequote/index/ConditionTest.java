package org.casequote.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.casequote.index.Condition.Leaf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a query means, and what is said of one that means nothing. */
class ConditionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          liver                          | liver
          clear cell                     | (clear cell)
          "clear cell"                   | "clear cell"
          “clear cell”                   | "clear cell"
          "clear cell"~3                 | clear NEAR/3 cell
          cell NEAR/5 margin             | cell NEAR/5 margin
          "clear cell" NEAR margin*      | "clear cell" NEAR/10 margin*
          a NEAR/2 b NEAR/2 c d          | (a NEAR/2 b NEAR/2 c d)
          NOT a NEAR/2 b                 | NOT a NEAR/2 b
          well-differentiated            | well-differentiated
          leiomyo*                       | leiomyo*
          *                              | *
          text:liver                     | liver
          a AND b                        | (a b)
          a b OR c                       | ((a b) OR c)
          a (b OR c)                     | (a (b OR c))
          NOT a b                        | (NOT a b)
          NOT (a OR b)                   | NOT (a OR b)
          not and                        | (not and)
          site:skin                      | site:skin
          Site:Skin                      | site:Skin
          site: skin                     | site:skin
          site="chest wall"              | site:"chest wall"
          primary_site:C44.5             | site:C44.5
          site:(skin OR "soft tissue")   | (site:skin OR site:"soft tissue")
          site:(skin NOT scalp) arm      | ((site:skin NOT site:scalp) arm)
          metastases:lung                | metastasis:lung
          histology:8890/3               | histology:8890/3
          site:*                         | has:primary_site
          size>=5                        | size:5..
          size >= 5                      | size:5..
          size≥5cm                       | size:5..
          size >= 5 cm                   | size:5..
          size>50 mm site:skin           | (size:5.. site:skin)
          size(lesion:primary > 5 cm)    | size(size:primary size:5..)
          size=>5                        | size:5..
          size:=<5                       | size:..5
          followup < 2 years             | followup:..24
          ki67 > 20 %                    | ki67:20..
          mitoses > 10 /10hpf            | mitoses:1../hpf
          age>50 cm                      | (age:50.. cm)
          size:>=50mm                    | size:5..
          size>50                        | size:50..
          size<3mm                       | size:..0.3
          size:2..4                      | size:2..4
          size:20..40mm                  | size:2..4
          size:5..                       | size:5..
          size:..5                       | size:..5
          size:metastasis                | size:metastasis
          tumor-size=4,5                 | size:4.5
          age:20..40                     | age:20..40
          age:20-40                      | age:20..40
          age:20..<40                    | age:20..40
          age<6mo                        | age:..0.5
          follow-up>=2y                  | followup:24..
          followup<1yr                   | followup:..12
          ki-67>20%                      | ki67:20..
          mitoses>10                     | mitoses:10..
          mitoses>10/10HPF               | mitoses:1../hpf
          mitoses:5..10/50hpf            | mitoses:0.1..0.2/hpf
          mitoses>=2/mm²                 | mitoses:2../mm2
          radiotherapy>=5000cGy          | radiotherapy:50..
          cycles=6                       | cycles:6
          year:2010..2020                | year:2010..2020
          marker:CD34+                   | marker:CD34+
          ihc:S-100-                     | marker:S-100-
          regimen:doxorubicin+ifosfamide | regimen:doxorubicin+ifosfamide
          systemic_therapy:imatinib      | drug:imatinib
          response:sd                    | response:sd
          outcome:dead                   | outcome:dead
          sex:woman                      | sex:woman
          has:mets                       | has:metastatic_site
          not-stated:ki67                | not-stated:ki67
          missing:ki67                   | not-stated:ki67
          denied:metastasis              | denied:metastatic_site
          disputed:age                   | disputed:age
          has:(age OR stage)             | (has:age OR has:stage)
          """)
  void means(String query, String condition) {
    assertThat(Condition.parse(query)).hasToString(condition);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                  | 0  | the query is empty
          sight:skin          | 0  | there is no field "sight"; did you mean "site"?
          a mitosses>3        | 2  | did you mean "mitoses"?
          p<0.05              | 0  | quote it to find the words
          has:colour          | 4  | there is no field "colour"
          has:titel           | 4  | there is no field "titel"
          hass:age            | 0  | did you mean "has"?
          size>=five          | 6  | "five" is not a number; write for example size>=50mm
          size>=5kg           | 6  | "kg" is no unit of size
          size:5..2           | 5  | this range runs backwards
          title:*             | 6  | a word is missing here
          : skin              | 0  | a word is missing here
          foo:skin            | 0  | there is no field "foo"; the command "fields" lists them
          NEAR(skin, tumour)  | 0  | NEAR stands between words; write for example tumour NEAR/5 skin
          size(lesion:primry) | 12 | "primry" is not a number; write for example size>=50mm or one of primary, metastasis
          size(lesion:primry) | 12 | other; did you mean "primary"?
          therapy(age:5)      | 8  | "age" is no part of one therapy; its parts are drug, regimen, cycles, response
          sex:femal           | 4  | sex is one of male, female; did you mean "female"?
          response:better     | 9  | response is one of CR, PR, SD, PD
          site>5              | 0  | site is no number; write site:C44
          site:               | 5  | a value is missing after site:
          (a OR b             | 0  | this parenthesis is not closed
          a) b                | 1  | this parenthesis closes nothing
          a OR                | 4  | a condition is missing here
          OR a                | 0  | a condition is missing before OR
          NOT                 | 3  | a condition is missing here
          ()                  | 1  | a condition is missing here
          x "clear cell       | 2  | this quotation has no end
          site:skin NEAR/3 a  | 10 | NEAR/3 stands between words or phrases
          a NEAR/3            | 8  | a condition is missing here
          a NEAR/3 b NEAR/2 c | 11 | one NEAR after the other has the same number
          ""                  | 0  | a word is missing here
          """)
  void refuses(String query, int at, String problem) {
    QueryException e = catchThrowableOfType(QueryException.class, () -> Condition.parse(query));
    assertThat(e).as(query).isNotNull().hasMessageContaining(problem);
    assertThat(e.at()).isEqualTo(at);
  }

  @Test
  void pointsAtThePlace() {
    QueryException e =
        catchThrowableOfType(QueryException.class, () -> Condition.parse("liver sizze>3"));
    assertThat(e)
        .hasMessage(
            """
            there is no field "sizze"; did you mean "size"?
              liver sizze>3
                    ^\
            """);
  }

  @Test
  void saysNothingOfWordsBehindAComparison() {
    QueryException e =
        catchThrowableOfType(QueryException.class, () -> Condition.parse("size>big"));
    assertThat(e.getMessage().lines().findFirst())
        .hasValue("\"big\" is not a number; write for example size>=50mm");
  }

  @Test
  void everyExampleIsAQuery() {
    for (Criterion criterion : Criterion.ALL) {
      Condition condition = Condition.parse(criterion.example());
      assertThat(condition).isInstanceOf(Leaf.class);
    }
  }

  @Test
  void everyQueryOfTheGuideIsOne() throws IOException {
    String guide = Files.readString(Path.of("src/docs/query-guide.md")).replace("```", "");
    List<String> queries =
        Pattern.compile("`([^`\\n]+)`")
            .matcher(guide)
            .results()
            .map(match -> match.group(1))
            .filter(code -> code.matches(".*[:<>=].*"))
            .toList();
    assertThat(queries).hasSizeGreaterThan(50);
    for (String query : queries) {
      assertThatCode(() -> Condition.parse(query)).as(query).doesNotThrowAnyException();
    }
  }

  @Test
  void noTwoCriteriaShareAName() {
    assertThat(Criterion.ALL.stream().flatMap(Criterion::names).map(Criterion::plain).distinct())
        .hasSizeGreaterThanOrEqualTo(Criterion.ALL.size());
    for (Criterion criterion : Criterion.ALL) {
      assertThat(Criterion.named(criterion.name())).isSameAs(criterion);
    }
  }
}
