package org.casequote.pipeline;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Words.Word;
import org.casequote.model.Field;
import org.casequote.model.Mention;
import org.casequote.model.Origin;
import org.casequote.model.Span;
import org.casequote.model.Value;

/**
 * A sentence with its folded words and the terms of the lexicon in it. Spans of words and terms
 * count from the sentence's own start.
 *
 * @param sentence the sentence
 * @param words in order
 * @param terms in order
 */
public record Passage(Sentence sentence, List<Word> words, List<Term> terms) {

  /** The sentence's words as printed. */
  public String text() {
    return sentence.text();
  }

  /** The terms of these kinds, in order. */
  public List<Term> terms(Kind... kinds) {
    Set<Kind> wanted = Set.of(kinds);
    return terms.stream().filter(t -> wanted.contains(t.kind())).toList();
  }

  /** Whether any term of the kind stands in the sentence. */
  public boolean has(Kind kind) {
    return terms.stream().anyMatch(t -> t.kind() == kind);
  }

  /** The distinct folded words. */
  public Set<String> forms() {
    return words.stream().map(Word::form).collect(Collectors.toSet());
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
