package org.casequote.ingest.pdf.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.casequote.ingest.pdf.layout.Line;
import org.casequote.ingest.words.Sentences;
import org.casequote.model.BlockKind;
import org.jspecify.annotations.Nullable;

/** Tells small print from running text: notes under a page or a table, words inside a figure. */
public final class Footnotes {

  private static final Pattern PANEL =
      Pattern.compile("\\W*[A-Za-z0-9]{1,2}(?:\\W+[A-Za-z0-9]{1,2}){0,5}\\W*");

  /** What is smaller than this share of the text is small print. */
  private static final float SMALL = 0.93f;

  private final List<Passage> passages;
  private final float bodySize;

  private Footnotes(List<Passage> passages, float bodySize) {
    this.passages = passages;
    this.bodySize = bodySize;
  }

  /** The passages with the small print marked, the letters of a figure's panels left out. */
  public static List<Passage> marked(List<Passage> passages, float bodySize) {
    return new Footnotes(passages, bodySize).marked();
  }

  private List<Passage> marked() {
    List<Passage> kept = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (passage.is(BlockKind.CAPTION)) {
        figureAbove(kept, passage);
      }
      if (passage.is(BlockKind.PARAGRAPH)) {
        if (isPanel(passage)) {
          continue;
        }
        Passage after = i + 1 < passages.size() ? passages.get(i + 1) : null;
        if (passage.size() < SMALL * bodySize && isNote(passage, i, after)) {
          passage.become(BlockKind.FOOTNOTE);
        }
      }
      kept.add(passage);
    }
    return kept;
  }

  private static boolean isPanel(Passage passage) {
    String text = passage.text();
    return text.length() < 24 && PANEL.matcher(text).matches();
  }

  /** Marks what stands right above a caption and is no running text: the words in its figure. */
  private void figureAbove(List<Passage> kept, Passage caption) {
    for (int i = kept.size() - 1; i >= 0; i--) {
      Passage above = kept.get(i);
      boolean words =
          above.is(BlockKind.FOOTNOTE)
              || above.is(BlockKind.TABLE_ROW)
              || above.is(BlockKind.PARAGRAPH) && isFragment(above);
      if (!words || above.first().page != caption.first().page) {
        return;
      }
      if (above.is(BlockKind.PARAGRAPH)) {
        above.become(BlockKind.FOOTNOTE);
      }
    }
  }

  /** Whether a passage is short words or numbers here and there, and no running text. */
  private boolean isFragment(Passage passage) {
    String text = passage.text();
    if (Sentences.end(text) && text.length() > 30) {
      return false;
    }
    if (Sentences.numberShare(text) > 0.2f || Sentences.lowerShare(text) < 0.3f) {
      return true;
    }
    float longest = 0;
    int full = 0;
    for (Line line : passage.lines) {
      longest = Math.max(longest, (line.right - line.x) / (line.columnRight - line.columnLeft));
      full += line.room() < 1.5f * line.size ? 1 : 0;
    }
    boolean small = passage.size() < SMALL * bodySize;
    return longest < 0.6f || small && full <= 0.34 * passage.lines.size();
  }

  private boolean isNote(Passage passage, int at, @Nullable Passage after) {
    Passage before = at == 0 ? null : passages.get(at - 1);
    if (passage.text().length() < 30 && !Sentences.end(passage.text())) {
      return true;
    }
    if (before == null) {
      return false;
    }
    boolean afterFloat =
        before.first().page == passage.first().page
            && (before.is(BlockKind.TABLE_ROW)
                || before.is(BlockKind.CAPTION)
                || before.is(BlockKind.FOOTNOTE));
    boolean ends = after == null || after.first().stretch != passage.first().stretch;
    boolean under =
        before.is(BlockKind.PARAGRAPH)
            && before.last().stretch == passage.first().stretch
            && before.last().size > 1.07f * passage.size();
    return afterFloat || ends && under && passage.lines.size() < 6 || isFoot(at);
  }

  /**
   * Whether only small print follows to the end of a column, and text of the usual size is above.
   */
  private boolean isFoot(int at) {
    int stretch = passages.get(at).first().stretch;
    for (int i = at; i < passages.size() && passages.get(i).first().stretch == stretch; i++) {
      if (passages.get(i).size() > SMALL * bodySize) {
        return false;
      }
    }
    for (int i = at - 1; i >= 0 && passages.get(i).first().stretch == stretch; i--) {
      Passage above = passages.get(i);
      if (above.is(BlockKind.PARAGRAPH) && above.size() > SMALL * bodySize) {
        return true;
      }
      if (above.is(BlockKind.HEADING) || above.is(BlockKind.REFERENCE)) {
        return false;
      }
    }
    return false;
  }
}
