package org.casequote.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Span;
import org.casequote.model.Value.Size;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/** Lengths in any notation, with the lesion that each one measures. */
final class SizeFinder implements Finder {

  private static final Wordings WORDINGS = Wordings.of(SizeFinder.class);

  /** What follows a distance or a depth: "2 cm from the margin", "4 mm deep". */
  private static final Search NOT_A_SIZE_AFTER = WORDINGS.search("not-a-size-after");

  /** What comes before a distance or a depth: "a margin of 2 cm", "invaded to 4 mm". */
  private static final Search NOT_A_SIZE_BEFORE = WORDINGS.search("not-a-size-before");

  /** How far down an endoscope a lesion lay: "a growth at 36 cm", "from 27 to 31 cm". */
  private static final Search ALONG = WORDINGS.search("along");

  /** A threshold and no measurement: "tumours larger than 5 cm", "nodes exceeding 1 cm". */
  private static final Search THRESHOLD = WORDINGS.search("threshold");

  private static final Search FROM = Search.ignoringCase("^(?:from|between) ");

  private static final double MOST_CM = 60;
  private static final double CM_PER_INCH = 2.54;

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    List<Span> taken = new ArrayList<>();
    List<PatternMatcher.Match> sizes = PatternMatcher.find(passage, "size");
    for (PatternMatcher.Match match : sizes) {
      if (!match.rule().id().equals("size.single") && isFree(match, taken)) {
        report(passage, match, dims(match), taken, out);
      }
    }
    for (PatternMatcher.Match match : PatternMatcher.find(passage, "size.list")) {
      if (isFree(match, taken)) {
        dims(match).forEach(one -> report(passage, match, List.of(one), taken, out));
      }
    }
    for (PatternMatcher.Match match : PatternMatcher.find(passage, "size.range")) {
      if (isFree(match, taken)) {
        range(passage, match, taken, out);
      }
    }
    for (PatternMatcher.Match match : sizes) {
      if (match.rule().id().equals("size.single") && isFree(match, taken)) {
        report(passage, match, dims(match), taken, out);
      }
    }
  }

  /** A range over several lesions is two findings, one a bound. */
  private static void range(
      Passage passage, PatternMatcher.Match match, List<Span> taken, Consumer<Mention<?>> out) {
    String unit = match.group("u");
    String lowUnit = match.group("ua");
    Double low = centimetres(match.group("a"), lowUnit == null ? unit : lowUnit);
    Double high = centimetres(match.group("b"), unit);
    boolean two = // "nodules of 5 and 2 cm", "shrank from 3.1 to 1.7 cm"
        "and".equals(match.group("link")) || FROM.isIn(match.span().of(passage.text()));
    if (low != null && high != null && (low < high || lowUnit != null || two)) {
      report(passage, match, List.of(low), taken, out);
      report(passage, match, List.of(high), taken, out);
    }
  }

  private static void report(
      Passage passage,
      PatternMatcher.Match match,
      List<Double> dims,
      List<Span> taken,
      Consumer<Mention<?>> out) {
    taken.add(match.span());
    int start = match.span().start();
    Span from = FROM.first(match.span().of(passage.text()));
    boolean fraction = // "3/4 cm"
        match.rule().id().equals("size.slashed") && dims.size() == 2 && dims.get(0) < dims.get(1);
    boolean none =
        dims.isEmpty()
            || fraction
            || dims.stream().anyMatch(d -> d <= 0 || d > MOST_CM)
            || passage.hasBehind(NOT_A_SIZE_AFTER, match.span().end())
            || passage.hasBefore(NOT_A_SIZE_BEFORE, start)
            || passage.hasBefore(THRESHOLD, start)
            || passage.hasBefore(ALONG, from == null ? start : start + from.end());
    if (!none) {
      Optional<String> lesion = Lesions.measured(passage, match.span(), dims.size());
      lesion.ifPresent(what ->
          out.accept(
              passage.mention(
                  Fields.TUMOR_SIZE, match.span(), new Size(dims, what), match.rule().id())));
    }
  }

  private static boolean isFree(PatternMatcher.Match match, List<Span> taken) {
    return taken.stream().noneMatch(match.span()::overlaps);
  }

  private static List<Double> dims(PatternMatcher.Match match) {
    String unit = match.group("u") == null ? match.group("ud") : match.group("u");
    List<Double> out = new ArrayList<>();
    for (String group : List.of("a", "b", "c")) {
      String number = match.group(group);
      if (number != null) {
        String own = match.group("u" + group);
        Double cm = centimetres(number, own == null ? unit : own);
        if (cm == null) {
          return List.of();
        }
        out.add(cm);
      }
    }
    return out;
  }

  private static @Nullable Double centimetres(@Nullable String number, @Nullable String unit) {
    Double value = NumberWords.parse(number);
    if (value == null || unit == null) {
      return null;
    }
    return switch (unit.toLowerCase(Locale.ROOT).charAt(0)) {
      case 'm' -> value / 10;
      case 'i' -> value * CM_PER_INCH;
      default -> value;
    };
  }
}
