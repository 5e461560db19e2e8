package org.casequote.find;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.casequote.lexicon.Wordings;
import org.casequote.lexicon.Words;
import org.casequote.lexicon.Words.Word;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Span;
import org.casequote.model.Value.Coded;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;

/** The patient's sex from nouns ("gentleman", "girl"), titles ("Mrs"), letters and pronouns. */
final class SexFinder implements Finder {

  private static final Map<String, String> NOUNS = new HashMap<>();

  static {
    name("male", "man male gentleman boy schoolboy businessman policeman fisherman");
    name("male", "salesman fireman serviceman postman craftsman sportsman seaman widower monk");
    name("female", "woman female lady girl schoolgirl housewife homemaker widow nun actress");
    name("female", "primigravida secundigravida multigravida nulligravida primipara multipara");
    name("female", "nullipara primiparous multiparous nulliparous postmenopausal premenopausal");
    name(
        "female",
        "perimenopausal pregnant gravida businesswoman policewoman saleswoman seamstress midwife");
  }

  /** Titles count only as they are printed: "Ms" is a woman, "MS" and "ms" are not. */
  private static final Map<String, String> TITLES =
      Map.of(
          "Mr", "male", "Mrs", "female", "Ms", "female", "Miss", "female", "Mme", "female", "Madam",
          "female");

  private static final Map<String, String> PRONOUNS =
      Map.of(
          "he", "male", "his", "male", "him", "male", "she", "female", "her", "female", "hers",
          "female");

  /** The folded forms of all of them: most words are none. */
  private static final Set<String> FORMS = new HashSet<>();

  static {
    FORMS.addAll(NOUNS.keySet());
    FORMS.addAll(PRONOUNS.keySet());
    TITLES.keySet().forEach(title -> FORMS.add(Words.fold(title)));
  }

  private static void name(String sex, String nouns) {
    for (String noun : nouns.split(" ")) {
      NOUNS.put(Words.fold(noun), sex);
    }
  }

  private static final Wordings WORDINGS = Wordings.of(SexFinder.class);

  private static final Pattern CHILD = WORDINGS.pattern("child");

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    for (Word word : passage.words()) {
      if (FORMS.contains(word.form())) {
        find(passage, word, out);
      }
    }
    for (PatternMatcher.Match match : PatternMatcher.find(passage, "sex")) {
      boolean male =
          "M".equals(match.group("letter"))
              || "M".equals(match.group("first"))
              || match.group("brothers") != null;
      report(passage, match.span(), male ? "male" : "female", "sex.noun", out);
    }
  }

  private static void find(Passage passage, Word word, Consumer<Mention<?>> out) {
    String printed = word.span().of(passage.text());
    String noun = NOUNS.get(word.form());
    // A title weighs no more than a pronoun: the surgeon may have one too.
    String pronoun = PRONOUNS.getOrDefault(word.form(), TITLES.get(printed));
    // "HER-2" is a gene, "Her" at a sentence's start is not; capitals tell.
    if (noun != null && !isBorn(passage, word)) {
      report(passage, word.span(), noun, "sex.noun", out);
    } else if (pronoun != null && !printed.equals("HER")) {
      report(passage, word.span(), pronoun, "sex.pronoun", out);
    }
  }

  /** "She delivered a male infant": the child's sex. */
  private static boolean isBorn(Passage passage, Word word) {
    String before = passage.text().substring(0, word.span().start());
    return (before.contains("deliver") || before.contains("birth"))
        && CHILD
            .matcher(passage.text())
            .region(word.span().start(), passage.text().length())
            .lookingAt();
  }

  private static void report(
      Passage passage, Span span, String sex, String rule, Consumer<Mention<?>> out) {
    out.accept(passage.mention(Fields.SEX, span, new Coded(sex), rule));
  }
}
