package org.casequote.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Patterns;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Trigrams;
import org.casequote.lexicon.Words;
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
    List<Passage> out = new ArrayList<>(sentences.size());
    for (Sentence sentence : sentences) {
      deadline.check();
      String text = sentence.text();
      Trigrams trigrams = Trigrams.of(text);
      List<Words.Word> words = Words.of(text, 0, text.length());
      List<Term> terms = SitedNames.joined(text, words, lexicon.match(text, words, 0), lexicon);
      out.add(new Passage(sentence, trigrams, words, terms, patterns.due(trigrams, words)));
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
