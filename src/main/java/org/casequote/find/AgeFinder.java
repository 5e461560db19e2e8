package org.casequote.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Span;
import org.casequote.model.Value.Quantity;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/** Ages in years: "a 30-year-old man", "aged 47", "18-month-old", "in his fifties". */
final class AgeFinder implements Finder {

  private static final List<String> DECADES =
      List.of(
          "twenties",
          "thirties",
          "forties",
          "fifties",
          "sixties",
          "seventies",
          "eighties",
          "nineties");
  private static final List<String> NTH =
      List.of("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
  private static final double MOST_YEARS = 115;

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    List<Span> taken = new ArrayList<>();
    for (PatternMatcher.Match match : PatternMatcher.find(passage, "age")) {
      Double years = years(match);
      boolean read = taken.stream().anyMatch(match.span()::overlaps); // "47-yr-old" reads twice
      if (years != null && years <= MOST_YEARS && !read) {
        taken.add(match.span());
        out.accept(
            passage.mention(Fields.AGE, match.span(), Quantity.of(years), match.rule().id()));
      }
    }
    for (PatternMatcher.Match match : PatternMatcher.find(passage, "age.decade")) {
      double years = 20 + 10 * decade(match) + within(match.group("part"));
      out.accept(passage.mention(Fields.AGE, match.span(), Quantity.of(years), match.rule().id()));
    }
  }

  /** Which decade of life after the second: "in his fifties" and "in his sixth decade" are one. */
  private static int decade(PatternMatcher.Match match) {
    String nth = match.group("nth");
    return nth == null
        ? DECADES.indexOf(String.valueOf(match.group("n")).toLowerCase(Locale.ROOT))
        : NTH.indexOf(nth.toLowerCase(Locale.ROOT));
  }

  /** Years into the decade: the middle of its early, middle or late third, or of the whole. */
  private static int within(@Nullable String part) {
    return switch (part == null ? "" : part.toLowerCase(Locale.ROOT)) {
      case "early" -> 2;
      case "late" -> 8;
      default -> 5;
    };
  }

  private static @Nullable String number(PatternMatcher.Match match) {
    for (String group : List.of("n", "m", "k")) {
      String text = match.group(group);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static @Nullable Double years(PatternMatcher.Match match) {
    Double number = NumberWords.parse(number(match));
    if (number == null) {
      return null;
    }
    Double whole = NumberWords.parse(match.group("y")); // "2 years and 3 months old"
    if (whole != null) {
      return whole + Math.round(number / 12 * 1000) / 1000.0;
    }
    if (match.group("half") != null) {
      number += 0.5;
    }
    String unit = match.group("unit");
    double months = unit == null ? 12 : NumberWords.months(unit);
    return months == 12 ? number : Double.valueOf(Math.round(number * months / 12 * 1000) / 1000.0);
  }
}
