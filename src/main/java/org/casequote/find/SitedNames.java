package org.casequote.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.casequote.lexicon.Entry;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.lexicon.Words.Word;
import org.casequote.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Diagnoses with the body part in the midst of their name: "squamous cell lung carcinoma" is
 * squamous cell carcinoma, and more than lung carcinoma.
 */
final class SitedNames {

  private static final Set<Kind> PLACES =
      Set.of(Kind.SITE, Kind.SITE_ADJECTIVE, Kind.REGION, Kind.REGION_ADJECTIVE);

  /** The nouns that a body part can stand before. */
  private static final Search NOUN = Wordings.of(SitedNames.class).search("noun");

  /** How many words an attribute has at most: "well differentiated neuroendocrine pancreatic". */
  private static final int LONGEST = 5;

  private SitedNames() {}

  /** The terms of a sentence, a name's parts on both sides of a body part as one. */
  static List<Term> joined(String text, List<Word> words, List<Term> terms, Lexicon lexicon) {
    List<Term> out = terms;
    for (Span noun : NOUN.all(text)) {
      Term name = name(text, words, indexOf(noun, words), terms, lexicon);
      if (name != null) {
        out = new ArrayList<>(out);
        out.removeIf(t -> t.kind() == Kind.MORPHOLOGY && t.span().overlaps(name.span()));
        out.add(name);
      }
    }
    if (out != terms) {
      out.sort(Comparator.comparing(Term::span).thenComparing(Term::kind));
    }
    return out;
  }

  private static int indexOf(Span noun, List<Word> words) {
    int at = 0;
    while (words.get(at).span().end() < noun.end()) {
      at++;
    }
    return at;
  }

  /** The diagnosis that ends with a noun and starts before the body part, {@code null} if none. */
  private static @Nullable Term name(
      String text, List<Word> words, int noun, List<Term> terms, Lexicon lexicon) {
    Span end = words.get(noun).span();
    Span known = known(end, terms);
    int head = noun; // "HPV-associated tonsillar squamous cell carcinoma" has a name behind, too
    while (head > 0 && known.contains(words.get(head - 1).span())) {
      head--;
    }
    if (isPlace(words.get(head).span(), terms)) {
      head = noun;
    }
    int last = head - 1;
    while (last >= 0 && isPlace(words.get(last).span(), terms)) {
      last--;
    }
    if (last < 0 || last == head - 1) {
      return null;
    }
    String rest = " " + text.substring(words.get(head).span().start(), end.end());
    for (int first = Math.max(0, last - LONGEST + 1); first <= last; first++) {
      int start = words.get(first).span().start();
      if (known.contains(words.get(first).span())) {
        return null; // the lexicon has all of these words in one name
      }
      String attribute = text.substring(start, words.get(last).span().end());
      for (Entry entry : lexicon.named(attribute + rest, Kind.MORPHOLOGY)) {
        if (!entry.is("level", "generic")) {
          return new Term(new Span(start, end.end()), entry);
        }
      }
    }
    return null;
  }

  private static boolean isPlace(Span word, List<Term> terms) {
    return terms.stream().anyMatch(t -> PLACES.contains(t.kind()) && t.span().contains(word));
  }

  /** The name that a noun belongs to; the noun itself where it belongs to none. */
  private static Span known(Span noun, List<Term> terms) {
    return terms.stream()
        .filter(t -> t.kind() == Kind.MORPHOLOGY && t.span().contains(noun))
        .map(Term::span)
        .findFirst()
        .orElse(noun);
  }
}
