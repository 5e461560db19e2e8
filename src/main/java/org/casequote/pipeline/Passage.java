package org.casequote.pipeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.PatternRule;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Trigrams;
import org.casequote.lexicon.Words.Word;
import org.casequote.model.Field;
import org.casequote.model.Mention;
import org.casequote.model.Origin;
import org.casequote.model.Span;
import org.casequote.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with its folded words, the terms of the lexicon in it, and the pattern rules that it
 * is shown to. Spans of words and terms count from the sentence's own start.
 *
 * @param sentence the sentence
 * @param trigrams those of its text
 * @param words in order
 * @param terms in order
 * @param byKind the terms of each kind that there is
 * @param rules those whose pattern may match, by what they find, in their order
 */
public record Passage(
    Sentence sentence,
    Trigrams trigrams,
    List<Word> words,
    List<Term> terms,
    Map<Kind, List<Term>> byKind,
    Map<String, List<PatternRule>> rules) {

  /** A passage with these terms. */
  public Passage(
      Sentence sentence,
      Trigrams trigrams,
      List<Word> words,
      List<Term> terms,
      List<PatternRule> rules) {
    this(sentence, trigrams, words, terms, byKind(terms), byWhatTheyFind(rules));
  }

  private static Map<Kind, List<Term>> byKind(List<Term> terms) {
    Map<Kind, List<Term>> out = new EnumMap<>(Kind.class);
    for (Term term : terms) {
      out.computeIfAbsent(term.kind(), kind -> new ArrayList<>()).add(term);
    }
    return out;
  }

  private static Map<String, List<PatternRule>> byWhatTheyFind(List<PatternRule> rules) {
    Map<String, List<PatternRule>> out = new HashMap<>();
    for (PatternRule rule : rules) {
      out.computeIfAbsent(rule.finds(), what -> new ArrayList<>()).add(rule);
    }
    return out;
  }

  /** How many letters behind a span words may start that say what became of it. */
  private static final int BEHIND = 40;

  private static final Search CLAUSE_START =
      Search.ignoringCase("(?:,\\s+(?:and|but|so)|\\band)\\s+(?:[\\w-]+\\s+)?$");

  /** The same sentence with other terms. */
  public Passage withTerms(List<Term> others) {
    return new Passage(sentence, trigrams, words, others, byKind(others), rules);
  }

  /** The sentence's words as printed. */
  public String text() {
    return sentence.text();
  }

  /** Whether a pattern matches anywhere in the sentence. */
  public boolean has(Search search) {
    return search.mayBeIn(trigrams) && search.isIn(text());
  }

  /** Whether a pattern matches in some words of the sentence, as if there were no others. */
  public boolean has(Search search, int from, int to) {
    return search.mayBeIn(trigrams) && search.isIn(text().substring(from, to));
  }

  /** Whether a pattern matches in the words up to a place. */
  public boolean hasBefore(Search search, int to) {
    return has(search, 0, to);
  }

  /** Whether a pattern matches in the words from a place on. */
  public boolean hasBehind(Search search, int from) {
    return has(search, from, text().length());
  }

  /** Where a pattern matches first, {@code null} where it does not. */
  public @Nullable Span first(Search search) {
    return search.mayBeIn(trigrams) ? search.first(text()) : null;
  }

  /** A matcher that stands at the first match of a pattern, {@code null} where there is none. */
  public @Nullable Matcher match(Search search) {
    return search.mayBeIn(trigrams) ? search.match(text()) : null;
  }

  /** Where a pattern matches, in order. */
  public List<Span> all(Search search) {
    return search.mayBeIn(trigrams) ? search.all(text()) : List.of();
  }

  /** The pattern rules for {@code what} that may match, in their order. */
  public List<PatternRule> rules(String what) {
    return rules.getOrDefault(what, List.of());
  }

  /** Whether any pattern rule for {@code what} may match. */
  public boolean isShown(String what) {
    return rules.containsKey(what);
  }

  /** Whether any pattern rule for {@code what} matches. */
  public boolean finds(String what) {
    for (PatternRule rule : rules(what)) {
      if (rule.search().isIn(text())) {
        return true;
      }
    }
    return false;
  }

  /** Where the pattern rules for {@code what} match, in the order of the rules. */
  public List<Span> found(String what) {
    List<PatternRule> shown = rules(what);
    if (shown.isEmpty()) {
      return List.of();
    }
    List<Span> out = new ArrayList<>();
    for (PatternRule rule : shown) {
      out.addAll(rule.search().all(text()));
    }
    return out;
  }

  /** Whether a pattern rule for {@code what} matches soon behind a span, in the same clause. */
  public boolean findsBehind(String what, Span span) {
    return found(what).stream()
        .filter(s -> s.start() >= span.end() && s.start() - span.end() <= BEHIND)
        .anyMatch(s -> between(span, s).indexOf(';') < 0);
  }

  /** The terms of a kind, in order. */
  public List<Term> terms(Kind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** The terms of some kinds, in order. */
  public List<Term> terms(Kind... kinds) {
    List<Term> out = new ArrayList<>();
    if (has(kinds)) {
      for (Term term : terms) {
        for (Kind kind : kinds) {
          if (term.kind() == kind) {
            out.add(term);
          }
        }
      }
    }
    return out;
  }

  /** Whether a term of any of these kinds stands in the sentence. */
  public boolean has(Kind... kinds) {
    for (Kind kind : kinds) {
      if (has(kind)) {
        return true;
      }
    }
    return false;
  }

  /** Whether any term of the kind stands in the sentence. */
  public boolean has(Kind kind) {
    return byKind.containsKey(kind);
  }

  /** Of the sentence alone, which no other passage of a report shares. */
  @Override
  public int hashCode() {
    return sentence.hashCode();
  }

  /** "Radiation was declined and <u>tamoxifen</u> begun": whether a span may open a clause. */
  public boolean opensClause(Span span) {
    return CLAUSE_START.isIn(text().substring(0, span.start()));
  }

  /** The text that stands between two spans, in whichever order; empty where they touch. */
  public String between(Span a, Span b) {
    int from = Math.min(a.end(), b.end());
    return text().substring(from, Math.max(from, Math.max(a.start(), b.start())));
  }

  /** The number of words that stand between two spans; 0 where they touch or overlap. */
  public int wordsBetween(Span a, Span b) {
    int from = Math.min(a.end(), b.end());
    int to = Math.max(a.start(), b.start());
    int count = 0;
    for (Word word : words) {
      if (word.span().start() >= from && word.span().end() <= to) {
        count++;
      }
    }
    return count;
  }

  /** A mention at a span of this sentence, read by a rule. */
  public <V extends Value> Mention<V> mention(Field<V> field, Span span, V value, String rule) {
    return new Mention<>(field, span.shift(sentence.span().start()), value, new Origin.Rule(rule));
  }
}
