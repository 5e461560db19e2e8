package org.casequote.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** A table of wider names, tab-separated, with comments and a line of headings before its rows. */
record GroupFile(String name) {

  static final GroupFile SITES = new GroupFile("site_groups.tsv");
  static final GroupFile DRUGS = new GroupFile("drug_groups.tsv");

  /** The cells of each row. */
  List<String[]> rows() {
    return new String(bytes(), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split("\t", -1))
        .toList();
  }

  /** Changes whenever the file does. */
  String fingerprint() {
    CRC32 sum = new CRC32();
    sum.update(bytes());
    return Long.toHexString(sum.getValue());
  }

  /** What a cell lists. */
  static Stream<String> items(String cell, String separator) {
    return Stream.of(cell.split(separator)).map(String::strip).filter(item -> !item.isEmpty());
  }

  private byte[] bytes() {
    try (InputStream in = GroupFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new AssertionError(name + " is part of the product");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(name + " is part of the product", e);
    }
  }
}
