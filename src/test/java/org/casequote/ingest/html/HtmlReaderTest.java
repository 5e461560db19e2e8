package org.casequote.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.casequote.ingest.Ingest;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.model.Report;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en"><head><title>A rare tumour - Journal of Hearts</title>
      <meta name="citation_title" content="A rare tumour of the heart">
      <meta name="citation_author" content="Rossi, Anna"><meta name="citation_author" content="B Bianchi">
      <meta name="citation_journal_title" content="Journal of Hearts">
      <meta name="citation_publication_date" content="2015/03/01">
      <meta name="citation_volume" content="12"><meta name="citation_firstpage" content="102">
      <meta name="citation_lastpage" content="8"><meta name="citation_doi" content="10.1000/xyz">
      <script>var tumour = "12 cm";</script></head>
      <body><nav><a href="/">Home</a><p>All issues of a man of 90.</p></nav>
      <div class="cookie-banner"><p>We use cookies.</p></div>
      <main id="main-content"><article>
      <h1>A rare tumour of the heart</h1><div class="authors">Anna Rossi, B Bianchi</div>
      <section><h2>Case presentation</h2>
      <p>A 40-year-old woman had a mass<sup><a href="#B1">1</a></sup> of 5&nbsp;cm<sup>3</sup>. It was
      removed as a whole, and she was well after two years without any sign of recurrence.</p>
      <figure><img src="f.png"><figcaption>Figure 1. The mass.</figcaption>
      <p><a href="big.png">Open in a new tab</a></p></figure>
      <table><caption>Table 1. Findings</caption><tr><th>Age</th><td>40</td></tr></table>
      <ul><li>The first point</li></ul></section>
      <section class="related-articles"><h3>Related articles</h3><p>A man of 80.</p></section>
      <section><h2>References</h2><ol><li>Verdi C. On hearts. 2001. [<a href="x">PubMed</a>]</li></ol>
      </section></article></main>
      <aside><p>Subscribe now.</p></aside><footer><p>Imprint</p></footer></body></html>
      """;

  private static Report read(String text) throws UnreadableException {
    return Ingest.read(Path.of("a.html"), text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("keeps the article and leaves out what stands around it")
  void page() throws UnreadableException {
    Report report = read(PAGE);
    assertThat(report.blocks().stream().map(b -> b.kind() + " " + report.text(b)))
        .containsExactly(
            "TITLE A rare tumour of the heart",
            "FRONT Anna Rossi, B Bianchi",
            "HEADING Case presentation",
            "PARAGRAPH A 40-year-old woman had a mass [1] of 5 cm³. It was removed as a whole, and"
                + " she was well after two years without any sign of recurrence.",
            "CAPTION Figure 1. The mass.",
            "CAPTION Table 1. Findings",
            "TABLE_ROW Age | 40",
            "PARAGRAPH The first point",
            "HEADING References",
            "REFERENCE Verdi C. On hearts. 2001.");
    assertThat(report.source().authors()).containsExactly("Anna Rossi", "B Bianchi");
    assertThat(report.source().year()).isEqualTo(2015);
    assertThat(report.source().doi()).isEqualTo("10.1000/xyz");
    assertThat(report.source().journal()).isEqualTo("Journal of Hearts");
    assertThat(report.source().volume()).isEqualTo("12");
    assertThat(report.source().pages()).isEqualTo("102-108");
  }
}
