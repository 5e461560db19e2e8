package org.casequote.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.lexicon.Term;
import org.casequote.model.Span;

/**
 * The abbreviations that an article defines for itself, "smooth muscle actin (SMA)", each with the
 * terms that its long form holds, so that the short form means the same everywhere in the article.
 *
 * <p>A long form is accepted when the letters of the short one appear in it in order, the first at
 * the start of a word (A. S. Schwartz and M. A. Hearst, PSB 2003).
 */
final class Abbreviations {

  private static final Pattern DEFINITION =
      Pattern.compile("\\(\\s*([A-Za-z][A-Za-z0-9-]{1,9})s?\\s*[),;]");
  private static final Pattern USE = Pattern.compile("(?<![\\w-])[A-Z][A-Za-z0-9-]{1,9}(?![\\w])");
  private static final int WORDS_PER_LETTER = 2;

  private final Map<String, List<Term>> known = new HashMap<>();

  /** Learns what a sentence defines; {@code terms} are the lexicon's in that sentence. */
  void learn(String text, List<Term> terms) {
    Matcher definition = DEFINITION.matcher(text);
    while (definition.find()) {
      String brief = definition.group(1);
      long capitals = brief.chars().filter(Character::isUpperCase).count();
      if (capitals < 2 || known.containsKey(brief)) {
        continue;
      }
      int start = longForm(text, definition.start(), brief);
      if (start >= 0) {
        Span longForm = new Span(start, definition.start());
        List<Term> meant = terms.stream().filter(t -> longForm.contains(t.span())).toList();
        if (!meant.isEmpty()) {
          known.put(brief, meant);
        }
      }
    }
  }

  /** The terms that short forms stand for in a sentence, at the short form's own span. */
  List<Term> expand(String text, List<Term> terms) {
    if (known.isEmpty()) {
      return List.of();
    }
    List<Term> out = new ArrayList<>();
    Matcher use = USE.matcher(text);
    while (use.find()) {
      String brief = use.group();
      List<Term> meant = known.get(brief);
      if (meant == null && brief.endsWith("s")) {
        meant = known.get(brief.substring(0, brief.length() - 1));
      }
      if (meant != null) {
        Span span = new Span(use.start(), use.end());
        for (Term term : meant) {
          boolean there =
              terms.stream().anyMatch(t -> t.span().equals(span) && t.kind() == term.kind());
          if (!there) {
            out.add(new Term(span, term.entry()));
          }
        }
      }
    }
    return out;
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
