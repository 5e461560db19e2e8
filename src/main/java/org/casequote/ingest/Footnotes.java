package org.casequote.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.casequote.model.BlockKind;

/** Tells small print from running text: notes under a page or a table, words inside a figure. */
final class Footnotes {

  private static final Pattern PANEL = Pattern.compile("(?:\\W*\\(?[A-Za-z0-9]{1,2}\\)?\\W*){1,6}");

  private Footnotes() {}

  /** Marks the small print; the letters of a figure's panels are left out. */
  static void mark(List<Passage> passages, float bodySize) {
    List<Passage> kept = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (passage.is(BlockKind.PARAGRAPH)) {
        String text = passage.text();
        if (text.length() < 24 && PANEL.matcher(text).matches()) {
          continue;
        }
        Passage before = i == 0 ? null : passages.get(i - 1);
        Passage after = i + 1 < passages.size() ? passages.get(i + 1) : null;
        if (passage.size() < 0.93f * bodySize && isNote(passage, before, after)) {
          passage.become(BlockKind.FOOTNOTE);
        }
      }
      kept.add(passage);
    }
    passages.clear();
    passages.addAll(kept);
  }

  private static boolean isNote(
      Passage passage,
      @org.jspecify.annotations.Nullable Passage before,
      @org.jspecify.annotations.Nullable Passage after) {
    boolean afterFloat =
        before != null
            && before.first().page == passage.first().page
            && (before.is(BlockKind.TABLE_ROW)
                || before.is(BlockKind.CAPTION)
                || before.is(BlockKind.FOOTNOTE));
    boolean fragment = passage.text().length() < 30 && !Sentences.end(passage.text());
    boolean ends = after == null || after.first().stretch != passage.first().stretch;
    boolean under =
        before != null
            && before.last().stretch == passage.first().stretch
            && before.last().size > 1.07f * passage.size()
            && before.is(BlockKind.PARAGRAPH);
    return afterFloat || fragment || ends && under && passage.lines.size() < 6;
  }
}
