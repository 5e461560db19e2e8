package org.casequote.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a report's text that belongs together: a heading, a paragraph, a table row.
 *
 * @param kind what it is
 * @param level depth of a heading (1 is the top), 0 for anything else
 * @param page 1-based page it starts on, 0 where the input has no pages
 * @param box where it stands on that page; {@code null} where the input has no layout
 * @param span where it stands in {@link Report#text()}
 */
public record Block(BlockKind kind, int level, int page, @Nullable Box box, Span span)
    implements Serializable {

  /** Refuses a negative level or page. */
  public Block {
    if (level < 0 || page < 0) {
      throw new IllegalArgumentException("level " + level + ", page " + page);
    }
  }

  /** A block of an input that has no pages. */
  public static Block of(BlockKind kind, Span span) {
    return new Block(kind, kind == BlockKind.HEADING ? 1 : 0, 0, null, span);
  }
}
