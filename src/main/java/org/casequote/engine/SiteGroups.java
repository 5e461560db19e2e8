package org.casequote.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** The wider names of sites: what a limb, a trunk, a digestive tract is made of. */
final class SiteGroups {

  private final List<Group> groups;

  private SiteGroups(List<Group> groups) {
    this.groups = groups;
  }

  private record Range(String from, String to) {
    /** {@code C40} holds {@code C40.2}, and {@code C15-C21} holds {@code C21.8}. */
    boolean holds(String code) {
      String upTo = to.contains(".") ? code : code.substring(0, Math.min(3, code.length()));
      return code.compareTo(from) >= 0 && upTo.compareTo(to) <= 0;
    }
  }

  private record Group(List<String> terms, List<Range> codes, List<String> organs) {
    boolean holds(String organ, @Nullable String code) {
      return organs.contains(organ)
          || code != null && codes.stream().anyMatch(range -> range.holds(code));
    }
  }

  /** Those that the product ships with. */
  static SiteGroups standard() {
    InputStream in = SiteGroups.class.getResourceAsStream("site_groups.tsv");
    if (in == null) {
      throw new AssertionError("site_groups.tsv is part of the product");
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new SiteGroups(
          lines
              .lines()
              .filter(line -> !line.startsWith("#"))
              .skip(1)
              .map(SiteGroups::row)
              .toList());
    } catch (IOException e) {
      throw new AssertionError("site_groups.tsv is part of the product", e);
    }
  }

  /** Changes whenever a group does. */
  static String fingerprint() {
    try (InputStream in = SiteGroups.class.getResourceAsStream("site_groups.tsv")) {
      if (in == null) {
        throw new AssertionError("site_groups.tsv is part of the product");
      }
      CRC32 sum = new CRC32();
      sum.update(in.readAllBytes());
      return Long.toHexString(sum.getValue());
    } catch (IOException e) {
      throw new AssertionError("site_groups.tsv is part of the product", e);
    }
  }

  private static Group row(String line) {
    String[] cells = line.split("\t", -1);
    return new Group(
        items(cells[0], "[|]").toList(),
        items(cells[1], " ").map(SiteGroups::range).toList(),
        items(cells[2], "[|]").toList());
  }

  private static Range range(String code) {
    String[] ends = code.split("-");
    return new Range(ends[0], ends[ends.length - 1]);
  }

  private static Stream<String> items(String cell, String separator) {
    return Stream.of(cell.split(separator)).map(String::strip).filter(item -> !item.isEmpty());
  }

  /** The names of all groups that a site belongs to. */
  Stream<String> of(String organ, @Nullable String code) {
    return groups.stream()
        .filter(group -> group.holds(organ, code))
        .flatMap(group -> group.terms().stream());
  }
}
