package org.casequote.ingest.jats;

import static org.assertj.core.api.Assertions.assertThat;

import org.casequote.ingest.Blocks;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.model.Bibliography;
import org.casequote.model.BlockKind;
import org.casequote.model.Report;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JatsReaderTest {

  private static final String ARTICLE =
      """
      <!DOCTYPE article PUBLIC "-//NLM//DTD JATS v1.1//EN" "JATS-archivearticle1.dtd">
      <article xmlns:xlink="http://www.w3.org/1999/xlink">
      <front><journal-meta><journal-title-group><journal-title>Journal of Tests</journal-title>
      </journal-title-group></journal-meta>
      <article-meta>
      <article-id pub-id-type="pmcid">123456</article-id>
      <article-id pub-id-type="pmid">987</article-id>
      <article-id pub-id-type="doi">10.9999/test.1</article-id>
      <title-group><article-title>Two tumours of <italic>Rana</italic><xref ref-type="fn">*</xref>
      and CO<sub>2</sub></article-title></title-group>
      <contrib-group>
      <contrib contrib-type="author"><name><surname>Family</surname>
      <given-names>First Middle</given-names><suffix>Jr.</suffix></name></contrib>
      <contrib contrib-type="author"><collab>The Pond Group</collab></contrib>
      <contrib contrib-type="editor"><name><surname>Editor</surname></name></contrib>
      </contrib-group>
      <pub-date pub-type="ppub"><year>2012</year></pub-date>
      <pub-date pub-type="epub"><year>2011</year></pub-date>
      <pub-date pub-type="pmc-release"><year>2010</year></pub-date>
      <volume>7</volume><issue>2</issue><fpage>e101</fpage><lpage>e108</lpage>
      <abstract><sec><title>Background</title><p>Tumours of frogs are rare.</p></sec>
      <sec><title>Case</title><p>We saw two.</p></sec></abstract>
      <trans-abstract><p>Deux tumeurs.</p></trans-abstract>
      <kwd-group><kwd>frog</kwd><kwd>tumour</kwd></kwd-group>
      </article-meta></front>
      <body>
      <sec><label>1</label><title>Cases</title>
      <p>The first frog<fig id="f1"><label>Figure 1.</label><caption><title>The frog.</title>
      <p>It is green.</p></caption></fig> had these:<list><list-item><p>a lump;</p></list-item>
      <list-item><p>a limp.</p></list-item></list>Both went.</p>
      <sec><title>Treatment</title><p>Surgery.</p>
      <boxed-text><caption><title>Key point</title></caption><p>Cut wide.</p></boxed-text></sec>
      </sec>
      </body>
      <back>
      <ack><p>We thank the frogs.</p></ack>
      <fn-group><fn><p>Nothing to declare.</p></fn></fn-group>
      <glossary><def-list><def-item><term>CT:</term><def><p>computed tomography</p></def></def-item>
      </def-list></glossary>
      <ref-list><title>Literature</title>
      <ref><label>1</label><mixed-citation>Author A. <italic>Warts.</italic> 1999.</mixed-citation></ref>
      <ref><label>2.</label><element-citation><person-group><name><surname>Author</surname>
      <given-names>B.</given-names></name><etal/></person-group><article-title>Tails</article-title>
      <source>J Tests</source><year>2001</year><volume>3</volume><issue>4</issue><fpage>5</fpage>
      <lpage>6</lpage><pub-id pub-id-type="doi">10.9999/t</pub-id></element-citation></ref>
      </ref-list></back>
      <floats-group><table-wrap><label>Table 1</label><caption><p>Sizes</p></caption><table>
      <thead><tr><th/><th colspan="2">Size</th></tr></thead>
      <tbody><tr><td rowspan="2">First</td><td>2 cm</td><td>3 cm</td></tr>
      <tr><td>4 cm<sup>a</sup></td><td/></tr><tr><td colspan="3">Second</td></tr></tbody></table>
      <table-wrap-foot><fn><p><sup>a</sup>Estimated.</p></fn></table-wrap-foot></table-wrap>
      </floats-group>
      <sub-article><body><p>A reply.</p></body></sub-article>
      </article>
      """;

  @Test
  @DisplayName("the front matter says what identifies the article")
  void bibliography() throws UnreadableException {
    Bibliography source = JatsReader.read("x", ARTICLE).source();
    assertThat(source.title()).isEqualTo("Two tumours of Rana and CO2");
    assertThat(source.authors()).containsExactly("First Middle Family Jr.", "The Pond Group");
    assertThat(source.journal()).isEqualTo("Journal of Tests");
    assertThat(source.year()).isEqualTo(2011);
    assertThat(source.volume()).isEqualTo("7");
    assertThat(source.pages()).isEqualTo("e101-e108");
    assertThat(source.doi()).isEqualTo("10.9999/test.1");
    assertThat(source.pmid()).isEqualTo("987");
    assertThat(source.pmcid()).isEqualTo("PMC123456");
  }

  @Test
  @DisplayName("every part of the article becomes blocks, in reading order")
  void blocks() throws UnreadableException {
    assertThat(Blocks.of(JatsReader.read("x", ARTICLE)))
        .containsExactly(
            "TITLE Two tumours of Rana and CO2",
            "HEADING1 Abstract",
            "HEADING2 Background",
            "PARAGRAPH Tumours of frogs are rare.",
            "HEADING2 Case",
            "PARAGRAPH We saw two.",
            "FRONT Keywords: frog; tumour",
            "HEADING1 1 Cases",
            "PARAGRAPH The first frog had these:",
            "PARAGRAPH a lump;",
            "PARAGRAPH a limp.",
            "PARAGRAPH Both went.",
            "CAPTION Figure 1. The frog. It is green.",
            "HEADING2 Treatment",
            "PARAGRAPH Surgery.",
            "HEADING3 Key point",
            "PARAGRAPH Cut wide.",
            "CAPTION Table 1. Sizes",
            "TABLE_ROW | Size |",
            "TABLE_ROW First | 2 cm | 3 cm",
            "TABLE_ROW First | 4 cm |",
            "TABLE_ROW Second",
            "FOOTNOTE a Estimated.",
            "HEADING1 Acknowledgements",
            "PARAGRAPH We thank the frogs.",
            "FOOTNOTE Nothing to declare.",
            "HEADING1 Abbreviations",
            "PARAGRAPH CT: computed tomography",
            "HEADING1 Literature",
            "REFERENCE 1. Author A. Warts. 1999.",
            "REFERENCE 2. Author B., et al. Tails. J Tests. 2001;3(4):5–6. doi:10.9999/t.");
  }

  @Test
  @DisplayName("an article inside another root is found, its namespace prefixes do not matter")
  void wrapped() throws UnreadableException {
    Report report =
        JatsReader.read("x", "<set><article><body><x:p>A frog.</x:p></body></article></set>");
    assertThat(Blocks.of(report, BlockKind.PARAGRAPH)).containsExactly("A frog.");
  }
}
