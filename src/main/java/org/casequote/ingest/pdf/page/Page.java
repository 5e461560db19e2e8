package org.casequote.ingest.pdf.page;

import java.util.List;
import java.util.stream.Stream;
import org.casequote.model.Box;

/**
 * The words of one page in a frame in which its text runs from left to right.
 *
 * @param number from 1
 * @param width of the frame, in points
 * @param height of the frame
 * @param turn by how many degrees the text is turned against the page as it is shown: 0, 90, 180 or
 *     270, anticlockwise
 * @param words in the order of the content stream
 * @param rules from the top
 * @param figures images and frames that hold no text
 * @param scanned whether OCR read it
 * @param aside what runs in other directions and is text, as a table that is turned
 */
public record Page(
    int number,
    float width,
    float height,
    int turn,
    List<Word> words,
    List<Rule> rules,
    List<Figure> figures,
    boolean scanned,
    List<Page> aside) {

  /** Keeps its own copies. */
  public Page {
    words = List.copyOf(words);
    rules = List.copyOf(rules);
    figures = List.copyOf(figures);
    aside = List.copyOf(aside);
  }

  /** A page, or what runs in one direction of it, that its own text layer gives. */
  static Page drawn(int number, Frame frame, int rotation, List<Word> words, Drawings drawings) {
    return new Page(
        number,
        frame.across(),
        frame.down(),
        Math.floorMod(frame.direction() - rotation, 360),
        words,
        drawings.rules(frame),
        drawings.figures(frame, words),
        false,
        List.of());
  }

  /** A page without anything on it. */
  static Page blank(int number, float width, float height) {
    return new Page(number, width, height, 0, List.of(), List.of(), List.of(), false, List.of());
  }

  /** A page that OCR read. */
  public static Page scanned(int number, float width, float height, List<Word> words) {
    return new Page(number, width, height, 0, words, List.of(), List.of(), true, List.of());
  }

  /** The same page with other words. */
  public Page with(List<Word> others) {
    return new Page(number, width, height, turn, others, rules, figures, scanned, aside);
  }

  /** The same page with other text aside. */
  Page beside(List<Page> others) {
    return new Page(number, width, height, turn, words, rules, figures, scanned, others);
  }

  /** The page itself, and then what is aside. */
  public Stream<Page> parts() {
    return Stream.concat(Stream.of(this), aside.stream());
  }

  /** A rectangle of the frame as a box on the page as it is shown. */
  public Box box(float left, float top, float right, float bottom) {
    float across = Math.max(0, right - left);
    float down = Math.max(0, bottom - top);
    return switch (turn) {
      case 90 -> new Box(top, width - right, down, across);
      case 180 -> new Box(width - right, height - bottom, across, down);
      case 270 -> new Box(height - bottom, left, down, across);
      default -> new Box(left, top, across, down);
    };
  }
}
