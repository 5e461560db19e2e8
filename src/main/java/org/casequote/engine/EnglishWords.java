package org.casequote.engine;

import java.util.Locale;
import java.util.Set;
import org.casequote.ingest.words.LetterRuns;
import org.casequote.model.Block;
import org.casequote.model.BlockKind;
import org.casequote.model.Report;
import org.casequote.model.Span;

/** Tells by the commonest words whether a text is English, which is all that the rules read. */
final class EnglishWords {

  private static final Set<String> COMMONEST =
      Set.of(
          "the", "of", "and", "in", "was", "with", "to", "is", "for", "were", "by", "on", "had",
          "at", "that", "which", "from", "no", "as", "has");

  private static final int LONGEST = "which".length();

  /** A quarter of running text are such words; of another language hardly any. */
  private static final double SHARE = 0.08;

  /** Fewer letters tell nothing. */
  private static final int FEWEST_LETTERS = 200;

  private EnglishWords() {}

  /** Whether the paragraphs of a report are English, as far as so short a text can tell. */
  static boolean areIn(Report report) {
    int letters = 0;
    int words = 0;
    int common = 0;
    for (Block block : report.blocks()) {
      if (block.kind() == BlockKind.PARAGRAPH) {
        for (Span word : LetterRuns.in(report.text(), block.span())) {
          letters += word.length();
          words++;
          common += isCommon(report.text(), word) ? 1 : 0;
        }
      }
    }
    return letters < FEWEST_LETTERS || common >= SHARE * words;
  }

  private static boolean isCommon(String text, Span word) {
    return word.length() <= LONGEST && COMMONEST.contains(word.of(text).toLowerCase(Locale.ROOT));
  }
}
