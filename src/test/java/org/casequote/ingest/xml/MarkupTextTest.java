package org.casequote.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.casequote.ingest.input.UnreadableException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTextTest {

  /** {@code {3}} stands for a mark of citation. */
  private static String text(String markup) throws UnreadableException {
    String xml = markup.replaceAll("\\{([^}]*)}", "<xref ref-type=\"bibr\" rid=\"B\">$1</xref>");
    return MarkupText.of(Xml.root("<p>" + xml + "</p>"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          a mass of 5 cm<sup>{3}</sup> was                | a mass of 5 cm [3] was
          malignancy<sup>{1},{2}</sup>                    | malignancy [1,2]
          malignancy{1}) is                               | malignancy [1]) is
          malignancy [{1}, {2}–{4}].                      | malignancy [1, 2–4].
          (see {7})                                       | (see 7)
          by {Author et al. (2001)} too                      | by Author et al. (2001) too
          rare.<sup>{4}</sup>It grows                     | rare. [4] It grows
          rare<sup>4</sup>                                | rare [4]
          in 2010<sup>9</sup>                             | in 2010 [9]
          10 cm<sup>3</sup>                               | 10 cm³
          60 mg/m<sup>2</sup> weekly                      | 60 mg/m² weekly
          4 × 10<sup>9</sup>/L                            | 4 × 10⁹/L
          10<sup>−6</sup> M                               | 10⁻⁶ M
          5 min<sup>-1</sup>                              | 5 min⁻¹
          <sup>18</sup>F-FDG and <sup>131</sup>I          | 18F-FDG and 131I
          CD4<sup>+</sup> and Ca<sup>2+</sup>             | CD4+ and Ca2+
          the 5<sup>th</sup> rib                          | the 5th rib
          T<sub>2</sub>N<sub>0</sub>M<sub>0</sub>         | T2N0M0
          33%<sup>*</sup> and 4<sup>a</sup> more          | 33% and 4 more
          <sup>a</sup>After surgery                       | a After surgery
          p <italic>&lt;</italic> 0.05                    | p < 0.05
          shown (<xref ref-type='fig'>Figure 1</xref>)    | shown (Figure 1)
          x <inline-formula>y</inline-formula> z          | x z
          one<break/>two                                  | one two
          3\u2009cm\u00A0wide                             | 3 cm wide
          """)
  void inline(String markup, String expected) throws UnreadableException {
    assertThat(text(markup)).isEqualTo(expected);
  }
}
