package org.casequote.lexicon;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names that diagnoses have by a noun of the same meaning: who writes "large cell carcinoma" may
 * write "large cell cancer", and "neoplasm" for "tumour". A name that another row lists is that
 * row's.
 */
final class Interchanged {

  private static final Map<String, String> NOUNS =
      Map.of("carcinoma", "cancer", "tumor", "neoplasm", "neoplasm", "tumor");

  private final Set<List<String>> listed = new HashSet<>();
  private final boolean none;

  private Interchanged(boolean none) {
    this.none = none;
  }

  /** Those of a kind of terms; only diagnoses have any. */
  static Interchanged of(Kind kind, List<Entry> rows) {
    Interchanged out = new Interchanged(kind != Kind.MORPHOLOGY);
    if (!out.none) {
      rows.stream()
          .flatMap(row -> row.list(kind.column()).stream())
          .filter(term -> NOUNS.values().stream().anyMatch(term::contains))
          .forEach(term -> out.listed.add(Words.forms(term)));
    }
    return out;
  }

  /** The other names of a term; a noun alone has none, nor has a term in exact case. */
  List<String> of(String term) {
    if (none || term.startsWith("=")) {
      return List.of();
    }
    List<String> words = List.of(term.split(" "));
    return NOUNS.entrySet().stream()
        .filter(noun -> words.size() > 1 && words.contains(noun.getKey()))
        .map(noun -> with(words, noun.getKey(), noun.getValue()))
        .filter(other -> !listed.contains(Words.forms(other)))
        .toList();
  }

  private static String with(List<String> words, String noun, String other) {
    return words.stream().map(w -> w.equals(noun) ? other : w).collect(Collectors.joining(" "));
  }
}
