package org.casequote.hostile;

import static org.casequote.hostile.RawPdf.page;
import static org.casequote.hostile.RawPdf.show;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** PDF files that are broken, or made to break a reader. */
final class HostilePdfs {

  private static final String CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";
  private static final String PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
  private static final String FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
  private static final String WORDS = show("A man of 40 had a tumour of 5 cm.");

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private HostilePdfs() {}

  /** By file name. */
  static Map<String, byte[]> all(String canary, int port) {
    HostilePdfs pdfs = new HostilePdfs();
    pdfs.structure();
    pdfs.pageTrees();
    pdfs.forms();
    pdfs.bombs();
    pdfs.contents();
    pdfs.fonts();
    pdfs.actions(canary, port);
    return pdfs.files;
  }

  private static RawPdf start() {
    return new RawPdf().object(CATALOG);
  }

  private static String pageWith(String more) {
    return "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R " + more + " >>";
  }

  private static byte[] raw(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private void structure() {
    byte[] plain = page(WORDS);
    String text = new String(plain, StandardCharsets.ISO_8859_1);
    files.put("header-only.pdf", raw("%PDF-1.7\n"));
    files.put("header-and-rubbish.pdf", raw("%PDF-1.7\n" + "rubbish \0\1\2 ".repeat(1000)));
    files.put("no-table.pdf", raw(text.substring(0, text.indexOf("xref"))));
    files.put(
        "table-elsewhere.pdf", raw(text.replaceAll("startxref\\s+\\d+", "startxref\n99999999")));
    files.put(
        "table-loops.pdf", raw(text.replace("/Root", "/Prev " + text.indexOf("xref") + " /Root")));
    files.put("root-missing.pdf", raw(text.replace("/Root 1 0 R", "/Root 77 0 R")));
    files.put("length-lies.pdf", raw(text.replaceAll("/Length \\d+", "/Length 2147483647")));
    files.put("length-negative.pdf", raw(text.replaceAll("/Length \\d+", "/Length -5")));
    files.put("length-of-itself.pdf", raw(text.replaceAll("/Length \\d+", "/Length 4 0 R")));
    files.put("arrays-in-arrays.pdf", start().object("[".repeat(100_000)).bytes());
    files.put("dictionaries-in-dictionaries.pdf", start().object("<</A ".repeat(100_000)).bytes());
    files.put(
        "encryption-of-nothing.pdf",
        raw(text.replace("/Root", "/Encrypt << /Filter /Standard /V 9 >> /Root")));
    files.put("numbers-without-end.pdf", raw(text.replace("842", "9".repeat(1_000_000))));
  }

  private void pageTrees() {
    files.put(
        "pages-loop.pdf", start().object("<< /Type /Pages /Kids [2 0 R] /Count 1 >>").bytes());
    files.put(
        "pages-loop-by-two.pdf",
        start()
            .object("<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>")
            .object("<< /Type /Pages /Kids [2 0 R 2 0 R] /Parent 2 0 R /Count 2 >>")
            .bytes());
    for (String count : new String[] {"-1", "2147483647", "99999999999999", "/Many", "null"}) {
      files.put(
          "count-" + count.replace("/", "") + ".pdf",
          start()
              .object("<< /Type /Pages /Kids [3 0 R] /Count " + count + " >>")
              .object(pageWith("/Resources << /Font << /F1 5 0 R >> >>"))
              .stream("", raw(WORDS))
              .object(FONT)
              .bytes());
    }
    files.put(
        "kids-null.pdf",
        start().object("<< /Type /Pages /Kids [null 9 0 R 7] /Count 3 >>").bytes());
    files.put("kids-missing.pdf", start().object("<< /Type /Pages /Count 3 >>").bytes());
    RawPdf many =
        start().object("<< /Type /Pages /Kids [" + "3 0 R ".repeat(5_000) + "] /Count 5000 >>");
    files.put("pages-5000-the-same.pdf", many.object(pageWith("")).stream("", raw(" ")).bytes());
    StringBuilder kids = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      kids.append(i + 3).append(" 0 R ");
    }
    RawPdf own = start().object("<< /Type /Pages /Kids [" + kids + "] /Count 5000 >>");
    for (int i = 0; i < 5_000; i++) {
      own.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
    }
    files.put("pages-5000.pdf", own.bytes());
    RawPdf deep = start();
    for (int i = 2; i < 20_000; i++) {
      deep.object(
          "<< /Type /Pages /Kids [" + (i + 1) + " 0 R] /Count 1 /Parent " + (i - 1) + " 0 R >>");
    }
    files.put("pages-deep.pdf", deep.bytes());
  }

  /** A page that draws form 5, which draws what it is told. */
  private static RawPdf drawing() {
    return start()
        .object(PAGES)
        .object(pageWith("/Resources << /XObject << /X 5 0 R >> >>"))
        .stream("", raw("/X Do"));
  }

  private static String form(String resources) {
    return "/Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources << /XObject << "
        + resources
        + " >> >>";
  }

