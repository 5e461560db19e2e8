package org.casequote.find;

import java.util.regex.Matcher;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Span;

/** Tells whether a test of a gene found what it looked for. */
final class Polarity {

  /** What a sentence says of a gene beyond naming a change. */
  enum Found {
    YES,
    NO,
    UNSAID
  }

  private static final Wordings WORDINGS = Wordings.of(Polarity.class);

  private static final Search CLAUSE_END = WORDINGS.search("clause-end");

  private static final Search BEFORE = WORDINGS.search("before");

  private static final Search AFTER = WORDINGS.search("after");

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
