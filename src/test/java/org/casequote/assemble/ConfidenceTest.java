package org.casequote.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.casequote.lexicon.Lexicon;
import org.casequote.model.Assertion;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

  private final Confidence confidence = new Confidence(Lexicon.standard());

  @Test
  void isAChanceInHundredthsForAnyRule() {
    for (Field<?> field : Fields.ALL) {
      for (Assertion assertion : Assertion.values()) {
        for (int places = 1; places < 6; places++) {
          double chance = confidence.of(field, assertion, "no.such-rule", places);
          assertThat(chance).isBetween(0.01, 0.99);
          assertThat(chance * 100).isCloseTo(Math.round(chance * 100), within());
        }
      }
    }
  }

  @Test
  void isMoreWhereTheArticleSaysItAgain() {
    assertThat(of(1)).isLessThan(of(2));
    assertThat(of(2)).isLessThan(of(3));
    assertThat(of(3)).isEqualTo(of(7));
  }

  private double of(int places) {
    return confidence.of(Fields.TUMOR_SIZE, Assertion.AFFIRMED, "size.single", places);
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-9);
  }
}
