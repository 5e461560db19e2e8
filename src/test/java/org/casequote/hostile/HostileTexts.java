package org.casequote.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** XML, HTML, JSON and text that is broken, or made to break a reader. */
final class HostileTexts {

  private static final String BODY = "<article><body><p>A man of 40. %s</p></body></article>";

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private HostileTexts() {}

  /** By file name. */
  static Map<String, byte[]> all(String canary, int port) {
    HostileTexts texts = new HostileTexts();
    texts.entities(canary, "http://127.0.0.1:" + port + "/");
    texts.xml();
    texts.html("http://127.0.0.1:" + port + "/");
    texts.json();
    texts.text();
    texts.references();
    return texts.files;
  }

  private void references() {
    put("no-end.ris", "TY  - JOUR\nTI  - On toes\n");
    put("empty.ris", "");
    put("one-line.ris", "TY  - JOUR\nTI  - " + "toe ".repeat(2_000_000) + "\nER  - \n");
    put("many.ris", "TY  - JOUR\nTI  - On toes\nER  - \n".repeat(100_000));
    put("many-lines.ris", "TY  - JOUR\nTI  - On toes\n" + "toe\n".repeat(300_000) + "ER  - \n");
    put("nothing.nbib", "PMID- 1234567\nOWN - NLM\n");
    put("open.bib", "@article{a, title = {" + "{".repeat(300_000));
    put("deep.bib", "@article{a, title={" + "{".repeat(20_000) + "}".repeat(20_000) + "}}");
    put("commands.bib", "@article{a, title={" + "\\input{/etc/passwd} ".repeat(9_000) + "}}");
    put("strings-of-themselves.bib", "@string{a = b # b}@string{b = a # a}@article{c, title = a}");
    put("report-by-name.bib", "A 40-year-old woman had a tumour of the toe.");
  }

