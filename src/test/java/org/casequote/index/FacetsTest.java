package org.casequote.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.casequote.index.Hit.Match;
import org.casequote.model.Article;
import org.casequote.model.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search gives beside the patients: links, counts, orders, likenesses, suggestions. */
class FacetsTest extends SamplesIndex {

  @Test
  void showsTheResponseThatBelongsToATreatment() throws IOException {
    Hit hit =
        index.search(Condition.parse("therapy(gemcitabine response:SD)"), 1).hits().getFirst();
    assertThat(hit.matches())
        .extracting(m -> m.value() + " <- " + m.evidence().quote())
        .containsExactly("gemcitabine <- gemcitabine", "SD <- stable disease");
    for (Match match : hit.matches()) {
      assertThat(match.evidence().span().of(Samples.TWINS.report().text()))
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
                    Request.criterion("marker"),
                    Request.criterion("cycles")));
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
            List.of("1 age:0..<10", "1 age:30..<40", "1 age:50..<60"),
            List.of("1 marker:desmin-", "1 marker:S100+"),
            List.of("1 cycles:6..<8"));
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
    "-site, thigh/1 series/1 series/2",
    "title, series/1 series/2 thigh/1",
    "-title, thigh/1 series/1 series/2",
    "-doc, thigh/1 series/1 series/2",
    "regimen, series/1 series/2 thigh/1",
    "cycles, series/1 series/2 thigh/1",
    "year, thigh/1 series/1 series/2"
  })
  void sorts(String order, String patients) throws IOException {
    Hit.Page page = index.search(Request.of(Condition.parse("*"), 10).sortedBy(order));
    assertThat(page.hits().stream().map(Samples::name)).containsExactly(patients.split(" "));
  }

  @Test
  void findsOthersLikeOne() throws IOException {
    try (CaseIndexWriter writer = CaseIndexWriter.open(folder)) {
      writer.put(copy("knee"));
      writer.put(copy("calf"));
      writer.commit(2);
    }
    try (CaseIndex more = CaseIndex.open(folder)) {
      Hit.Page page =
          more.like(
              Traits.of(Samples.THIGH, Samples.THIGH.cases().getFirst()),
              new Condition.Everything(),
              10);
      assertThat(page.hits().stream().map(Hit::doc)).startsWith("calf", "knee");
      assertThat(page.hits()).extracting(Hit::doc).doesNotContain("thigh");
      assertThat(page.hits().getFirst().matches())
          .extracting(m -> m.condition().toString())
          .contains("histology:liposarcoma");
    }
  }

  private static Article copy(String doc) {
    Report report = Samples.THIGH.report();
    return new Article(
        new Article.Input(doc, doc),
        new Report(doc, report.source(), report.text(), report.blocks()),
        Samples.THIGH.sections(),
        Samples.THIGH.cases(),
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
    assertThat(index.completions("age>50 has:me", 5))
        .extracting(Facet.Count::label)
        .containsExactly("has:metastasis");
    assertThat(index.completions("not", 5))
        .extracting(Facet.Count::label)
        .containsExactly("not-stated:");
    assertThat(index.completions("(journal:tum", 5))
        .extracting(Facet.Count::label)
        .containsExactly("journal:\"Tumours Today\"");
    assertThat(index.completions("size:", 5))
        .extracting(Facet.Count::label)
        .containsExactly("size>=50mm");
    assertThat(index.suggestions(Condition.parse("site:thihg")))
        .containsExactly("nobody has site:thihg; did you mean site:thigh?");
    assertThat(index.suggestions(Condition.parse("marker:ki-67")))
        .containsExactly("nobody has marker:ki-67; did you mean has:ki67?");
  }
}
