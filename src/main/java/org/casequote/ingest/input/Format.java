package org.casequote.ingest.input;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The format of an input, by its first bytes. */
public enum Format {
  /** Starts with {@code %PDF}, after some rubbish at most. */
  PDF,
  /** Starts with a tag, a comment, a declaration or a document type. */
  XML,
  /** Starts like an object, or a list of objects, in JSON. */
  JSON,
  /** Decodes as text. */
  TEXT;

  private static final Set<String> EXTENSIONS =
      Set.of("pdf", "xml", "nxml", "html", "htm", "xhtml", "txt", "text");

  private static final int HEAD = 8192;
  private static final Pattern TAG = Pattern.compile("\\A(?:ï»¿)?\\s*<[?!A-Za-z]");
  private static final Pattern OBJECT = Pattern.compile("\\A(?:ï»¿)?\\s*(?:\\[\\s*)?\\{\\s*\"");

  /** Formats that turn up beside articles, by how they start. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "PK\u0003\u0004", "a ZIP or Office file",
          "ÐÏ\u0011à", "an old Office file",
          "{\\rtf", "RTF",
          "\u0089PNG", "a PNG image",
          "ÿØÿ", "a JPEG image",
          "GIF8", "a GIF image",
          "II*\0", "a TIFF image",
          "\u001F\u008B", "a gzip file");

  /** The format of these bytes. */
  public static Format of(byte[] bytes) throws UnreadableException {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.isBlank()) {
      throw new UnreadableException("empty file");
    }
    if (head.stripLeading().startsWith("%PDF")) {
      return PDF;
    }
    for (var other : OTHERS.entrySet()) {
      if (head.startsWith(other.getKey())) {
        throw new UnreadableException("unknown type: " + other.getValue());
      }
    }
    boolean wide = head.startsWith("þÿ") || head.startsWith("ÿþ");
    if (!wide && isBinary(head)) {
      if (head.substring(0, Math.min(head.length(), 1024)).contains("%PDF-")) {
        return PDF;
      }
      String start = HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(bytes.length, 4));
      throw new UnreadableException("unknown type: binary, starts with " + start);
    }
    String text = wide ? Decoding.text(bytes) : head;
    if (TAG.matcher(text).find()) {
      return XML;
    }
    return OBJECT.matcher(text).find() ? JSON : TEXT;
  }

  /** Whether this may be the name of a document, by its extension alone. */
  public static boolean isName(String name) {
    return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
        && name.lastIndexOf('.') > 0;
  }

  private static boolean isBinary(String head) {
    long controls = head.chars().filter(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0).count();
    return head.indexOf('\0') >= 0 || controls * 50 > head.length();
  }
}
