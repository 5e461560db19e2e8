package org.casequote.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.casequote.ingest.input.UnreadableException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IngestTest {

  private static final String WORDS = "A tumour of 5 µm – naïve";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        Arguments.of(bytes(""), "empty file"),
        Arguments.of(bytes(" \n \n"), "empty file"),
        Arguments.of(bytes("PK\u0003\u0004rest"), "unknown type: a ZIP or Office file"),
        Arguments.of(bytes("{\\rtf1 words}"), "unknown type: RTF"),
        Arguments.of(bytes("\u007FELF\0\0\1"), "unknown type: binary, starts with 7f 45 4c 46"),
        Arguments.of(
            bytes("<!DOCTYPE html>\n<HTML><p>A man<br>"), "no text: a page without an article"),
        Arguments.of(bytes("<?xml version='1.0'?>\n<book/>"), "not JATS: root element <book>"),
        Arguments.of(bytes("|---|---|\n"), "no text"),
        Arguments.of(bytes("\n<?xml version='1.0'?><article/>"), "no text: the article is empty"),
        Arguments.of(bytes("<a><article/><article/></a>"), "2 articles in one file: split it"));
  }

  @ParameterizedTest
  @MethodSource
  @DisplayName("says in a few words why a file gives no report")
  void unreadable(byte[] bytes, String reason) {
    assertThatThrownBy(() -> Ingest.read(Path.of("a.txt"), bytes))
        .isInstanceOf(UnreadableException.class)
        .hasMessage(reason);
  }

  @Test
  @DisplayName("says on which line XML is damaged")
  void damaged() {
    assertThatThrownBy(
            () -> Ingest.read(Path.of("a.xml"), bytes("<article>\n<p>A man\n</article>")))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith("damaged XML: line 3: ");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16", "windows-1252"})
  @DisplayName("finds out the encoding of text")
  void encodings(String charset) throws UnreadableException {
    byte[] bytes = WORDS.getBytes(Charset.forName(charset));
    assertThat(Ingest.read(Path.of("a.txt"), bytes).text()).isEqualTo(WORDS);
  }

  @Test
  @DisplayName("a byte order mark is no part of the text, one broken byte no reason to garble it")
  void oddBytes() throws UnreadableException {
    byte[] marked = ("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_8);
    assertThat(Ingest.read(Path.of("a.txt"), marked).text()).isEqualTo(WORDS);
    byte[] cut = (WORDS + "\u0001é").getBytes(StandardCharsets.UTF_8);
    cut[cut.length - 3] = ' ';
    byte[] broken = Arrays.copyOf(cut, cut.length - 1);
    assertThat(Ingest.read(Path.of("a.txt"), broken).text()).startsWith(WORDS);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16", "ISO-8859-1"})
  @DisplayName("believes the encoding that XML declares")
  void declared(String charset) throws UnreadableException {
    String xml =
        "<?xml version=\"1.0\" encoding=\"%s\"?><article><body><p>Café</p></body></article>";
    byte[] bytes = xml.formatted(charset).getBytes(Charset.forName(charset));
    assertThat(Ingest.read(Path.of("a.xml"), bytes).text()).isEqualTo("Café");
  }

  @Test
  @DisplayName("goes by the content, not by the name, which only gives the id")
  void content(@TempDir Path folder) throws IOException, UnreadableException {
    Path file = folder.resolve("case.1.pdf");
    Files.writeString(file, "<article><body><p>A man of 40.</p></body></article>");
    assertThat(Ingest.read(file).id()).isEqualTo("case.1");
    assertThat(Ingest.read(file).text()).isEqualTo("A man of 40.");
    Files.writeString(file, "<50 years> was the age of most.");
    assertThat(Ingest.read(file).text()).startsWith("<50");
  }

  @ParameterizedTest
  @CsvSource({
    "a.pdf, true",
    "a.PDF, true",
    "b/a.nxml, true",
    "a.xml, true",
    "a.txt, true",
    "a.text, true",
    "a.md, false",
    "pdf, false",
    ".txt, false",
    "a.txt.gz, false"
  })
  @DisplayName("tries the usual extensions when it walks over folders")
  void candidates(Path path, boolean expected) {
    assertThat(Ingest.isCandidate(path)).isEqualTo(expected);
  }
}
