package org.casequote.lab;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The third of the articles that no table or model is made from and whose errors are not listed. An
 * article's id alone decides, so that the same ones are set aside everywhere and always. How far
 * they are still unseen, {@code src/docs/accuracy.md} says.
 */
public final class SetAside {

  private static final int PART = 3;

  private SetAside() {}

  /** Whether the article with this id is set aside. */
  public static boolean contains(String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return Byte.toUnsignedInt(hash[0]) % PART == 0;
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
