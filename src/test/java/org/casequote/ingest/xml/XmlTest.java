package org.casequote.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casequote.ingest.input.UnreadableException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlTest {

  private static String text(String xml) throws UnreadableException {
    return Xml.root(xml).getTextContent();
  }

  @Test
  @DisplayName("named characters need no DTD")
  void entities() throws UnreadableException {
    assertThat(text("<p>&alpha;&nbsp;&lt;&thinsp;5&micro;m &NotEqualTilde; &amp;alpha;</p>"))
        .isEqualTo("α\u00A0<\u20095µm \u2242\u0338 &alpha;");
    assertThat(text("<p>&nonsense; stays</p>")).isEqualTo("&nonsense; stays");
    assertThat(text("<!DOCTYPE p [<!ENTITY frog \"green\">]><p>&frog;</p>")).isEqualTo("green");
  }

  @Test
  @DisplayName("no file is read on an article's word")
  void outerEntities(@TempDir Path folder) throws IOException, UnreadableException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    String doctype = "<!DOCTYPE p [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    assertThat(text(doctype + "<p>a&x;b</p>")).doesNotContain("secret");
    String included =
        "<p xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include parse=\"text\" href=\""
            + secret.toUri()
            + "\"/></p>";
    assertThat(text(included)).doesNotContain("secret");
    assertThat(text("<!DOCTYPE p SYSTEM \"" + secret.toUri() + "\"><p>a</p>")).isEqualTo("a");
  }

  @Test
  @DisplayName("neither entities nor elements without end bring it down")
  void bombs() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE p [<!ENTITY a0 \"aaaaaaaaaa\">");
    for (int i = 1; i < 12; i++) {
      bomb.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    assertThatThrownBy(() -> text(bomb + "]><p>&a11;</p>"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith("damaged XML: ");
    assertThatThrownBy(() -> text("<p>".repeat(100_000) + "</p>".repeat(100_000)))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith("damaged XML: ");
  }

  @Test
  @DisplayName("the name of the root is found before anything is parsed")
  void rootName() {
    assertThat(
            Xml.rootName("<?xml version='1.0'?><!-- <no> --><!DOCTYPE a [<!ENTITY b \"c\">]>\n<a>"))
        .isEqualTo("a");
    assertThat(Xml.rootName("<!DOCTYPE html>\n<HTML>")).isEqualTo("HTML");
    assertThat(Xml.rootName("words")).isEmpty();
  }
}
