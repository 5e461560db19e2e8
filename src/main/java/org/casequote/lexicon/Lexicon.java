package org.casequote.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.casequote.model.Span;

/**
 * All the terms, matched together in one pass over a text. Immutable; share it between threads.
 *
 * <p>Of the terms of one kind that overlap, the longest counts. A term that stands within a trap (a
 * phrase that holds the words but means something else) does not count.
 */
public final class Lexicon {

  /** Which kinds a trap disarms. */
  private static final Map<Kind, Set<Kind>> TRAPS =
      Map.of(
          Kind.SITE_TRAP,
          Set.of(Kind.SITE, Kind.SITE_ADJECTIVE, Kind.REGION, Kind.REGION_ADJECTIVE),
          Kind.MORPHOLOGY_TRAP,
          Set.of(Kind.MORPHOLOGY),
          Kind.THERAPY_TRAP,
          Set.of(Kind.DRUG, Kind.DRUG_ABBREVIATION, Kind.REGIMEN, Kind.THERAPY),
          Kind.RADIATION_TRAP,
          Set.of(Kind.RADIATION),
          Kind.PROCEDURE_TRAP,
          Set.of(Kind.PROCEDURE));

  /** "Was not performed" is written "wasn't performed" too. */
  private static final Pattern NOT =
      Pattern.compile("\\b(was|were|is|are|did|do|does|has|have|had|could|would|should) not ");

  private static final Comparator<Term> LONGEST_FIRST =
      Comparator.comparing(Term::span).thenComparing(Term::kind);

  private final Trie trie;
  private final Map<Kind, List<Entry>> entries;

  private Lexicon(Trie trie, Map<Kind, List<Entry>> entries) {
    this.trie = trie;
    this.entries = entries;
  }

  /** The lexicon that the product ships with. */
  public static Lexicon standard() {
    return Holder.STANDARD;
  }

  /** Loaded once, when first asked for. */
  private static final class Holder {
    static final Lexicon STANDARD = load();
  }

  private static Lexicon load() {
    List<String> faults = new ArrayList<>();
    Trie trie = new Trie();
    Map<Kind, List<Entry>> entries = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      List<Entry> rows = TermFile.read(kind, faults);
      entries.put(kind, List.copyOf(rows));
      Interchanged interchanged = Interchanged.of(kind, rows);
      for (Entry row : rows) {
        for (String term : kind.column().isEmpty() ? List.<String>of() : row.list(kind.column())) {
          String contracted = NOT.matcher(term).replaceFirst("$1n't ");
          if (!contracted.equals(term)) {
            trie.add(contracted, row);
          }
          interchanged.of(term).forEach(other -> trie.add(other, row));
          if (!trie.add(term, row)) {
            faults.add(kind.file() + ":" + row.line() + ": a term without a word: '" + term + "'");
          }
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new LexiconException(faults);
    }
    return new Lexicon(trie, entries);
  }

  /** The rows of a file, in its order. */
  public List<Entry> entries(Kind kind) {
    return entries.getOrDefault(kind, List.of());
  }

  /** The terms in a text, by position; their spans are moved by {@code offset}. */
  public List<Term> match(String text, int offset) {
    return match(text, Words.of(text, 0, text.length()), offset);
  }

  /** What a text names as a whole, and not only with some of its words. */
  public List<Entry> named(String text, Kind kind) {
    List<Words.Word> words = Words.of(text, 0, text.length());
    List<Term> found = new ArrayList<>();
    if (!words.isEmpty()) {
      trie.match(text, words, 0, found);
    }
    found.removeIf(term -> term.span().length() < text.length());
    List<Entry> out = new ArrayList<>();
    for (Term term : found) {
      if (disarms(term, kind)) {
        return List.of();
      }
      if (term.kind() == kind) {
        out.add(term.entry());
      }
    }
    return out;
  }

  /** The terms in a text whose words have been cut already. */
  public List<Term> match(String text, List<Words.Word> words, int offset) {
    List<Term> out = new ArrayList<>();
    List<Term> here = new ArrayList<>();
    Map<Kind, Span> last = new EnumMap<>(Kind.class);
    boolean trapped = false;
    for (int i = 0; i < words.size(); i++) {
      trie.match(text, words, i, here);
      if (here.size() > 1) {
        here.sort(LONGEST_FIRST);
      }
      for (Term term : here) {
        // Leftmost, then longest; of the same span all stay: a word may name two concepts.
        Span before = last.get(term.kind());
        if (before == null || before.end() <= term.span().start() || before.equals(term.span())) {
          last.put(term.kind(), term.span());
          out.add(term);
          trapped |= TRAPS.containsKey(term.kind());
        }
      }
      here.clear();
    }
    if (trapped) {
      List<Term> traps = out.stream().filter(t -> TRAPS.containsKey(t.kind())).toList();
      out.removeIf(term -> isTrapped(term, traps));
    }
    return offset == 0
        ? out
        : out.stream().map(t -> new Term(t.span().shift(offset), t.entry())).toList();
  }

  private static boolean isTrapped(Term term, Collection<Term> traps) {
    for (Term trap : traps) {
      if (disarms(trap, term.kind()) && trap.span().contains(term.span())) {
        return true;
      }
    }
    return false;
  }

  private static boolean disarms(Term trap, Kind kind) {
    return TRAPS.getOrDefault(trap.kind(), Set.of()).contains(kind);
  }
}
