package org.casequote.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Term;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Span;
import org.casequote.model.Value.Biomarker;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Immunostains with their results: "positive for A, B and C but negative for D", "CD34 (−), SMA
 * (+)", "A and B were negative".
 *
 * <p>A sign right behind a marker is its result. Words before a list ("positive for") hold for the
 * markers up to the next result; words behind a list ("were negative") for those since the last
 * one.
 */
final class MarkerFinder implements Finder {

  private static final Pattern SIGN =
      Pattern.compile(
          "^\\s*[:=]?\\s*(?:[(\\[]\\s*(?:(?<pos>\\+{1,4}|[1-4]\\+|pos(?:itive)?|focal(?:ly)?(?:"
              + " positive| \\+|\\+)?|weak(?:ly)?(?: positive| \\+)?|strong(?:ly)?(?: positive|"
              + " \\+)?|diffuse(?: \\+|ly positive)?)|(?<neg>[-−–—]+|neg(?:ative)?|0))\\s*[)\\]]"
              + "|(?<plus>\\+{1,4})(?![\\w])|(?<minus>[-−–](?=\\s*(?:[,;.)]|and\\b|$))|−(?!\\w)))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BREAK =
      Pattern.compile("[;]|\\b(?:but|while|whereas|however|although|though)\\b");

  private record Result(Span span, String value, boolean ahead) {}

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    List<Term> markers = markers(passage);
    if (markers.isEmpty()) {
      return;
    }
    Map<Term, Result> found = new HashMap<>();
    for (Term marker : markers) {
      Result sign = sign(passage.text(), marker.span());
      if (sign != null) {
        found.put(marker, sign);
      }
    }
    List<Result> results = results(passage);
    for (int i = 0; i < results.size(); i++) {
      Result result = results.get(i);
      if (result.ahead()) {
        int end = i + 1 < results.size() ? results.get(i + 1).span().start() : Integer.MAX_VALUE;
        assignAhead(passage, markers, result, end, found);
      }
    }
    for (int i = 0; i < results.size(); i++) {
      Result result = results.get(i);
      if (!result.ahead()) {
        int start = i > 0 ? results.get(i - 1).span().end() : 0;
        assignBehind(markers, result, start, found);
      }
    }
    for (Term marker : markers) {
      Result result = found.get(marker);
      if (result != null) {
        out.accept(
            passage.mention(
                Fields.IHC,
                marker.span().union(result.span()),
                new Biomarker(marker.entry().get("name"), result.value()),
                "ihc." + (result.ahead() ? "list" : "sign")));
      }
    }
  }

  /** The markers of the sentence, without those that are blood tests or receptors in general. */
  private static List<Term> markers(Passage passage) {
    List<Term> all = passage.terms(Kind.MARKER);
    boolean stain = all.stream().anyMatch(t -> !t.entry().is("needs_context", "yes"));
    boolean serum = false;
    for (Term term : passage.terms(Kind.STAIN_CONTEXT)) {
      stain |= term.entry().is("kind", "context");
      serum |= term.entry().is("kind", "serum");
    }
    boolean open = stain && !serum;
    return all.stream().filter(t -> !t.entry().is("needs_context", "yes") || open).toList();
  }

  private static @Nullable Result sign(String text, Span marker) {
    Matcher sign = SIGN.matcher(text.substring(marker.end()));
    if (!sign.find()) {
      return null;
    }
    boolean positive = sign.group("pos") != null || sign.group("plus") != null;
    Span span = new Span(marker.end(), marker.end() + sign.end());
    return new Result(span, positive ? "positive" : "negative", false);
  }

  private static List<Result> results(Passage passage) {
    List<Result> out = new ArrayList<>();
    for (Term term : passage.terms(Kind.STAIN_RESULT)) {
      Result result =
          new Result(
              term.span(), term.entry().get("result"), term.entry().is("position", "before"));
      boolean covered = out.stream().anyMatch(r -> r.span().overlaps(result.span()));
      if (!covered) {
        out.add(result);
      }
    }
    return out;
  }

  private static void assignAhead(
      Passage passage, List<Term> markers, Result result, int end, Map<Term, Result> found) {
    for (Term marker : markers) {
      if (marker.span().start() >= result.span().end() && marker.span().start() < end) {
        String between = passage.text().substring(result.span().end(), marker.span().start());
        if (BREAK.matcher(between).find()) {
          return;
        }
        found.putIfAbsent(marker, result);
      }
    }
  }

  private static void assignBehind(
      List<Term> markers, Result result, int start, Map<Term, Result> found) {
    for (Term marker : markers) {
      if (marker.span().start() >= start && marker.span().end() <= result.span().start()) {
        found.putIfAbsent(marker, result);
      }
    }
  }
}
