package org.casequote.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/** A PDF file put together object by object, so that it can be as wrong as a test wants. */
public final class RawPdf {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Integer> offsets = new ArrayList<>();
  private String trailer = "";

  /** Starts a file. */
  public RawPdf() {
    text("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
  }

  /** A file of one page with this content stream. */
  public static byte[] page(String content) {
    return new RawPdf()
            .object("<< /Type /Catalog /Pages 2 0 R >>")
            .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
            .object(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                    + " /Resources << /Font << /F1 5 0 R >> >> >>")
            .stream("", content.getBytes(StandardCharsets.ISO_8859_1))
            .object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
            .bytes();
  }

  /** A content stream that shows a line of words. */
  public static String show(String words) {
    return "BT /F1 10 Tf 50 700 Td (" + words + ") Tj ET\n";
  }

  /** Adds the next object, numbered from 1. */
  public RawPdf object(String body) {
    begin();
    text(body + "\nendobj\n");
    return this;
  }

  /** Adds a stream with these bytes as they are. */
  public RawPdf stream(String dictionary, byte[] bytes) {
    begin();
    text("<< " + dictionary + " /Length " + bytes.length + " >>\nstream\n");
    out.writeBytes(bytes);
    text("\nendstream\nendobj\n");
    return this;
  }

  /** Adds a stream of so many bytes that are all the same, packed again and again. */
  public RawPdf bomb(byte filler, int megabytes, int packings) {
    byte[] packed = packed(filler, megabytes);
    for (int i = 1; i < packings; i++) {
      packed = packed(packed);
    }
    return stream("/Filter [" + "/FlateDecode ".repeat(packings) + "]", packed);
  }

  /** Adds entries to the trailer. */
  public RawPdf trailer(String entries) {
    trailer += entries;
    return this;
  }

  /** The file, with a table of its objects. */
  public byte[] bytes() {
    int table = out.size();
    text("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
    for (int offset : offsets) {
      text(String.format("%010d 00000 n \n", offset));
    }
    text(
        "trailer\n<< /Size "
            + (offsets.size() + 1)
            + " /Root 1 0 R "
            + trailer
            + " >>\nstartxref\n"
            + table
            + "\n%%EOF\n");
    return out.toByteArray();
  }

  private void begin() {
    offsets.add(out.size());
    text(offsets.size() + " 0 obj\n");
  }

  private void text(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] packed(byte filler, int megabytes) {
    Deflater deflater = new Deflater();
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, filler);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (int i = 0; i < megabytes; i++) {
      deflater.setInput(block);
      drain(deflater, packed);
    }
    deflater.finish();
    drain(deflater, packed);
    deflater.end();
    return packed.toByteArray();
  }

  private static byte[] packed(byte[] bytes) {
    Deflater deflater = new Deflater();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    deflater.setInput(bytes);
    deflater.finish();
    drain(deflater, packed);
    deflater.end();
    return packed.toByteArray();
  }

  private static void drain(Deflater deflater, ByteArrayOutputStream out) {
    byte[] buffer = new byte[1 << 16];
    for (int n = deflater.deflate(buffer); n > 0; n = deflater.deflate(buffer)) {
      out.write(buffer, 0, n);
    }
  }
}
