package org.casequote.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of one article with the blocks it is made of.
 *
 * <p>Blocks are in reading order and do not overlap; the text between two blocks is line breaks
 * only. All evidence quotes {@link #text()}.
 *
 * @param id the file's name without its extension
 * @param source what identifies the article
 * @param text everything that was read, in reading order
 * @param blocks in ascending order of their spans
 * @param health how well it could be read
 */
public record Report(String id, Bibliography source, String text, List<Block> blocks, Health health)
    implements Serializable {

  /** Refuses blocks that overlap, are out of order or run past the text. */
  public Report {
    blocks = List.copyOf(blocks);
    int at = 0;
    for (Block block : blocks) {
      if (block.span().start() < at || block.span().end() > text.length()) {
        throw new IllegalArgumentException(
            block.span() + " after " + at + " in a text of " + text.length());
      }
      at = block.span().end();
    }
  }

  /** A report of which nothing is known but its words. */
  public Report(String id, Bibliography source, String text, List<Block> blocks) {
    this(id, source, text, blocks, Health.UNKNOWN);
  }

  /** The same report under another name. */
  public Report named(String other) {
    return new Report(other, source, text, blocks, health);
  }

  /** The same report under another bibliography. */
  public Report described(Bibliography other) {
    return new Report(id, other, text, blocks, health);
  }

  /** Where the words of a span stand on their pages; empty where the input has no layout. */
  public List<Place> places(Span span) {
    List<Place> places = new ArrayList<>();
    for (int i = firstEndingBehind(span.start()); i < blocks.size(); i++) {
      if (blocks.get(i).span().start() >= span.end()) {
        break;
      }
      for (Place line : blocks.get(i).lines()) {
        if (line.span().overlaps(span)) {
          places.add(line);
        }
      }
    }
    return places;
  }

  private int firstEndingBehind(int offset) {
    int from = 0;
    int to = blocks.size();
    while (from < to) {
      int middle = (from + to) / 2;
      if (blocks.get(middle).span().end() > offset) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  /** The words of a block. */
  public String text(Block block) {
    return block.span().of(text);
  }
}