  private void put(String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void entities(String canary, String address) {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE article [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 30; i++) {
      laughs
          .append("<!ENTITY a")
          .append(i)
          .append(" '")
          .append(("&a" + (i - 1) + ";").repeat(10))
          .append("'>");
    }
    put("billion-laughs.xml", laughs + "]>" + BODY.formatted("&a29;"));
    put(
        "quadratic.xml",
        "<!DOCTYPE article [<!ENTITY a '"
            + "a".repeat(100_000)
            + "'>]>"
            + BODY.formatted("&a;".repeat(9_000)));
    put(
        "entity-of-itself.xml",
        "<!DOCTYPE article [<!ENTITY a '&b;'><!ENTITY b '&a;'>]>" + BODY.formatted("&a;"));
    put(
        "entity-from-a-file.xml",
        "<!DOCTYPE article [<!ENTITY e SYSTEM 'file://" + canary + "'>]>" + BODY.formatted("&e;"));
    put(
        "entity-from-the-net.xml",
        "<!DOCTYPE article [<!ENTITY e SYSTEM '" + address + "'>]>" + BODY.formatted("&e;"));
    put(
        "parameter-entity.xml",
        "<!DOCTYPE article [<!ENTITY % p SYSTEM '"
            + address
            + "x.dtd'> %p;]>"
            + BODY.formatted(""));
    put(
        "dtd-from-the-net.xml",
        "<!DOCTYPE article SYSTEM '" + address + "x.dtd'>" + BODY.formatted(""));
    put(
        "includes-a-file.xml",
        BODY.formatted(
            "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='"
                + canary
                + "' parse='text'/>"));
    put(
        "schema-from-the-net.xml",
        "<article xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
            + " xsi:noNamespaceSchemaLocation='"
            + address
            + "'><body><p>A man.</p></body></article>");
    put(
        "stylesheet-from-the-net.xml",
        "<?xml-stylesheet href='" + address + "'?>" + BODY.formatted(""));
  }

  private void xml() {
    put(
        "nested-100000.xml",
        "<article><body>"
            + "<sec>".repeat(100_000)
            + "<p>A man.</p>"
            + "</sec>".repeat(100_000)
            + "</body></article>");
    put(
        "nested-inline.xml",
        BODY.formatted("<italic>".repeat(100_000) + "x" + "</italic>".repeat(100_000)));
    put("nested-190.xml", BODY.formatted("<bold>".repeat(190) + "x" + "</bold>".repeat(190)));
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      attributes.append(" a").append(i).append("=''");
    }
    put("attributes-100000.xml", "<article" + attributes + "><body><p>A man.</p></body></article>");
    put("elements-500000.xml", BODY.formatted("<b/>".repeat(500_000)));
    put("nul.xml", BODY.formatted("\0\0"));
    put("truncated.xml", BODY.substring(0, 30));
    put("character-data-open.xml", "<article><body><p><![CDATA[" + "x".repeat(100_000));
    put("comment-open.xml", "<!--" + "-".repeat(1_000_000));
    put("doctype-open.xml", "<!DOCTYPE article [" + "<!ENTITY ".repeat(100_000));
    put(
        "table-too-wide.xml",
        "<article><body><table-wrap><table>"
            + "<tr><td colspan='9999' rowspan='9999'>x</td></tr>".repeat(3_000)
            + "</table></table-wrap></body></article>");
    files.put(
        "utf-16-that-says-utf-8.xml",
        ("<?xml version='1.0' encoding='UTF-8'?>" + BODY).getBytes(StandardCharsets.UTF_16));
    files.put(
        "utf-8-that-says-utf-16.xml",
        ("<?xml version='1.0' encoding='UTF-16'?>" + BODY).getBytes(StandardCharsets.UTF_8));
    put("no-such-encoding.xml", "<?xml version='1.0' encoding='KLINGON'?>" + BODY.formatted(""));
    files.put("ebcdic.xml", BODY.getBytes(Charset.forName("IBM037")));
    put("not-an-article.xml", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>");
  }

  private void html(String address) {
    put("nested.html", "<html><body>" + "<div>".repeat(100_000) + "<p>A man of 40.");
    put(
        "fetches.html",
        "<html><head><base href='"
            + address
            + "'><link rel=stylesheet href='"
            + address
            + "'><meta http-equiv=refresh content='0;url="
            + address
            + "'><script src='"
            + address
            + "'></script></head><body><h1>A man</h1><img src='"
            + address
            + "'><iframe src='"
            + address
            + "'></iframe><p>A man of 40.</p></body></html>");
    put("open-tags.html", "<html><p><b><i><table><tr><td>".repeat(20_000));
    put("nothing.html", "<html></html>");
  }

  private void json() {
    put("nested.json", "[{\"documents\":" + "[".repeat(100_000));
    put(
        "wrong-types.json",
        "{\"documents\": [{\"passages\": [1, null, \"x\", {\"infons\": 5, \"text\": {}}]}]}");
    put("number.json", "{\"documents\": " + "9".repeat(1_000_000) + "}");
    put(
        "keys.json",
        "{\"documents\": [{\"passages\": [{\"text\": \"" + "\\u0000".repeat(10_000) + "\"}]}]}");
  }

  private void text() {
    files.put("line-of-20-megabytes.txt", filled(20 << 20, 'a'));
    put("words-of-a-book.txt", "A man of 40 had a tumour of 5 cm. ".repeat(1_000));
    files.put("one-long-word.txt", filled(500_000, 'x'));
    put("numbers.txt", "1 x ".repeat(20_000));
    put("brackets.txt", "(".repeat(20_000));
    put("units.txt", "5 cm, 4 mm; ".repeat(500));
    put("citations.txt", "[1,2] et al. ".repeat(500));
    put("years.txt", "40-year-old-".repeat(500));
    put("lines.txt", "a\n".repeat(50_000));
    put("blank-lines.txt", "\n".repeat(5_000_000) + "A man.");
    put("cells.txt", "a | b\t".repeat(500));
    put("controls.txt", "A man\u0000\u0001\u001b[31m of 40.");
    files.put("nothing-but-ff.txt", filled(100_000, 0xFF));
    files.put("nothing-but-nul.txt", filled(100_000, 0));
    put("accents.txt", "e" + "\u0301".repeat(300_000));
    put("right-to-left.txt", "\u202eA man of 40\u202c ".repeat(1_000));
    files.put("half-a-pair.txt", new byte[] {'A', ' ', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '.'});
  }

  private static byte[] filled(int length, int filler) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) filler);
    return bytes;
  }
}
