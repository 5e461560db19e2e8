package org.casequote.ingest.pdf.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.casequote.ingest.pdf.page.Figure;
import org.casequote.ingest.pdf.page.Page;
import org.casequote.ingest.pdf.page.Word;

/**
 * Puts the words of a page into lines in the order in which they are read.
 *
 * <p>A page is cut along its best gutter: what stands above the gutter is read first, then the
 * column to its left, the one to its right, and what stands below. Each part is cut again in the
 * same way until no gutter is left, so any number of columns may stand between titles, figures and
 * tables of the full width.
 */
public final class ReadingOrder {

  private static final int DEEPEST = 40;
  private static final int MOST_CHUNKS = 2_500;

  private final Columns columns;
  private final Page page;
  private final List<Line> lines;

  private ReadingOrder(Columns columns, Page page, List<Line> lines) {
    this.columns = columns;
    this.page = page;
    this.lines = lines;
  }

  /** The lines of all pages, in order. */
  public static List<Line> of(List<Page> pages, float em) {
    Columns columns = new Columns(em);
    List<List<Chunk>> chunks = new ArrayList<>();
    for (Page page : pages) {
      List<Chunk> onPage = new ArrayList<>(Tables.joined(page, Chunk.stretches(page.words()), em));
      float left = left(onPage);
      float right = right(onPage);
      for (Figure figure : page.figures()) {
        if (figure.x() > left - em && figure.right() < right + em) {
          onPage.add(Chunk.of(figure.shrunk(em)));
        }
      }
      chunks.add(onPage);
      if (onPage.size() < MOST_CHUNKS) {
        Columns.Gutter gutter = columns.find(onPage, left, right);
        if (gutter != null) {
          columns.learn(gutter);
        }
      }
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<Chunk> onPage = chunks.get(i);
      int depth = onPage.size() < MOST_CHUNKS ? 0 : DEEPEST;
      new ReadingOrder(columns, pages.get(i), lines)
          .read(onPage, left(onPage), right(onPage), depth);
    }
    return lines;
  }

  private static float left(List<Chunk> chunks) {
    float left = Float.MAX_VALUE;
    for (Chunk chunk : chunks) {
      left = Math.min(left, chunk.x());
    }
    return left;
  }

  private static float right(List<Chunk> chunks) {
    float right = 0;
    for (Chunk chunk : chunks) {
      right = Math.max(right, chunk.right());
    }
    return right;
  }

  private void read(List<Chunk> chunks, float left, float right, int depth) {
    if (chunks.isEmpty()) {
      return;
    }
    Columns.Gutter gutter = depth < DEEPEST ? columns.find(chunks, left, right) : null;
    if (gutter == null) {
      column(chunks, left, right);
      return;
    }
    List<Chunk> above = new ArrayList<>();
    List<Chunk> before = new ArrayList<>();
    List<Chunk> after = new ArrayList<>();
    List<Chunk> below = new ArrayList<>();
    for (Chunk chunk : chunks) {
      if (chunk.middle() <= gutter.top()) {
        above.add(chunk);
      } else if (chunk.middle() >= gutter.bottom()) {
        below.add(chunk);
      } else if ((chunk.x() + chunk.right()) / 2 < gutter.middle()) {
        before.add(chunk);
      } else {
        after.add(chunk);
      }
    }
    crowning(before, after, above);
    leading(before, after, below);
    leading(after, before, below);
    read(above, left, right, depth + 1);
    read(before, left, gutter.x(), depth + 1);
    read(after, gutter.right(), right, depth + 1);
    read(below, left, right, depth + 1);
  }

  /**
   * Takes from the foot of a column what leads what stands below both: a heading or a caption over
   * the full width that is too short to reach across the gutter. It stands lower than the other
   * column, and nearer to what follows than to the text above it.
   */
  private void leading(List<Chunk> column, List<Chunk> other, List<Chunk> below) {
    if (below.isEmpty() || other.isEmpty()) {
      return;
    }
    float foot = 0;
    for (Chunk chunk : other) {
      foot = Math.max(foot, chunk.bottom());
    }
    List<Chunk> lone = new ArrayList<>();
    float top = Float.MAX_VALUE;
    float bottom = 0;
    for (Chunk chunk : column) {
      if (chunk.middle() > foot) {
        lone.add(chunk);
        top = Math.min(top, chunk.top());
        bottom = Math.max(bottom, chunk.bottom());
      }
    }
    float end = 0;
    for (Chunk chunk : column) {
      end = chunk.middle() > foot ? end : Math.max(end, chunk.bottom());
    }
    float next = Float.MAX_VALUE;
    for (Chunk chunk : below) {
      next = Math.min(next, chunk.top());
    }
    float em = columns.em();
    if (end > 0 && bottom - top < 3 * em && top - end > 0.6f * em && top - end > next - bottom) {
      column.removeAll(lone);
      below.addAll(lone);
    }
  }

  /**
   * Takes from the head of the left column what crowns both: the last line of a title, or a name
   * under it, too short to reach across the gutter. White parts it from the columns, which begin at
   * one height.
   */
  private void crowning(List<Chunk> column, List<Chunk> other, List<Chunk> above) {
    float head = top(other);
    List<Chunk> lone = column.stream().filter(chunk -> chunk.middle() < head).toList();
    List<Chunk> rest = column.stream().filter(chunk -> chunk.middle() >= head).toList();
    float em = columns.em();
    float foot = (float) lone.stream().mapToDouble(Chunk::bottom).max().orElse(head);
    if (!above.isEmpty() && Math.abs(top(rest) - head) < em && top(rest) - foot > 0.4f * em) {
      column.removeAll(lone);
      above.addAll(lone);
    }
  }

  private static float top(List<Chunk> chunks) {
    return (float) chunks.stream().mapToDouble(Chunk::top).min().orElse(Float.MAX_VALUE);
  }

  /** The lines of one column, from the top. */
  private void column(List<Chunk> chunks, float left, float right) {
    int stretch = lines.isEmpty() ? 1 : lines.getLast().stretch + 1;
    List<Word> loose = new ArrayList<>();
    List<Line> column = new ArrayList<>();
    for (Chunk chunk : chunks) {
      if (chunk.table()) {
        addTable(Rows.of(chunk.words()), column, stretch, left, right);
      } else {
        loose.addAll(chunk.words());
      }
    }
    List<List<Word>> rows = Rows.of(loose);
    boolean[] tabular = Tables.tabular(rows);
    int from = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (!tabular[i]) {
        column.add(new Line(page, rows.get(i), stretch, left, right));
      } else if (i + 1 == rows.size() || !tabular[i + 1]) {
        addTable(rows.subList(from, i + 1), column, stretch, left, right);
      }
      from = tabular[i] ? from : i + 1;
    }
    column.sort(Comparator.comparingDouble(line -> line.baseline));
    lines.addAll(column);
  }

  private void addTable(
      List<List<Word>> rows, List<Line> column, int stretch, float left, float right) {
    for (TableRows.Row row : TableRows.of(rows, page.rules())) {
      column.add(new Line(page, row, stretch, left, right));
    }
  }
}
