package org.casequote.ingest.pdf.passage;

import java.util.ArrayList;
import java.util.List;
import org.casequote.ingest.pdf.layout.Line;
import org.casequote.ingest.words.Hyphens;
import org.casequote.ingest.words.Sentences;
import org.casequote.model.BlockKind;

/**
 * Joins the paragraphs that a column's or page's end, a figure or a table has broken.
 *
 * <p>The joined paragraph stands where its first part stood, so what interrupted it comes after.
 */
public final class Flow {

  private final List<Passage> joined = new ArrayList<>();
  private final boolean indents;

  private Flow(List<Passage> passages) {
    this.indents = indents(passages);
  }

  /** The passages with broken paragraphs joined. */
  public static List<Passage> joined(List<Passage> passages) {
    Flow flow = new Flow(passages);
    passages.forEach(flow::add);
    return flow.joined;
  }

  /** Whether the document sets in the first lines of its paragraphs. */
  private static boolean indents(List<Passage> passages) {
    int indented = 0;
    int flush = 0;
    for (int i = 1; i < passages.size(); i++) {
      Passage before = passages.get(i - 1);
      Passage passage = passages.get(i);
      if (before.is(BlockKind.PARAGRAPH)
          && passage.is(BlockKind.PARAGRAPH)
          && before.last().stretch == passage.first().stretch
          && passage.lines.size() > 1) {
        if (passage.indented) {
          indented++;
        } else {
          flush++;
        }
      }
    }
    return indented > flush;
  }

  private void add(Passage passage) {
    int at = passage.is(BlockKind.PARAGRAPH) ? open() : -1;
    if (at >= 0 && continues(joined.get(at), passage)) {
      Passage start = joined.get(at);
      List<Line> lines = new ArrayList<>(start.lines);
      lines.addAll(passage.lines);
      joined.set(at, new Passage(lines, start.indented, passage.full));
    } else {
      joined.add(passage);
    }
  }

  /** The last paragraph that nothing but interruptions follows, or -1. */
  private int open() {
    for (int i = joined.size() - 1; i >= 0; i--) {
      switch (joined.get(i).kind()) {
        case PARAGRAPH -> {
          return i;
        }
        case CAPTION, TABLE_ROW, FOOTNOTE, FRONT -> {}
        default -> {
          return -1;
        }
      }
    }
    return -1;
  }

  private boolean continues(Passage start, Passage next) {
    Line last = start.last();
    Line first = next.first();
    if (Math.abs(last.size - first.size) > 0.07f * last.size
        || last.bold != first.bold
        || first.page.number() - last.page.number() > 3) {
      return false;
    }
    String text = last.text();
    boolean ended = Sentences.end(text) && !Hyphens.endsBroken(text);
    boolean goesOn = Sentences.goesOn(first.text());
    if (last.stretch == first.stretch) {
      return !ended && goesOn;
    }
    if (!ended) {
      return goesOn || start.full && !next.indented;
    }
    return goesOn && start.full || indents && start.full && !next.indented;
  }
}
