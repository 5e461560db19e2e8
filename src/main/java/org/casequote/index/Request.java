package org.casequote.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to find, and what to give of it.
 *
 * @param condition what the patients must fulfil
 * @param limit how many of them to give, at least 1
 * @param sort what they are sorted by; {@code null} for the best first
 * @param descending whether the greatest come first
 * @param facets what to count
 */
public record Request(
    Condition condition,
    int limit,
    @Nullable Criterion sort,
    boolean descending,
    List<Criterion> facets) {

  /** Keeps its own copy of the facets. */
  public Request {
    facets = List.copyOf(facets);
  }

  /** The best patients, and nothing counted. */
  public static Request of(Condition condition, int limit) {
    return new Request(condition, limit, null, false, List.of());
  }

  /** The same with this counted. */
  public Request counting(List<Criterion> criteria) {
    return new Request(condition, limit, sort, descending, criteria);
  }

  /** The same in this order: a criterion's name, with a hyphen before it for the greatest first. */
  public Request sortedBy(String order) {
    boolean down = order.startsWith("-");
    String name = down ? order.substring(1) : order;
    Criterion by = Criterion.named(name.strip());
    if (by == null) {
      throw unknown(name, "sort", Criterion.ALL.stream().map(Criterion::name).toList());
    }
    return new Request(condition, limit, by, down, facets);
  }

  /**
   * The criterion that can be counted under this name.
   *
   * @throws IllegalArgumentException if there is none, with the nearest that there is
   */
  public static Criterion criterion(String name) {
    Criterion criterion = Criterion.named(name.strip());
    if (criterion == null || !Facets.has(criterion)) {
      throw unknown(name, "count", Facets.names().toList());
    }
    return criterion;
  }

  private static IllegalArgumentException unknown(String name, String to, List<String> names) {
    String hint = Names.hint(name, names.stream(), "there are " + String.join(", ", names));
    return new IllegalArgumentException("there is no \"" + name + "\" to " + to + " by; " + hint);
  }
}
