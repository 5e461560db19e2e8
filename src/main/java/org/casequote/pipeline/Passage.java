package org.casequote.pipeline;

import java.util.ArrayList;
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
 * @param forms the distinct folded words
 * @param terms in order
 */
public record Passage(Sentence sentence, List<Word> words, Set<String> forms, List<Term> terms) {

  /** A sentence with its words and terms. */
  public Passage(Sentence sentence, List<Word> words, List<Term> terms) {
    this(sentence, words, words.stream().map(Word::form).collect(Collectors.toSet()), terms);
  }

  /** The same sentence with other terms. */
  public Passage withTerms(List<Term> others) {
    return new Passage(sentence, words, forms, others);
  }

  /** The sentence's words as printed. */
  public String text() {
    return sentence.text();
  }

  /** The terms of these kinds, in order. */
  public List<Term> terms(Kind... kinds) {
    List<Term> out = new ArrayList<>();
    for (Term term : terms) {
      for (Kind kind : kinds) {
        if (term.kind() == kind) {
          out.add(term);
        }
      }
    }
    return out;
  }

  /** Whether any term of the kind stands in the sentence. */
  public boolean has(Kind kind) {
    for (Term term : terms) {
      if (term.kind() == kind) {
        return true;
      }
    }
    return false;
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
