package org.casequote.model;

import java.io.Serializable;

/**
 * A half-open range of UTF-16 offsets into a report's text.
 *
 * @param start first offset, at least 0
 * @param end the offset after the last one, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span>, Serializable {

  /** Refuses a range that runs backwards or starts before the text. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no such span: [" + start + ", " + end + ")");
    }
  }

  /** The number of UTF-16 units covered. */
  public int length() {
    return end - start;
  }

  /** Whether every offset of {@code other} is one of this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share an offset. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that contains both. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The same range moved by {@code offset}: from a sentence's own offsets to the report's. */
  public Span shift(int offset) {
    return new Span(start + offset, end + offset);
  }

  /** The covered words. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** By start; of two that start together the longer comes first. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(other.end, end);
  }
}
