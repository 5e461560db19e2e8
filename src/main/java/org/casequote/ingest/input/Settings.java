package org.casequote.ingest.input;

import java.io.Serializable;
import java.util.List;

/**
 * How to read a file.
 *
 * @param limits what it may take
 * @param passwords to try on an encrypted PDF, after the empty one
 * @param ocr whether to look at the pages of a PDF as images, in place of its text layer
 */
public record Settings(Limits limits, List<String> passwords, boolean ocr) implements Serializable {

  /** The standard limits and no passwords. */
  public static final Settings STANDARD = new Settings(Limits.STANDARD, List.of(), false);

  /** Keeps its own copy of the passwords. */
  public Settings {
    passwords = List.copyOf(passwords);
  }

  /** The same with optical character recognition. */
  public Settings withOcr() {
    return new Settings(limits, passwords, true);
  }

  /** Leaves out the passwords. */
  @Override
  public String toString() {
    return limits + (ocr ? ", by OCR" : "");
  }
}
