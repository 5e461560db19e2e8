package org.casequote.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.casequote.model.SectionKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each paragraph looks like by itself, with its probability; then the parts in order. */
class PartOrderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "introduction 0.9, case 0.9, discussion 0.9; introduction, case, discussion",
        "case 0.9, discussion 0.5, case 0.9; case, case, case",
        "case 0.9, discussion 0.9, case 0.6, discussion 0.9; case, discussion, discussion,"
            + " discussion",
        "abstract 0.9, case 0.9; case, case",
        "abstract 0.9, case 0.9, discussion 0.9; abstract, case, discussion",
        "case 0.9, conclusion 0.6; case, case",
        "case 0.9, discussion 0.8, conclusion 0.8; case, discussion, conclusion",
        "discussion 0.9; case",
      })
  void order(String alone, String expected) {
    List<Map<SectionKind, Double>> estimates =
        Arrays.stream(alone.split(", ")).map(PartOrderTest::estimate).toList();
    assertThat(PartOrder.of(estimates).stream().map(SectionKind::label).toList())
        .containsExactly(expected.strip().split(",\\s*"));
  }

  /** The rest is shared among the other parts. */
  private static Map<SectionKind, Double> estimate(String said) {
    String[] words = said.strip().split(" ");
    SectionKind part = SectionKind.ofLabel(words[0]);
    double p = Double.parseDouble(words[1]);
    return Map.of(
        part, p, part == SectionKind.CASE ? SectionKind.DISCUSSION : SectionKind.CASE, (1 - p));
  }
}
