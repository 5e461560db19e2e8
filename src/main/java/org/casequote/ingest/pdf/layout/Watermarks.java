package org.casequote.ingest.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import org.casequote.ingest.pdf.page.Page;
import org.casequote.ingest.pdf.page.Sizes;
import org.casequote.ingest.pdf.page.Word;

/** Takes large words off a page that are printed over its text. */
public final class Watermarks {

  /** How much larger than text. */
  private static final float LARGE = 2.2f;

  /** The words of text that show under a watermark, at least. */
  private static final int COVERED = 4;

  private Watermarks() {}

  /** The page without its watermarks. */
  public static Page strip(Page page) {
    Sizes sizes = new Sizes();
    page.words().forEach(sizes::add);
    float large = LARGE * sizes.usual(10);
    if (page.words().stream().noneMatch(word -> word.size() > large)) {
      return page;
    }
    List<Word> kept = new ArrayList<>();
    for (Word word : page.words()) {
      if (word.size() <= large || covered(word, page.words(), large) < COVERED) {
        kept.add(word);
      }
    }
    return page.with(kept);
  }

  /** How many words of text have their middle under a large one. */
  private static int covered(Word mark, List<Word> words, float large) {
    int covered = 0;
    for (Word word : words) {
      float across = (word.x() + word.right()) / 2;
      float down = (word.top() + word.bottom()) / 2;
      if (word.size() <= large
          && across > mark.x()
          && across < mark.right()
          && down > mark.top()
          && down < mark.baseline()) {
        covered++;
      }
    }
    return covered;
  }
}
