package org.casequote.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of verdicts: intervals, reliability, calibration, expectations, the page. */
class FiguresTest {

  /** Ten patients whose age was read with this confidence, so many of them right. */
  private static List<Marking> ages(double confidence, int right) throws IOException {
    List<Marking> out = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      out.add(
          MarkingTest.mark(
              "{'age':[{'years':60}]}",
              "{'age':[{'years':%d,'assertion':'affirmed','confidence':%s,'rule':'age.old',"
                      .formatted(i < right ? 60 : 40, confidence)
                  + "'evidence':[{'quote':'60'}]}]}"));
    }
    return out;
  }

  @Test
  void reliabilityIsWhatConfidenceClaimsAndWhatIsSo() throws IOException {
    assertThat(Reliability.of(ages(0.7, 7)).error()).isCloseTo(0, within(1e-9));
    Reliability sure = Reliability.of(ages(0.9, 5));
    assertThat(sure.error()).isCloseTo(0.4, within(1e-9));
    assertThat(sure.bins().get(9)).isEqualTo(new Reliability.Bin(0.9, 10, 5, 0.9));
    assertThat(Reliability.of(ages(1, 10)).bins().getLast().count()).isEqualTo(10);
  }

  @Test
  void intervalsHoldTheFigureAndAreTheSameEveryTime() throws IOException {
    List<Marking> articles = ages(0.9, 6);
    Bootstrap.Interval interval = Bootstrap.intervals(articles, 500).get("age");
    assertThat(interval.low()).isLessThan(0.6).isGreaterThan(0.1);
    assertThat(interval.high()).isGreaterThan(0.6).isLessThan(1);
    assertThat(Bootstrap.intervals(articles, 500)).containsEntry("age", interval);
  }

  @Test
  void calibrationDrawsARuleTowardsItsField() throws IOException {
    Calibration calibration = Calibration.of(ages(0.9, 5));
    // (5 + 8 × 0.8) / 18, then that towards 5 of 10 twice more
    double all = (5 + 8 * 0.8) / 18;
    double field = (5 + 8 * all) / 18;
    double rule = (5 + 8 * field) / 18;
    assertThat(calibration.confidence())
        .contains("*\taffirmed\t" + Decimals.three(all) + "\t10\n")
        .contains("age\t*\t" + Decimals.three(field) + "\t10\n")
        .contains("age\tage.old\t" + Decimals.three(rule) + "\t10\n");
    assertThat(calibration.restated()).contains("\n1\t-0.0").contains("\n3\t0.000\t0\n");
  }

  @Test
  void aLossIsNamedAndAGainIsNot(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("expected.tsv");
    Files.writeString(file, Expectations.write(Scorecard.of(ages(0.9, 6))));
    Expectations expected = Expectations.read(file);
    assertThat(expected.losses(Scorecard.of(ages(0.9, 6)))).isEmpty();
    assertThat(expected.losses(Scorecard.of(ages(0.9, 9)))).isEmpty();
    assertThat(expected.losses(Scorecard.of(ages(0.9, 5))))
        .contains("age lost: F1 is 0.500, expected 0.600 (tolerance 0.01)");
  }

  @Test
  void aPageIsFilledWhereItSaysSo() throws IOException {
    String page = "# A\n<!-- scores: gold reports -->\nold\n<!-- end -->\nrest\n";
    List<Evaluation> parts = Evaluation.apart(charts(), charts(), 10);
    String filled =
        ScoresPage.fill(page, "gold reports", "evaluate", LocalDate.of(2026, 11, 25), parts);
    assertThat(filled)
        .startsWith("# A\n<!-- scores: gold reports -->\n")
        .contains("By `evaluate` on 2026-11-25.", "| ALL | 1.000 | 1.000 | 1.000 | 1.000–1.000 |")
        .doesNotContain("old\n<")
        .endsWith("\n<!-- end -->\nrest\n");
  }

  @Test
  void aThirdIsSetAside() {
    long aside =
        IntStream.range(0, 3000).mapToObj(i -> "id" + i).filter(SetAside::contains).count();
    assertThat(aside).isBetween(900L, 1100L);
  }

  private static SortedMap<String, Chart> charts() throws IOException {
    return MarkingTest.charts("{'age':[{'years':60}]}");
  }
}
