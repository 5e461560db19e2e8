package org.casequote.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/** A hash over all the rule files: it changes whenever a rule, a cue or a term does. */
public final class Fingerprint {

  private static final int LENGTH = 16;

  private Fingerprint() {}

  /** The fingerprint of the files that the product ships with, in hexadecimal. */
  public static String standard() {
    Set<String> files = new TreeSet<>(Patterns.files());
    files.addAll(Wordings.files());
    for (Kind kind : Kind.values()) {
      files.add(kind.file());
    }
    return of(files);
  }

  /** The fingerprint of the terms of these kinds alone. */
  public static String of(Kind... kinds) {
    Set<String> files = new TreeSet<>();
    for (Kind kind : kinds) {
      files.add(kind.file());
    }
    return of(files);
  }

  private static String of(Set<String> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String file : files) {
        try (InputStream in = Fingerprint.class.getResourceAsStream(file)) {
          if (in != null) {
            digest.update(in.readAllBytes());
          }
        }
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
