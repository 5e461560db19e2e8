package org.casequote.ingest.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "\uFB03, ffi, a ligature",
    "\uFF15, 5, a wide figure",
    "\uFF21, A, a wide letter",
    "\uFEE3, \u0645, an Arabic letter as it is joined",
    "\uFEFB, \u0627\u0644, two Arabic letters as they stand from left to right",
    "\u2F08, \u4EBA, a radical that is a character",
    "\uF0B1, \u00B1, a code of the font Symbol",
    "\u2011, -, a hyphen that never breaks",
    "\u5F62, \u5F62, a character"
  })
  void meanWhatTheyShow(String glyph, String letters, String name) {
    assertEquals(letters, Letters.of(glyph));
  }
}
