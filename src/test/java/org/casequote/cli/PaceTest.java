package org.casequote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {

  private long now;

  @Test
  void isDueAfterSoManyStepsOrSoMuchTime() {
    Pace pace = new Pace(3, 20, () -> now);
    assertThat(pace.step()).isFalse();
    assertThat(pace.step()).isFalse();
    assertThat(pace.step()).isTrue();
    pace.restart();
    now += 19_000_000_000L;
    assertThat(pace.step()).isFalse();
    now += 1_000_000_000L;
    assertThat(pace.step()).isTrue();
    pace.restart();
    assertThat(pace.step()).isFalse();
  }
}
