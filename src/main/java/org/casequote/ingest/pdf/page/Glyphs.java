package org.casequote.ingest.pdf.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.casequote.ingest.words.Letters;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the glyphs of a page into words, in the order in which the file draws them.
 *
 * <p>A word ends at a space, at a gap, and where the baseline changes. How wide a gap must be is
 * told by the other gaps of its line, for justified lines may be tight. Smaller glyphs beside a
 * word and above or below its baseline are kept as a word of their own that remembers the row it
 * belongs to: a superscript.
 */
final class Glyphs {

  /** The widest gap inside a word, in ems, where a line draws its spaces and where it does not. */
  private static final float GAP_WITH_SPACES = 0.26f;

  private static final float GAP_WITHOUT_SPACES = 0.16f;

  /** Less than any space of a line that draws some and leaves others out, in ems. */
  private static final float TIGHTEST_SPACE = 0.12f;

  /** A gap that surely ends a line, in ems. */
  private static final float BREAK = 1.5f;

  private final List<Word> words = new ArrayList<>();
  private final List<Glyph> run = new ArrayList<>();
  private int count;
  private boolean spaced;

  /** An accent that no letter stands under so far. */
  private @Nullable Glyph accent;

  /** How many glyphs were given. */
  int count() {
    return count;
  }

  /** Takes in the next glyph: a letter, a space or an accent. */
  void add(String text, float x, float right, float baseline, float size, Typeface typeface) {
    if (text.isBlank()) {
      spaced |= !text.isEmpty();
      return;
    }
    count++;
    Glyph glyph = new Glyph(text, x, Math.max(x, right), baseline, size, typeface, spaced);
    char mark = Letters.accent(text);
    if (mark != 0 && !run.isEmpty() && glyph.over(run.getLast()) && isLetter(run.getLast())) {
      run.set(run.size() - 1, run.getLast().with(Letters.accented(run.getLast().text(), mark)));
    } else if (mark != 0) {
      flushAccent();
      accent = glyph;
    } else if (accent != null && accent.over(glyph) && isLetter(glyph)) {
      char over = Letters.accent(accent.text());
      accent = null;
      append(glyph.with(Letters.accented(text.substring(0, 1), over) + text.substring(1)));
    } else {
      flushAccent();
      append(glyph);
    }
  }

  private static boolean isLetter(Glyph glyph) {
    return Character.isLetter(glyph.text().charAt(0));
  }

  /** An accent that stands alone, as a degree or a prime, is a glyph like any other. */
  private void flushAccent() {
    if (accent != null) {
      Glyph alone = accent;
      accent = null;
      append(alone.with(Letters.standing(alone.text())));
    }
  }

  private void append(Glyph glyph) {
    if (!run.isEmpty()) {
      Glyph last = run.getLast();
      if (glyph.overprints(last)) {
        return;
      }
      float em = Math.max(last.size(), glyph.size());
      float gap = glyph.x() - last.right();
      if (Math.abs(glyph.baseline() - last.baseline()) > 0.1f * em
          || gap > BREAK * em
          || gap < -0.5f * em) {
        finishRun();
      }
    }
    run.add(glyph);
    spaced = false;
  }

  private void finishRun() {
    if (run.isEmpty()) {
      return;
    }
    float widest = widestGap();
    int from = 0;
    for (int i = 1; i <= run.size(); i++) {
      if (i == run.size() || run.get(i).spaced() || gap(i) > widest) {
        finishWord(run.subList(from, i), from > 0 || run.getFirst().spaced());
        from = i;
      }
    }
    run.clear();
  }

  /** The gap before a glyph of the run, in ems. */
  private float gap(int at) {
    Glyph last = run.get(at - 1);
    Glyph glyph = run.get(at);
    return (glyph.x() - last.right()) / Math.max(last.size(), glyph.size());
  }

  /**
   * The widest gap inside a word of the run, in ems: the middle of the widest hole among its gaps.
   */
  private float widestGap() {
    float[] gaps = new float[run.size() - 1];
    int spaces = 0;
    float narrowest = GAP_WITH_SPACES; // of the spaces drawn: some programs leave others out
    for (int i = 1; i < run.size(); i++) {
      gaps[i - 1] = gap(i);
      if (run.get(i).spaced()) {
        spaces++;
        narrowest = Math.min(narrowest, 0.8f * gap(i));
      }
    }
    if (spaces * 15 > gaps.length) {
      return Math.max(narrowest, TIGHTEST_SPACE);
    }
    Arrays.sort(gaps);
    float widest = GAP_WITHOUT_SPACES;
    float hole = 0.04f;
    for (int i = gaps.length - 1; i > 0 && gaps[i] > 0.08f; i--) {
      float from = Math.max(gaps[i - 1], 0);
      if (gaps[i - 1] < 0.15f && Math.min(gaps[i], 0.3f) - from > hole) {
        hole = Math.min(gaps[i], 0.3f) - from;
        widest = (Math.min(gaps[i], 0.3f) + from) / 2;
      }
    }
    return widest;
  }

  private void finishWord(List<Glyph> glyphs, boolean parted) {
    StringBuilder text = new StringBuilder();
    float right = 0;
    float size = 0;
    for (Glyph glyph : glyphs) {
      text.append(glyph.text());
      right = Math.max(right, glyph.right());
      size = Math.max(size, glyph.size());
    }
    Glyph first = glyphs.getFirst();
    Word word =
        new Word(
            text.toString(), first.x(), right, first.baseline(), 0, size, first.typeface(), parted);
    if (!words.isEmpty()) {
      Word last = words.getLast();
      if (isMark(word, last) || continuesMark(word, last)) {
        word = word.onBaseline(last.baseline());
      } else if (last.rise() == 0 && isMark(last, word)) {
        words.set(words.size() - 1, last.onBaseline(word.baseline()));
      }
    }
    words.add(word);
  }

  /** Whether {@code mark} stands beside {@code word}, smaller, and above or below its baseline. */
  private static boolean isMark(Word mark, Word word) {
    boolean initial = word.text().length() == 1 && mark.size() < 0.6f * word.size();
    if (word.rise() != 0 || initial || mark.size() > 0.88f * word.size()) {
      return false;
    }
    float em = word.size();
    float rise = word.baseline() - mark.baseline();
    float gap = Math.max(mark.x() - word.right(), word.x() - mark.right());
    return gap > -0.35f * em
        && gap < 0.6f * em
        && (rise > 0.1f * em && rise < 0.8f * em || rise < -0.06f * em && rise > -0.45f * em);
  }

  private static boolean continuesMark(Word word, Word last) {
    return last.rise() != 0
        && Math.abs(word.baseline() - (last.baseline() - last.rise())) < 0.1f * word.size()
        && Math.abs(word.size() - last.size()) < 0.1f * word.size()
        && Math.abs(word.x() - last.right()) < word.size();
  }

  /** The words of everything that was given. */
  List<Word> words() {
    flushAccent();
    finishRun();
    return words;
  }
}
