package org.casequote.find;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Value.Quantity;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/** Ages in years: "a 30-year-old man", "aged 47", "18-month-old", "in his fifties". */
final class AgeFinder implements Finder {

  private static final List<String> DECADES =
      List.of("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties");
  private static final double MOST_YEARS = 115;

  private final PatternMatcher patterns;

  AgeFinder(PatternMatcher patterns) {
    this.patterns = patterns;
  }

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    for (PatternMatcher.Match match : patterns.find(passage, "age")) {
      Double years = years(match);
      if (years != null && years <= MOST_YEARS) {
        out.accept(
            passage.mention(Fields.AGE, match.span(), Quantity.of(years), match.rule().id()));
      }
    }
    for (PatternMatcher.Match match : patterns.find(passage, "age.decade")) {
      String word = String.valueOf(match.group("n")).toLowerCase(Locale.ROOT);
      double middle = 25 + 10 * DECADES.indexOf(word);
      out.accept(passage.mention(Fields.AGE, match.span(), Quantity.of(middle), match.rule().id()));
    }
  }

  private static @Nullable Double years(PatternMatcher.Match match) {
    Double number = NumberWords.parse(match.group("n"));
    if (number == null) {
      return null;
    }
    if (match.group("half") != null) {
      number += 0.5;
    }
    String unit = match.group("unit");
    double months = unit == null ? 12 : NumberWords.months(unit);
    return months == 12 ? number : Double.valueOf(Math.round(number * months / 12 * 1000) / 1000.0);
  }
}
