package org.casequote.ingest.bioc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.casequote.ingest.Ingest;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.model.Report;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BioCTest {

  private static final String XML =
      """
      <?xml version='1.0' encoding='UTF-8'?>
      <!DOCTYPE collection SYSTEM 'BioC.dtd'>
      <collection><source>PMC</source><document><id>1</id>
      <passage><infon key="section_type">TITLE</infon><infon key="type">front</infon>
        <infon key="article-id_doi">10.1000/xyz</infon><infon key="article-id_pmc">1234567</infon>
        <infon key="name_0">surname:Rossi;given-names:Anna</infon><infon key="year">2015</infon>
        <infon key="volume">12</infon><infon key="fpage">102</infon><infon key="lpage">108</infon>
        <offset>0</offset><text>A rare tumour of the heart</text></passage>
      <passage><infon key="section_type">ABSTRACT</infon><infon key="type">abstract</infon>
        <offset>27</offset><text>We saw a woman of 40.</text></passage>
      <passage><infon key="section_type">CASE</infon><infon key="type">title_1</infon>
        <offset>50</offset><text>2. Case Report</text></passage>
      <passage><infon key="section_type">CASE</infon><infon key="type">paragraph</infon>
        <offset>60</offset><sentence><text>She was well.</text></sentence>
        <sentence><text>The mass was 5 cm.</text></sentence></passage>
      <passage><infon key="section_type">TABLE</infon><infon key="type">table</infon>
        <infon key="xml">&lt;table&gt;&lt;tr&gt;&lt;td&gt;Age&lt;/td&gt;&lt;td&gt;40&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</infon>
        <offset>90</offset><text>Age \t40</text></passage>
      <passage><infon key="section_type">REF</infon><infon key="type">ref</infon>
        <infon key="name_0">surname:Bianchi;given-names:B</infon><infon key="year">2001</infon>
        <infon key="source">J Hearts</infon><infon key="volume">3</infon>
        <offset>99</offset><text>On hearts</text></passage>
      </document></collection>
      """;

  private static final String JSON =
      """
      [{"source": "PMC", "documents": [{"id": "1", "infons": {}, "passages": [
       {"offset": 0, "infons": {"section_type": "TITLE", "type": "front", "year": "2015"},
        "text": "A rare tumour of the heart", "sentences": []},
       {"offset": 50, "infons": {"section_type": "CASE", "type": "title_1"}, "text": "2. Case Report"},
       {"offset": 60, "infons": {"section_type": "CASE", "type": "paragraph"}, "text": "",
        "sentences": [{"text": "She was well."}]}]}]}]
      """;

  private static Report read(String text) throws UnreadableException {
    return Ingest.read(Path.of("a"), text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> blocks(Report report) {
    return report.blocks().stream().map(b -> b.kind() + " " + report.text(b)).toList();
  }

  @Test
  @DisplayName("reads the passages of BioC XML")
  void xml() throws UnreadableException {
    Report report = read(XML);
    assertThat(blocks(report))
        .containsExactly(
            "TITLE A rare tumour of the heart",
            "HEADING Abstract",
            "PARAGRAPH We saw a woman of 40.",
            "HEADING 2. Case Report",
            "PARAGRAPH She was well. The mass was 5 cm.",
            "TABLE_ROW Age | 40",
            "HEADING References",
            "REFERENCE Bianchi B. On hearts. J Hearts. 2001;3");
    assertThat(report.source().doi()).isEqualTo("10.1000/xyz");
    assertThat(report.source().pmcid()).isEqualTo("PMC1234567");
    assertThat(report.source().authors()).containsExactly("Anna Rossi");
    assertThat(report.source().year()).isEqualTo(2015);
    assertThat(report.source().volume()).isEqualTo("12");
    assertThat(report.source().pages()).isEqualTo("102-108");
  }

  @Test
  @DisplayName("reads the passages of BioC JSON")
  void json() throws UnreadableException {
    assertThat(blocks(read(JSON)))
        .containsExactly(
            "TITLE A rare tumour of the heart",
            "HEADING 2. Case Report",
            "PARAGRAPH She was well.");
  }

  @Test
  @DisplayName("says what is wrong with other JSON")
  void otherJson() {
    assertThatThrownBy(() -> read("{\"a\": 1}")).hasMessage("unknown JSON: no BioC collection");
    assertThatThrownBy(() -> read("{\"a\": ")).hasMessageStartingWith("damaged JSON: ");
    assertThatThrownBy(() -> read("{\"documents\": [{}, {}]}"))
        .hasMessage("2 articles in one file: split it");
  }
}
