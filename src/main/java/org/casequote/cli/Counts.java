package org.casequote.cli;

/** Numbers of things in words. */
final class Counts {

  private Counts() {}

  /** {@code 1 article}, {@code 2 articles}. */
  static String of(long count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }
}
