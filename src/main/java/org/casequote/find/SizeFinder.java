package org.casequote.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Span;
import org.casequote.model.Value.Size;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/** Lengths in any notation, with the lesion that each one measures. */
final class SizeFinder implements Finder {

  private static final Pattern NOT_A_SIZE_AFTER =
      Pattern.compile(
          "^\\s*(?:\\([^)]*\\)\\s*)?(?:away|from (?!\\d)|above|below|distal|proximal|deep\\b|in"
              + " depth|of depth|(?:free |safe |clear |negative |surgical |resection |wide"
              + " )*(?:margins?|scar|incision|ulcer|border|safety|in thickness|thick|long"
              + " incision|per\\b|/)|lateral to|medial to|beneath|under the)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NOT_A_SIZE_BEFORE =
      Pattern.compile(
          "(?:margins? (?:of|was|were|is)|distance (?:of|from)|depth of|thickness (?:of|was)|at"
              + " least|Breslow\\D{0,25}|scar of|ulcer(?:ation)? of|every|slices?"
              + " of|located|situated|invasion of|incision of|safety|resected with|beyond|from the"
              + " anal verge at)\\s*(?:about |approximately )?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BIGGER_THAN =
      Pattern.compile(
          "(?:tumors?|tumours?|lesions?) (?:larger|greater|bigger|smaller|less|more) than\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static final double MOST_CM = 60;

  private final PatternMatcher patterns;

  SizeFinder(PatternMatcher patterns) {
    this.patterns = patterns;
  }

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    List<Span> taken = new ArrayList<>();
    for (PatternMatcher.Match match : patterns.find(passage, "size")) {
      if (!match.rule().id().equals("size.single")) {
        report(passage, match, dims(match), taken, out);
      }
    }
    for (PatternMatcher.Match match : patterns.find(passage, "size.range")) {
      if (isFree(match, taken)) {
        range(passage, match, taken, out);
      }
    }
    for (PatternMatcher.Match match : patterns.find(passage, "size")) {
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
    if (low != null && high != null && (low < high || lowUnit != null)) {
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
    String text = passage.text();
    String before = text.substring(0, match.span().start());
    String after = text.substring(match.span().end());
    boolean none =
        dims.isEmpty()
            || dims.stream().anyMatch(d -> d <= 0 || d > MOST_CM)
            || NOT_A_SIZE_AFTER.matcher(after).find()
            || NOT_A_SIZE_BEFORE.matcher(before).find()
            || BIGGER_THAN.matcher(before).find();
    if (!none) {
      Optional<String> lesion = Lesions.measured(passage, match.span());
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
    String unit = match.group("u");
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
    boolean millimetres = unit.toLowerCase(Locale.ROOT).startsWith("m");
    return millimetres ? Double.valueOf(value / 10) : value;
  }
}
