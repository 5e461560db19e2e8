package org.casequote.engine;

import java.util.List;
import java.util.stream.Stream;
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
    return new SiteGroups(GroupFile.SITES.rows().stream().map(SiteGroups::row).toList());
  }

  private static Group row(String[] cells) {
    return new Group(
        GroupFile.items(cells[0], "[|]").toList(),
        GroupFile.items(cells[1], " ").map(SiteGroups::range).toList(),
        GroupFile.items(cells[2], "[|]").toList());
  }

  private static Range range(String code) {
    String[] ends = code.split("-");
    return new Range(ends[0], ends[ends.length - 1]);
  }

  /** The names of all groups that a site belongs to. */
  Stream<String> of(String organ, @Nullable String code) {
    return groups.stream()
        .filter(group -> group.holds(organ, code))
        .flatMap(group -> group.terms().stream());
  }
}
