package org.casequote.ingest.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import org.casequote.ingest.pdf.page.Figure;
import org.casequote.ingest.pdf.page.Word;

/**
 * What no cut may part: a stretch of a line, a whole table, or a figure, which has no words.
 *
 * @param words of the stretch
 * @param table whether they are a table's
 * @param x left edge
 * @param top top edge
 * @param right right edge
 * @param bottom bottom edge
 */
record Chunk(List<Word> words, boolean table, float x, float top, float right, float bottom) {

  /** The widest gap inside a stretch, in ems: less than any gutter. */
  private static final float GAP = 0.5f;

  /** Some words of one line, or of a table. */
  static Chunk of(List<Word> words, boolean table) {
    float x = Float.MAX_VALUE;
    float top = Float.MAX_VALUE;
    float right = 0;
    float bottom = 0;
    for (Word word : words) {
      x = Math.min(x, word.x());
      right = Math.max(right, word.right());
      top = Math.min(top, word.top());
      bottom = Math.max(bottom, word.bottom());
    }
    return new Chunk(List.copyOf(words), table, x, top, right, bottom);
  }

  /** A figure, which no column runs through. */
  static Chunk of(Figure figure) {
    return new Chunk(List.of(), false, figure.x(), figure.top(), figure.right(), figure.bottom());
  }

  /** Whether it is a figure. */
  boolean blank() {
    return words.isEmpty();
  }

  /** Stretches of words that the file draws one after another with no wide gap between. */
  static List<Chunk> stretches(List<Word> words) {
    List<Chunk> chunks = new ArrayList<>();
    List<Word> run = new ArrayList<>();
    for (Word word : words) {
      if (!run.isEmpty() && !follows(word, run.getLast())) {
        chunks.add(of(run, false));
        run.clear();
      }
      run.add(word);
    }
    if (!run.isEmpty()) {
      chunks.add(of(run, false));
    }
    return chunks;
  }

  private static boolean follows(Word word, Word last) {
    float em = Math.min(word.size(), last.size());
    float gap = word.x() - last.right();
    return Math.abs(word.baseline() - last.baseline()) < 0.1f * em
        && gap < GAP * em
        && gap > -0.5f * em;
  }

  /** Of its first line. */
  float baseline() {
    return words.getFirst().baseline();
  }

  float middle() {
    return (top + bottom) / 2;
  }
}
