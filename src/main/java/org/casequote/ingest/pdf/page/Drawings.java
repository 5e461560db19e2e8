package org.casequote.ingest.pdf.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gathers what a page draws besides its text: horizontal lines, and the frames of images.
 *
 * <p>Coordinates go in as points of the page and come out in the frame of its text.
 */
final class Drawings {

  /** More than any table has; drawings may have a million. */
  private static final int MOST = 4_000;

  private static final int MOST_FIGURES = 200;
  private static final float THICKEST_RULE = 2.5f;

  /** The least height of the background of a row of a table, or of a cell. */
  private static final float LOWEST_BAND = 6;

  private static final float SHORTEST_RULE = 8;
  private static final float SMALLEST_FIGURE = 40;

  /** More words than are written into an image. */
  private static final int MOST_WORDS = 8;

  private final List<float[]> segments = new ArrayList<>();
  private final List<float[]> areas = new ArrayList<>();

  /**
   * Takes in a line, or a rectangle by two of its corners; the edges of a rectangle part what
   * stands above and below them as lines do.
   */
  void add(float x0, float y0, float x1, float y1) {
    float least = Math.min(Math.abs(x1 - x0), Math.abs(y1 - y0));
    float most = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0));
    if (least < THICKEST_RULE && most > SHORTEST_RULE) {
      segment(x0, y0, x1, y1);
    } else if (least > LOWEST_BAND && most > SHORTEST_RULE) {
      segment(x0, y0, x1, y0);
      segment(x0, y1, x1, y1);
    }
    if (least > SMALLEST_FIGURE && areas.size() < MOST_FIGURES) {
      areas.add(new float[] {x0, y0, x1, y1});
    }
  }

  private void segment(float x0, float y0, float x1, float y1) {
    if (segments.size() < MOST) {
      segments.add(new float[] {x0, y0, x1, y1});
    }
  }

  void clear() {
    segments.clear();
    areas.clear();
  }

  /** The horizontal lines from the top, those that touch end to end made one. */
  List<Rule> rules(Frame frame) {
    List<Rule> pieces = new ArrayList<>();
    for (float[] s : segments) {
      float x0 = frame.x(s[0], s[1]);
      float x1 = frame.x(s[2], s[3]);
      if (Math.abs(x1 - x0) > SHORTEST_RULE) {
        pieces.add(new Rule(Math.min(x0, x1), Math.max(x0, x1), frame.y(s[0], s[1])));
      }
    }
    pieces.sort(
        Comparator.comparingDouble((Rule rule) -> Math.round(rule.y())).thenComparing(Rule::x));
    List<Rule> rules = new ArrayList<>();
    for (Rule piece : pieces) {
      Rule last = rules.isEmpty() ? null : rules.getLast();
      if (last != null && Math.abs(piece.y() - last.y()) < 1.5f && piece.x() < last.right() + 4) {
        rules.set(
            rules.size() - 1, new Rule(last.x(), Math.max(last.right(), piece.right()), last.y()));
      } else {
        rules.add(piece);
      }
    }
    return rules;
  }

  /** The images and empty frames among some words; what is printed over is a background. */
  List<Figure> figures(Frame frame, List<Word> words) {
    List<Figure> figures = new ArrayList<>();
    for (float[] a : areas) {
      float x0 = frame.x(a[0], a[1]);
      float x1 = frame.x(a[2], a[3]);
      float y0 = frame.y(a[0], a[1]);
      float y1 = frame.y(a[2], a[3]);
      Figure figure =
          new Figure(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
      if (!figures.contains(figure)
          && words.stream().filter(figure::holds).limit(MOST_WORDS + 1).count() <= MOST_WORDS) {
        figures.add(figure);
      }
    }
    return figures;
  }
}
