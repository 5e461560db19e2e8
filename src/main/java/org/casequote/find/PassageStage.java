package org.casequote.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.casequote.lexicon.Grams;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Patterns;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Words;
import org.casequote.pipeline.Annotations;
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
    List<Passage> plain = new ArrayList<>();
    Abbreviations abbreviations = new Abbreviations();
    for (Sentence sentence : in.get(Layer.SENTENCES)) {
      in.deadline().check();
      Passage passage = passage(sentence, lexicon, patterns);
      abbreviations.learn(sentence.text(), passage.terms());
      plain.add(passage);
    }
    return plain.stream().map(p -> expanded(p, abbreviations)).toList();
  }

  /** A sentence with the terms of a lexicon and its pattern rules. */
  static Passage passage(Sentence sentence, Lexicon lexicon, Patterns patterns) {
    List<Words.Word> words = Words.of(sentence.text(), 0, sentence.text().length());
    List<Term> terms = lexicon.match(sentence.text(), words, 0);
    Grams grams = new Grams(sentence.text());
    return new Passage(sentence, words, grams, terms, patterns.due(grams, words));
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
