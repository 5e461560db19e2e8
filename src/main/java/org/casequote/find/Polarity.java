package org.casequote.find;

import java.util.regex.Matcher;
import org.casequote.lexicon.Search;
import org.casequote.model.Span;

/** Tells whether a test of a gene found what it looked for. */
final class Polarity {

  /** What a sentence says of a gene beyond naming a change. */
  enum Found {
    YES,
    NO,
    UNSAID
  }

  private static final Search CLAUSE_END =
      Search.of(
          ";|\\.\\s+(?=[A-Z])|,? which (?:was|were|had been)"
              + " (?:not|absent)|,?\\s\\b(?:but|whereas|while|however|although|though|except(?:"
              + " for)?)\\b");

  private static final Search BEFORE =
      Search.ignoringCase(
          "(?<no>\\b(?:no|not|without|negative for|absence of|absent|lack(?:ed|ing|s)?(?:"
              + " of)?|rul(?:ed|ing) out|exclud(?:ed|ing|es)|neither|nor|failed to|did not|does"
              + " not|do not|tested negative|free of|none of)\\b)|(?<!was |were |not |been"
              + " )\\b(?<yes>revealed|showed|demonstrated|identified|detected|found|confirmed|harbou?r(?:ed|s|ing)|carri(?:ed|es)|carrying|presence"
              + " of|disclosed|displayed|exhibited|documented)\\b|\\bpositive for\\b");

  private static final Search AFTER =
      Search.ignoringCase(
          "(?<no>\\b(?:not|n't)\\s+(?:be\\s+)?(?:detect|found|identif|seen|observed|present|mutated|amplif|rearrang|alter|affected|involved|fused|demonstrat|delet|confirm|reveal|show|harbou?r|carry|carri|possess)\\w*|\\b(?:was|were|is|are|came"
              + " back|tested|being|all|both|also)\\s+(?:negative|absent|excluded|ruled"
              + " out|undetectable|wild|intact|normal|unaltered|unrevealing|unremarkable|non-?contributory)|^\\W{0,3}(?:negative|neg|absent|wt|intact|wild[-"
              + " ]?type|unmutated)\\b|\\b(?:gave|yielded|returned|showed|had|with) (?:a |only |all"
              + " )?negative results?\\b|^\\s*\\(\\s*(?:[-−–]|neg\\w*)\\s*\\)|^[-−–](?=[,;)."
              + " ]|$)|\\b(?:was|were)"
              + " not(?=[.,;)]|$)|\\bno\\s+(?:mutation|rearrangement|amplification|abnormalit|alteration)\\w*+(?!"
              + " (?:in|of|at|for)\\b))|(?<yes>\\b(?:was|were|is|are|came"
              + " back|tested)\\s+(?:also\\s+|both\\s+|all\\s+)?(?:positive|detected|shown|proven|verified|found|identified|present|confirmed|seen|observed|demonstrated)|^\\W{0,3}(?:positive|pos)\\b|^\\s*\\(\\s*\\+|^\\s*(?:ratio"
              + " |transcripts? |level"
              + " )?(?:shows?|showed|was|at|of|:|=)\\s*\\d{1,3}(?:[.,]\\d+)?\\s?%)");

  private Polarity() {}

  /** What the clause around a gene (and its change) says; the words behind win. */
  static Found of(String text, Span span) {
    String before = text.substring(0, span.start());
    String after = text.substring(span.end());
    Span end = CLAUSE_END.first(after);
    if (end != null) {
      after = after.substring(0, end.start());
    }
    Matcher behind = AFTER.match(after);
    if (behind != null && behind.start() < REACH) {
      return behind.group("no") != null ? Found.NO : found(before, Found.YES);
    }
    return found(before, Found.UNSAID);
  }

  private static final int REACH = 100;

  /** The last word before that settles it. */
  private static Found found(String before, Found otherwise) {
    int from = CLAUSE_END.all(before).stream().mapToInt(Span::end).reduce(0, (a, b) -> b);
    String clause = before.substring(from);
    Found last = otherwise;
    for (Matcher word = BEFORE.match(clause); word != null; word = BEFORE.next(word, clause)) {
      last = word.group("no") != null ? Found.NO : Found.YES;
    }
    return last;
  }
}
