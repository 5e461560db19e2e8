package org.casequote.ingest.pdf.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisreadTest {

  @ParameterizedTest
  @CsvSource({
    "4.3, xX, ×",
    "13cm, x, ×",
    "cm, X, ×",
    "chromosome, X, X",
    "x, Ilcm, 11cm",
    "complete, (RO)., (R0).",
    "was, pT3NOMO;, pT3N0M0;",
    "was, pT2N1M0, pT2N1M0",
    "the, ROM, ROM",
    "Ill, Ill, Ill"
  })
  void mendsWhatHasOneMeaning(String before, String word, String mended) {
    assertThat(Misread.mended(word, before)).isEqualTo(mended);
  }
}
