package org.casequote.find;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Span;
import org.casequote.model.Value.Quantity;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Intervals that may reach to the last status: "died 8 months later", "at five years of follow-up".
 * The rule tells how sure it is: a stated follow-up, the length of a course, or any other interval,
 * which counts only beside a status.
 */
final class FollowUpFinder implements Finder {

  /** Nobody is followed for longer, in months; it is an age. */
  private static final double LONGEST = 600;

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    List<PatternMatcher.Match> intervals = PatternMatcher.find(passage, "interval");
    if (intervals.isEmpty()) {
      return;
    }
    List<Span> traps = spans(passage, "interval.trap");
    List<Span> stated = spans(passage, "interval.stated");
    List<Span> course = spans(passage, "interval.course");
    for (PatternMatcher.Match match : intervals) {
      Span span = match.span();
      if (traps.stream().anyMatch(span::overlaps)) {
        continue;
      }
      Double months = months(match);
      if (months != null && months <= LONGEST) {
        boolean isStated = stated.stream().anyMatch(span::overlaps);
        boolean isCourse = course.stream().anyMatch(span::overlaps);
        String rule = isStated ? "follow-up.stated" : isCourse ? "follow-up.course" : "follow-up";
        out.accept(passage.mention(Fields.FOLLOW_UP, span, Quantity.of(months), rule));
      }
    }
  }

  private List<Span> spans(Passage passage, String what) {
    return PatternMatcher.find(passage, what).stream().map(PatternMatcher.Match::span).toList();
  }

  private static @Nullable Double months(PatternMatcher.Match match) {
    // A rule of several branches has a group in each: n, m, k.
    Double number =
        Stream.of("n", "m", "k")
            .map(match::group)
            .filter(Objects::nonNull)
            .map(NumberWords::parse)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    String unit =
        match.group("unit") != null ? match.group("unit") : match.rule().attribute("unit");
    if (number == null || unit.isEmpty()) {
      return null;
    }
    boolean half = match.group("half") != null || match.group("plus") != null;
    double whole = half ? number + 0.5 : number;
    Double more = NumberWords.parse(match.group("more")); // "2 years and 4 months"
    double months = whole * NumberWords.months(unit) + (more == null ? 0 : more);
    return Math.round(months * 1000) / 1000.0;
  }
}
