package org.casequote.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.casequote.lexicon.Entry;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Words;
import org.casequote.lexicon.Words.Word;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Drugs whose long names are misspelt: a word that is no term and is at most two letters off a drug
 * with the same beginning or the same end. Asked only of sentences that speak of treatment.
 */
final class Misspellings {

  private static final int LONG = 10;
  private static final int MOST_EDITS = 2;
  private static final int BEGINNING = 3;
  private static final int END = 4;

  private final Map<String, List<Name>> byPart = new HashMap<>();
  private final Map<String, Optional<Entry>> asked = new ConcurrentHashMap<>();

  private record Name(String form, Entry drug) {}

  /** Built when a sentence first needs it. */
  private static final class Holder {
    static final Misspellings STANDARD = new Misspellings(Lexicon.standard());
  }

  private Misspellings(Lexicon lexicon) {
    for (Entry drug : lexicon.entries(Kind.DRUG)) {
      for (String term :
          drug.is("kind", "antineoplastic") ? drug.list("terms") : List.<String>of()) {
        List<String> forms = Words.forms(term);
        if (forms.size() == 1 && forms.getFirst().length() >= LONG) {
          Name name = new Name(forms.getFirst(), drug);
          byPart.computeIfAbsent(beginning(name.form()), p -> new ArrayList<>()).add(name);
          byPart.computeIfAbsent(end(name.form()), p -> new ArrayList<>()).add(name);
        }
      }
    }
  }

  /** The misspelt drugs of a sentence. */
  static List<Term> in(Passage passage) {
    boolean treatment =
        passage.has(Kind.DRUG)
            || passage.terms(Kind.THERAPY).stream().anyMatch(t -> !t.entry().is("role", "loose"));
    if (!treatment) {
      return List.of();
    }
    List<Term> out = new ArrayList<>();
    for (Word word : passage.words()) {
      Entry drug = word.form().length() < LONG ? null : Holder.STANDARD.drug(word.form());
      if (drug != null && passage.terms().stream().noneMatch(t -> t.span().overlaps(word.span()))) {
        out.add(new Term(word.span(), drug));
      }
    }
    return out;
  }

  private @Nullable Entry drug(String form) {
    Optional<Entry> known = asked.get(form);
    return (known == null ? asked.computeIfAbsent(form, this::find) : known).orElse(null);
  }

  private Optional<Entry> find(String form) {
    List<Name> near = new ArrayList<>(byPart.getOrDefault(beginning(form), List.of()));
    near.addAll(byPart.getOrDefault(end(form), List.of()));
    return near.stream()
        .filter(n -> Math.abs(n.form().length() - form.length()) <= MOST_EDITS)
        .filter(n -> edits(n.form(), form) <= MOST_EDITS)
        .map(Name::drug)
        .findFirst();
  }

  private static String beginning(String form) {
    return form.substring(0, BEGINNING);
  }

  private static String end(String form) {
    return "…" + form.substring(form.length() - END);
  }

  /** Levenshtein's distance. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
