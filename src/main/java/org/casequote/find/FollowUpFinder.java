package org.casequote.find;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Value.Quantity;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;

/** Intervals to the last status: "alive 24 months after surgery", "at five years of follow-up". */
final class FollowUpFinder implements Finder {

  private static final Pattern NO_INTERVAL_AFTER =
      Pattern.compile(
          "^[- ]*(?:olds?\\b|of age|ago\\b|history\\b|before|prior|previously|earlier|intervals?|"
              + "survival rates?|duration of symptoms|pregnan|gestation)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_INTERVAL_BEFORE =
      Pattern.compile(
          "(?:every|each|aged?|age of|past|last|previous|per)\\s+(?:the )?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STATUS =
      Pattern.compile(
          "\\b(?:alive|died|dies|death|dead|passed away|succumbed|expired|deceased|follow(?:ed)?[-"
              + " ]?up|followed|disease[- ]free|free of|no"
              + " (?:evidence|signs?|recurrence|relapse)|without (?:any"
              + " )?(?:evidence|signs?|recurrence|relapse|disease)|recurrence[-"
              + " ]free|remission|doing (?:very )?well|asymptomatic|surviv\\w+|stable|no"
              + " (?:local|clinical|tumou?r|further|distant)|well\\b|lives|living|(?:has|had|did)"
              + " not (?:recur|relapse))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FOLLOW_UP =
      Pattern.compile("follow(?:ed)?[- ]?up|followed", Pattern.CASE_INSENSITIVE);

  private final PatternMatcher patterns;

  FollowUpFinder(PatternMatcher patterns) {
    this.patterns = patterns;
  }

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    String text = passage.text();
    if (!STATUS.matcher(text).find()) {
      return;
    }
    String rule = FOLLOW_UP.matcher(text).find() ? "follow-up.stated" : "follow-up.status";
    for (PatternMatcher.Match match : patterns.find(passage, "interval")) {
      Double number = NumberWords.parse(match.group("n"));
      String unit = match.group("unit");
      if (number == null
          || unit == null
          || NO_INTERVAL_AFTER.matcher(text.substring(match.span().end())).find()
          || NO_INTERVAL_BEFORE.matcher(text.substring(0, match.span().start())).find()) {
        continue;
      }
      if (match.group("half") != null) {
        number += 0.5;
      }
      double months = Math.round(number * NumberWords.months(unit) * 100) / 100.0;
      out.accept(passage.mention(Fields.FOLLOW_UP, match.span(), Quantity.of(months), rule));
    }
  }
}
