package org.casequote.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.PatternRule;
import org.casequote.lexicon.Patterns;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Trigrams;
import org.casequote.lexicon.Words;
import org.casequote.lexicon.Words.Word;
import org.casequote.pipeline.Annotations;
import org.casequote.pipeline.Deadline;
import org.casequote.pipeline.Layer;
import org.casequote.pipeline.Passage;
import org.casequote.pipeline.Sentence;
import org.casequote.pipeline.Stage;

/**
 * Matches the lexicon over every sentence, and the abbreviations that the article defines, and
 * looks up the pattern rules that each is shown to.
 */
public final class PassageStage implements Stage<Passage> {

  private final Lexicon lexicon;
  private final Patterns patterns;

  /** A stage over a lexicon and pattern rules. */
  public PassageStage(Lexicon lexicon, Patterns patterns) {
    this.lexicon = lexicon;
    this.patterns = patterns;
  }

  @Override
  public Set<Layer<?>> reads() {
    return Set.of(Layer.SENTENCES);
  }

  @Override
  public Layer<Passage> writes() {
    return Layer.PASSAGES;
  }

  @Override
  public List<Passage> apply(Annotations in) {
    Abbreviations abbreviations = new Abbreviations();
    List<Passage> plain = passages(in.get(Layer.SENTENCES), lexicon, patterns, in.deadline());
    plain.forEach(passage -> abbreviations.learn(passage.text(), passage.terms()));
    return plain.stream().map(p -> expanded(p, abbreviations)).toList();
  }

  /** Sentences with the terms of a lexicon and their pattern rules. */
  static List<Passage> passages(
      List<Sentence> sentences, Lexicon lexicon, Patterns patterns, Deadline deadline) {
    // One step after the other, and not one sentence: what is done again at once is done faster.
    List<List<Word>> words = new ArrayList<>(sentences.size());
    for (Sentence sentence : sentences) {
      words.add(Words.of(sentence.text(), 0, sentence.text().length()));
    }
    List<List<Term>> terms = new ArrayList<>(sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      deadline.check();
      String text = sentences.get(i).text();
      List<Term> found = lexicon.match(text, words.get(i), 0);
      terms.add(SitedNames.joined(text, words.get(i), found, lexicon));
    }
    List<Passage> out = new ArrayList<>(sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      deadline.check();
      Trigrams trigrams = Trigrams.of(sentences.get(i).text());
      List<PatternRule> rules = patterns.due(trigrams, words.get(i));
      out.add(new Passage(sentences.get(i), trigrams, words.get(i), terms.get(i), rules));
    }
    return out;
  }

  private static Passage expanded(Passage passage, Abbreviations abbreviations) {
    List<Term> terms = abbreviations.expand(passage.text(), passage.terms());
    if (terms.equals(passage.terms())) {
      return passage;
    }
    terms.sort(Comparator.comparing(Term::span).thenComparing(Term::kind));
    return passage.withTerms(terms);
  }
}
