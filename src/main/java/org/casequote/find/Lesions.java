package org.casequote.find;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Words.Word;
import org.casequote.model.Span;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/** Which lesion a length measures: the noun it stands with, if that is a tumour. */
final class Lesions {

  /** "a 5 cm firm pelvic mass": the noun may follow within so many words. */
  private static final int FOLLOWING = 6;

  private static final Pattern BREAK =
      Pattern.compile(
          "[;:]|,\\s|\\b(?:and|with|in|of|which|that|was|were|is|at|on|from|to|but"
              + "|showed|revealed|contained|demonstrated|disclosed|had|included)\\b");
  private static final Pattern MEASURES =
      Pattern.compile(
          "\\b(?:measur\\w+|sized?|diameters?|dimensions?|axis|across|wide|large)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> WITHIN =
      Set.of(
          "of",
          "in",
          "on",
          "at",
          "over",
          "within",
          "from",
          "involving",
          "near",
          "under",
          "behind",
          "occupying",
          "to",
          "into");
  private static final Set<String> BEFORE_ORGAN =
      Set.of(
          "the",
          "left",
          "right",
          "her",
          "his",
          "upper",
          "lower",
          "middle",
          "entire",
          "whole",
          "a",
          "patient",
          "distal",
          "proximal",
          "anterior",
          "posterior",
          "lateral",
          "medial");

  private Lesions() {}

  /** The kind of lesion, empty where the length measures something that is no tumour. */
  static Optional<String> measured(Passage passage, Span length) {
    List<Term> lesions = passage.terms(Kind.LESION);
    Term after = following(passage, length, lesions);
    if (after != null) {
      return lesionOf(after, passage);
    }
    Term before = preceding(length, lesions);
    Term organ = preceding(length, passage.terms(Kind.SITE));
    if (organ != null
        && (before == null || organ.span().start() > before.span().end())
        && !isPlace(passage, organ)
        && passage.wordsBetween(organ.span(), length) <= 5) {
      return Optional.empty();
    }
    if (before != null) {
      return lesionOf(before, passage);
    }
    return MEASURES.matcher(passage.text()).find() && lesions.isEmpty()
        ? Optional.of("primary")
        : lesions.isEmpty() ? Optional.empty() : lesionOf(lesions.getFirst(), passage);
  }

  private static Optional<String> lesionOf(Term term, Passage passage) {
    String lesion = term.entry().get("lesion");
    if (lesion.equals("none")) {
      return Optional.empty();
    }
    if (lesion.equals("primary")) {
      String around =
          passage
              .text()
              .substring(Math.max(0, term.span().start() - 25), term.span().end())
              .toLowerCase(Locale.ROOT);
      if (around.contains("metasta")) {
        return Optional.of("metastasis");
      }
      if (around.contains("recurr") || around.contains("relaps")) {
        return Optional.of("recurrence");
      }
    }
    return Optional.of(lesion);
  }

  /** The noun that the length is an attribute of: "a 45-mm mass". */
  private static @Nullable Term following(Passage passage, Span length, List<Term> lesions) {
    for (Term term : lesions) {
      if (term.span().start() >= length.end()) {
        String between = passage.text().substring(length.end(), term.span().start());
        boolean near = passage.wordsBetween(length, term.span()) < FOLLOWING;
        return near && !BREAK.matcher(between).find() ? term : null;
      }
    }
    return null;
  }

  private static @Nullable Term preceding(Span length, List<Term> terms) {
    Term last = null;
    for (Term term : terms) {
      if (term.span().end() <= length.start()) {
        last = term;
      }
    }
    return last;
  }

  /** Whether an organ only says where the thing is: "a mass in the left kidney measuring 5 cm". */
  private static boolean isPlace(Passage passage, Term organ) {
    List<Word> before =
        passage.words().stream().filter(w -> w.span().end() <= organ.span().start()).toList();
    for (Word word : before.reversed()) {
      if (!BEFORE_ORGAN.contains(word.form())) {
        return WITHIN.contains(word.form());
      }
    }
    return false;
  }
}