  private void forms() {
    files.put("form-draws-itself.pdf", drawing().stream(form("/X 5 0 R"), raw("/X Do")).bytes());
    files.put(
        "forms-draw-each-other.pdf",
        drawing().stream(form("/X 6 0 R"), raw("/X Do /X Do")).stream(
                form("/X 5 0 R"), raw("/X Do /X Do"))
            .bytes());
    RawPdf chain = drawing();
    for (int i = 5; i < 5_000; i++) {
      chain.stream(form("/X " + (i + 1) + " 0 R"), raw("/X Do"));
    }
    files.put("forms-in-a-chain.pdf", chain.bytes());
    RawPdf laughs = drawing();
    for (int i = 5; i < 25; i++) {
      laughs.stream(form("/X " + (i + 1) + " 0 R"), raw("/X Do ".repeat(10)));
    }
    files.put("forms-that-laugh.pdf", laughs.bytes());
  }

  private void bombs() {
    RawPdf once = start().object(PAGES).object(pageWith(""));
    files.put("bomb.pdf", once.bomb((byte) ' ', 600, 1).bytes());
    RawPdf twice = start().object(PAGES).object(pageWith(""));
    files.put("bomb-in-a-bomb.pdf", twice.bomb((byte) 'q', 600, 2).bytes());
    RawPdf table = new RawPdf().object(CATALOG).object(PAGES);
    files.put("bomb-of-objects.pdf", table.bomb((byte) '[', 100, 1).bytes());
    files.put(
        "image-too-large.pdf",
        drawing().stream(
                "/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8"
                    + " /ColorSpace /DeviceRGB",
                raw("x"))
            .bytes());
  }

  private void contents() {
    files.put("saves-a-million-states.pdf", page("q ".repeat(1_000_000) + WORDS));
    files.put("restores-what-was-not-saved.pdf", page("Q ".repeat(100_000) + WORDS));
    files.put("a-million-words.pdf", page(WORDS.repeat(10_000)));
    files.put(
        "size-without-end.pdf", page("BT /F1 1e38 Tf 1e38 0 0 1e38 1e38 1e38 Tm (A man) Tj ET"));
    files.put("no-such-numbers.pdf", page("BT /F1 NaN Tf 0 0 0 0 0 0 Tm (A man) Tj (x) TJ [[ ET"));
    files.put(
        "wrong-operands.pdf", page("BT (F1) /x Tf <</A 1>> Td 5 Tj [ (a) /b ] TJ Do re l m ET"));
    files.put("inline-image-open.pdf", page("BI /W 9 /H 9 ID " + "x".repeat(1_000)));
    files.put("a-million-lines.pdf", page("0 0 m 500 0 l S ".repeat(500_000) + WORDS));
    files.put(
        "page-of-no-size.pdf",
        raw(new String(page(WORDS), StandardCharsets.ISO_8859_1).replace("595 842", "000 000")));
    files.put(
        "page-as-large-as-a-town.pdf",
        raw(
            new String(page(""), StandardCharsets.ISO_8859_1)
                .replace("[0 0 595 842]", "[0 0 9999999 9999999]")));
  }

  private void fonts() {
    files.put(
        "font-missing.pdf",
        raw(new String(page(WORDS), StandardCharsets.ISO_8859_1).replace(FONT, "null")));
    files.put(
        "font-draws-itself.pdf",
        start().object(PAGES).object(pageWith("/Resources << /Font << /F1 5 0 R >> >>")).stream(
                "", raw(WORDS))
            .object(
                "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0]"
                    + " /FirstChar 65 /LastChar 65 /Widths [9] /Encoding << /Differences [65 /A] >>"
                    + " /CharProcs << /A 6 0 R >> /Resources << /Font << /F1 5 0 R >> >> >>")
            .stream("", raw(show("AAAAAAAA")))
            .bytes());
    files.put(
        "font-of-itself.pdf",
        start().object(PAGES).object(pageWith("/Resources << /Font << /F1 5 0 R >> >>")).stream(
                "", raw(WORDS))
            .object(
                "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts"
                    + " [5 0 R] >>")
            .bytes());
    files.put(
        "meanings-without-end.pdf",
        start().object(PAGES).object(pageWith("/Resources << /Font << /F1 5 0 R >> >>")).stream(
                "", raw(WORDS))
            .object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>")
            .stream(
                "",
                raw(
                    "100 beginbfrange "
                        + "<00000000> <7FFFFFFF> <0041> ".repeat(100)
                        + "endbfrange"))
            .bytes());
  }

  private void actions(String canary, int port) {
    String plain = new String(page(WORDS), StandardCharsets.ISO_8859_1);
    String address = "http://127.0.0.1:" + port + "/";
    files.put(
        "runs-a-script.pdf",
        raw(
            plain.replace(
                CATALOG,
                "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS"
                    + " (app.launchURL\\('"
                    + address
                    + "'\\)) >> >>")));
    files.put(
        "launches-a-program.pdf",
        raw(
            plain.replace(
                CATALOG,
                "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (/bin/sh) >> >>")));
    files.put(
        "content-from-a-file.pdf",
        start().object(PAGES).object(pageWith("")).stream("/F (" + canary + ")", raw("")).bytes());
    String entity =
        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file://"
            + canary
            + "'><!ENTITY f SYSTEM '"
            + address
            + "'>]><x:xmpmeta xmlns:x='adobe:ns:meta/'"
            + " xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>&e;&f;</dc:title></x:xmpmeta>";
    files.put(
        "metadata-with-entities.pdf",
        new RawPdf()
                .object("<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R >>")
                .object(PAGES)
                .object(pageWith("/Resources << /Font << /F1 5 0 R >> >>"))
                .stream("", raw(WORDS))
                .object(FONT)
                .stream("/Type /Metadata /Subtype /XML", raw(entity))
                .bytes());
  }
}
