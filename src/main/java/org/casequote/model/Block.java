package org.casequote.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a report's text that belongs together: a heading, a paragraph, a table row.
 *
 * @param kind what it is
 * @param level depth of a heading (1 is the top), 0 for anything else
 * @param page 1-based page it starts on, 0 where the input has no pages
 * @param box where it stands on that page; {@code null} where the input has no layout
 * @param span where it stands in {@link Report#text()}
 * @param lines where each line of it stands, which may be on several pages; empty where the input
 *     has no layout
 */
public record Block(
    BlockKind kind, int level, int page, @Nullable Box box, Span span, List<Place> lines)
    implements Serializable {

  /** Refuses a negative level or page, and lines that are not of the block. */
  public Block {
    lines = List.copyOf(lines);
    if (level < 0 || page < 0) {
      throw new IllegalArgumentException("level " + level + ", page " + page);
    }
    for (Place line : lines) {
      if (!span.contains(line.span())) {
        throw new IllegalArgumentException(line.span() + " is not within " + span);
      }
    }
  }

  /** A block whose lines are not known. */
  public Block(BlockKind kind, int level, int page, @Nullable Box box, Span span) {
    this(kind, level, page, box, span, List.of());
  }

  /** A block of an input that has no pages. */
  public static Block of(BlockKind kind, Span span) {
    return new Block(kind, kind == BlockKind.HEADING ? 1 : 0, 0, null, span);
  }
}
