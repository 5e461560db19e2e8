package org.casequote.ingest.input;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From bytes to characters: a byte order mark, else UTF-8, else windows-1252. */
public final class Decoding {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
  private static final char REPLACED = '\uFFFD';

  private Decoding() {}

  /** The characters of a text file. */
  public static String text(byte[] bytes) {
    Charset marked = byteOrderMark(bytes);
    if (marked != null) {
      return new String(bytes, marked).substring(1);
    }
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    if (utf8.indexOf(REPLACED) < 0) {
      return utf8;
    }
    long broken = utf8.chars().filter(c -> c == REPLACED).count();
    long sound = utf8.chars().filter(c -> c > 127 && c != REPLACED).count();
    // A file cut in the middle of a character, or patched with a few odd bytes, is still UTF-8.
    return broken >= sound ? new String(bytes, WINDOWS) : utf8;
  }

  /** The characters of an XML file, by its mark or its declaration where it has one. */
  public static String xml(byte[] bytes) {
    if (byteOrderMark(bytes) == null) {
      int head = Math.min(bytes.length, 200);
      Matcher declared = DECLARED.matcher(new String(bytes, 0, head, StandardCharsets.ISO_8859_1));
      if (declared.find() && !declared.group(1).equalsIgnoreCase("utf-8")) {
        try {
          return new String(bytes, Charset.forName(declared.group(1)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
          return text(bytes); // a wrong declaration tells nothing
        }
      }
    }
    return text(bytes);
  }

  private static @Nullable Charset byteOrderMark(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return starts(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
