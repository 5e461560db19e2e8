package org.casequote.find;

import java.util.Locale;
import java.util.function.Consumer;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Span;
import org.casequote.model.Value.Rate;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/** Mitotic counts with their denominators; "no mitoses" is a count of 0. */
final class MitosisFinder implements Finder {

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    Rate open = null; // "from 4 per 10 HPF in one part to 16 per 10 HPF in another" is one range
    Span openSpan = null;
    for (PatternMatcher.Match match : PatternMatcher.find(passage, "mitosis")) {
      Rate rate = rate(match);
      if (rate == null || openSpan != null && openSpan.overlaps(match.span())) {
        continue; // a later rule reads the same words again
      }
      if (open != null && openSpan != null && isRange(passage, openSpan, match.span())) {
        rate = new Rate(open.low(), rate.high(), rate.per(), rate.unit());
        match =
            new PatternMatcher.Match(match.rule(), openSpan.union(match.span()), match.groups());
      } else if (open != null && openSpan != null) {
        out.accept(passage.mention(Fields.MITOTIC_COUNT, openSpan, open, "mitosis.per-fields"));
      }
      open = rate;
      openSpan = match.span();
    }
    if (open != null && openSpan != null) {
      out.accept(passage.mention(Fields.MITOTIC_COUNT, openSpan, open, "mitosis.per-fields"));
      return;
    }
    for (PatternMatcher.Match match : PatternMatcher.find(passage, "mitosis.none")) {
      out.accept(
          passage.mention(
              Fields.MITOTIC_COUNT,
              match.span(),
              new Rate(0.0, 0.0, null, null),
              match.rule().id()));
    }
  }

  private static boolean isRange(Passage passage, Span a, Span b) {
    if (a.end() > b.start()) {
      return false;
    }
    String before = passage.text().substring(0, a.start()).toLowerCase(Locale.ROOT);
    String between = passage.text().substring(a.end(), b.start()).toLowerCase(Locale.ROOT);
    return (before.endsWith("from ") || before.endsWith("between ") || between.strip().equals("to"))
        && (between.contains(" to ") || between.contains(" and "));
  }

  private static @Nullable Rate rate(PatternMatcher.Match match) {
    Double low = NumberWords.parse(match.group("low"));
    if (low == null) {
      return null;
    }
    Bounds bounds = Bounds.of(match.group("bound"), low, NumberWords.parse(match.group("high")));
    String unit = match.group("unit");
    if (unit == null) {
      return new Rate(bounds.low(), bounds.high(), null, null);
    }
    Double per = NumberWords.parse(match.group("per"));
    String lower = unit.toLowerCase(Locale.ROOT);
    boolean area = lower.startsWith("mm") || lower.startsWith("square");
    return new Rate(
        bounds.low(), bounds.high(), per == null ? Double.valueOf(1) : per, area ? "mm2" : "HPF");
  }
}
