package org.casequote.ingest.pdf.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.casequote.ingest.pdf.page.Sizes;
import org.casequote.ingest.pdf.page.Word;

/** Sorts words into rows by their baselines, and each row from left to right. */
final class Rows {

  private Rows() {}

  /** The rows from the top; words painted twice are kept once. */
  static List<List<Word>> of(Collection<Word> words) {
    List<Word> sorted = new ArrayList<>(words);
    sorted.replaceAll(word -> isInitial(word) ? word.lowered(-hanging(word, words)) : word);
    sorted.sort(Comparator.comparingDouble(Word::baseline));
    List<List<Word>> rows = new ArrayList<>();
    List<Word> row = new ArrayList<>();
    float baseline = Float.NEGATIVE_INFINITY;
    float size = 0;
    for (Word word : sorted) {
      if (word.baseline() - baseline > 0.33f * Math.min(size, word.size()) && !row.isEmpty()) {
        rows.add(row);
        row = new ArrayList<>();
      }
      if (row.isEmpty() || word.size() > size) {
        baseline = word.baseline();
        size = word.size();
      }
      row.add(word);
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
    rows = marksJoined(rows);
    rows.replaceAll(Rows::leftToRight);
    return rows;
  }

  /** Whether a word may be the large first letter of a paragraph, hanging over several rows. */
  private static boolean isInitial(Word word) {
    return word.text().length() == 1 && Character.isUpperCase(word.text().charAt(0));
  }

  /** By how much a large initial hangs below the row that it begins. */
  private static float hanging(Word initial, Collection<Word> words) {
    float nearest = Float.MAX_VALUE;
    float drop = 0;
    for (Word word : words) {
      float top = Math.abs(word.top() - initial.top());
      if (word.size() * 1.8f < initial.size()
          && word.x() > initial.x()
          && word.x() - initial.right() < initial.size()
          && top < 0.5f * word.size()
          && word.baseline() < initial.baseline()
          && top < nearest) {
        nearest = top;
        drop = initial.baseline() - word.baseline();
      }
    }
    return drop;
  }

  /** Puts rows of nothing but small marks with the row they overlap. */
  private static List<List<Word>> marksJoined(List<List<Word>> rows) {
    List<List<Word>> joined = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<Word> row = rows.get(i);
      List<Word> host = null;
      if (i + 1 < rows.size() && marks(row, rows.get(i + 1))) {
        host = rows.get(i + 1);
      } else if (!joined.isEmpty() && marks(row, joined.getLast())) {
        host = joined.getLast();
      }
      if (host == null) {
        joined.add(row);
      } else {
        float baseline = typical(host).baseline();
        for (Word word : row) {
          host.add(word.onBaseline(baseline));
        }
      }
    }
    return joined;
  }

  private static boolean marks(List<Word> row, List<Word> host) {
    Word word = typical(host);
    if (letters(row) > letters(host)) {
      return false;
    }
    float rise = word.baseline() - row.getFirst().baseline();
    if (row.getFirst().size() > 0.88f * word.size()
        || rise > 0.75f * word.size()
        || rise < -0.4f * word.size()) {
      return false;
    }
    float left = Float.MAX_VALUE;
    float right = 0;
    for (Word w : host) {
      left = Math.min(left, w.x());
      right = Math.max(right, w.right());
    }
    for (Word w : row) {
      if (w.right() < left - w.size() || w.x() > right + w.size()) {
        return false;
      }
    }
    return true;
  }

  private static int letters(List<Word> row) {
    int letters = 0;
    for (Word word : row) {
      letters += word.text().length();
    }
    return letters;
  }

  /** A word of the size that most of a row has. */
  private static Word typical(List<Word> row) {
    float size = Sizes.usual(row);
    for (Word word : row) {
      if (word.rise() == 0 && Math.abs(word.size() - size) < 0.3f) {
        return word;
      }
    }
    return row.getFirst();
  }

  private static List<Word> leftToRight(List<Word> row) {
    row.sort(Comparator.comparingDouble(Word::x));
    List<Word> once = new ArrayList<>(row.size());
    for (Word word : row) {
      boolean again =
          !once.isEmpty()
              && once.getLast().text().equals(word.text())
              && word.x() - once.getLast().x() < 0.3f * Math.min(word.size(), word.width());
      if (!again) {
        once.add(word);
      }
    }
    return once;
  }
}
