package org.casequote.find;

import java.util.Map;
import java.util.function.Consumer;
import org.casequote.lexicon.Words.Word;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Value.Coded;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;

/** The patient's sex from nouns ("gentleman", "girl") and pronouns ("her"). */
final class SexFinder implements Finder {

  private static final Map<String, String> NOUNS =
      Map.ofEntries(
          Map.entry("man", "male"),
          Map.entry("male", "male"),
          Map.entry("gentleman", "male"),
          Map.entry("boy", "male"),
          Map.entry("woman", "female"),
          Map.entry("female", "female"),
          Map.entry("lady", "female"),
          Map.entry("girl", "female"),
          Map.entry("housewife", "female"),
          Map.entry("primigravida", "female"),
          Map.entry("multigravida", "female"),
          Map.entry("multipara", "female"));

  private static final Map<String, String> PRONOUNS =
      Map.of(
          "he", "male", "his", "male", "him", "male", "she", "female", "her", "female", "hers",
          "female");

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    for (Word word : passage.words()) {
      String noun = NOUNS.get(word.form());
      String pronoun = PRONOUNS.get(word.form());
      // "HER-2" is a gene, "Her" at a sentence's start is not; capitals tell.
      boolean shouted = word.span().of(passage.text()).equals("HER");
      if (noun != null) {
        out.accept(passage.mention(Fields.SEX, word.span(), new Coded(noun), "sex.noun"));
      } else if (pronoun != null && !shouted) {
        out.accept(passage.mention(Fields.SEX, word.span(), new Coded(pronoun), "sex.pronoun"));
      }
    }
  }
}
