package org.casequote.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casequote.lab.SyntheticArticles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts in the index and counts in memory, which must not differ. */
class FacetColumnsTest {

  private static final int PATIENTS = 200;

  private static final List<Criterion> FACETS =
      Stream.of("histology", "site", "sex", "age", "drug", "marker", "cycles", "size", "followup")
          .map(Request::criterion)
          .toList();

  @TempDir private Path folder;

  @Test
  void oneByOneAndAllTogetherAreTheSame() throws IOException {
    SyntheticArticles articles = new SyntheticArticles(3);
    try (CaseIndexWriter writer = CaseIndexWriter.open(folder)) {
      for (int i = 0; i < PATIENTS; i++) {
        writer.add(articles.article(i));
        if (i % 70 == 0) {
          writer.commit(i); // a segment of its own
        }
      }
      writer.remove("s5");
      writer.commit(PATIENTS);
    }
    try (CaseIndex index = CaseIndex.open(folder)) {
      Map<String, Integer> before = oneByOne(index);
      Map<String, Integer> together = counts(index, "*");
      assertThat(together).isEqualTo(before).containsKeys("sex:female", "drug:cisplatin");
      assertThat(oneByOne(index)).isEqualTo(before);
      assertThat(counts(index, "age>=40")).isEqualTo(allBut(index, "NOT age>=40"));
    }
  }

  private static Map<String, Integer> allBut(CaseIndex index, String query) throws IOException {
    Map<String, Integer> out = counts(index, "*");
    counts(index, query).forEach((value, count) -> out.merge(value, -count, Integer::sum));
    out.values().removeIf(count -> count == 0);
    return out;
  }

  private static Map<String, Integer> oneByOne(CaseIndex index) throws IOException {
    Map<String, Integer> all = new HashMap<>();
    for (int i : IntStream.range(0, PATIENTS).toArray()) {
      counts(index, "doc:s" + i).forEach((value, count) -> all.merge(value, count, Integer::sum));
    }
    return all;
  }

  private static Map<String, Integer> counts(CaseIndex index, String query) throws IOException {
    Map<String, Integer> out = new HashMap<>();
    for (Facet facet :
        index.search(Request.of(Condition.parse(query), 1).counting(FACETS)).facets()) {
      facet.counts().forEach(count -> out.put(facet.query(count), count.patients()));
    }
    return out;
  }
}
