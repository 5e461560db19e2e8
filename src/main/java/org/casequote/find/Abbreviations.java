package org.casequote.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * The abbreviations that an article defines for itself, "smooth muscle actin (SMA)", each with the
 * terms that its long form holds, so that the short form means the same everywhere in the article.
 *
 * <p>A long form is accepted when the letters of the short one appear in it in order, the first at
 * the start of a word (A. S. Schwartz and M. A. Hearst, PSB 2003).
 */
final class Abbreviations {

  private static final Search DEFINITION =
      Search.of("\\(\\s*([A-Za-z][A-Za-z0-9-]{1,9})s?\\s*[),;]");
  private static final Search USE = Search.of("(?<![\\w-])[A-Z][A-Za-z0-9-]{1,9}(?![\\w])");
  private static final int WORDS_PER_LETTER = 2;

  /** Kinds whose short forms are ambiguous enough to be the article's to define. */
  private static final Set<Kind> GIVE_WAY = Set.of(Kind.MORPHOLOGY, Kind.SITE, Kind.REGION);

  private final Map<String, List<Term>> known = new HashMap<>();

  /** Learns what a sentence defines; {@code terms} are the lexicon's in that sentence. */
  void learn(String text, List<Term> terms) {
    if (text.indexOf('(') < 0) {
      return;
    }
    for (Matcher definition = DEFINITION.match(text);
        definition != null;
        definition = DEFINITION.next(definition, text)) {
      String brief = definition.group(1);
      long capitals = brief.chars().filter(Character::isUpperCase).count();
      if (capitals < 2 || known.containsKey(brief)) {
        continue;
      }
      int start = longForm(text, definition.start(), brief);
      if (start >= 0) {
        Span longForm = new Span(start, definition.start());
        known.put(brief, meant(longForm, terms));
      }
    }
  }

  /** The terms within a long form; where there are none, those that it is the end of. */
  private static List<Term> meant(Span longForm, List<Term> terms) {
    List<Term> within = terms.stream().filter(t -> longForm.contains(t.span())).toList();
    return within.isEmpty()
        ? terms.stream().filter(t -> longForm.overlaps(t.span())).toList()
        : within;
  }

  /**
   * A sentence's terms with what its short forms stand for, at the short form's own span. What the
   * lexicon takes a short form to mean gives way to the article's definition: {@code MPE} is no
   * ependymoma where it is a pleural effusion.
   */
  List<Term> expand(String text, List<Term> terms) {
    if (!isUsedIn(text)) {
      return terms;
    }
    List<Term> out = new ArrayList<>(terms);
    for (Matcher use = USE.match(text); use != null; use = USE.next(use, text)) {
      List<Term> meant = meaning(use.group());
      if (meant == null) {
        continue;
      }
      Span span = new Span(use.start(), use.end());
      out.removeIf(t -> t.span().equals(span) && GIVE_WAY.contains(t.kind()) && !isAmong(t, meant));
      for (Term term : meant) {
        // Against the lexicon's own terms: a short form may stand for several of one kind.
        if (terms.stream().noneMatch(t -> t.span().equals(span) && t.kind() == term.kind())) {
          out.add(new Term(span, term.entry()));
        }
      }
    }
    return out;
  }

  private boolean isUsedIn(String text) {
    for (String brief : known.keySet()) {
      if (text.contains(brief)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable List<Term> meaning(String brief) {
    List<Term> meant = known.get(brief);
    return meant == null && brief.endsWith("s")
        ? known.get(brief.substring(0, brief.length() - 1))
        : meant;
  }

  private static boolean isAmong(Term term, List<Term> meant) {
    return meant.stream().anyMatch(m -> m.entry().equals(term.entry()));
  }

  /** Where the long form before a bracket starts; -1 where the letters do not fit. */
  private static int longForm(String text, int bracket, String brief) {
    int at = bracket - 1;
    int words = 0;
    for (int i = brief.length() - 1; i >= 0; i--) {
      char wanted = Character.toLowerCase(brief.charAt(i));
      if (!Character.isLetterOrDigit(wanted)) {
        continue;
      }
      while (at >= 0
          && (Character.toLowerCase(text.charAt(at)) != wanted
              || i == 0 && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)))) {
        if (Character.isWhitespace(text.charAt(at))
            && ++words > brief.length() * WORDS_PER_LETTER) {
          return -1;
        }
        at--;
      }
      if (at < 0) {
        return -1;
      }
      at--;
    }
    return at + 1;
  }
}
