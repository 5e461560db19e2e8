package org.casequote.model;

import java.io.Serializable;

/**
 * A rectangle on a page, in PDF points from the page's top left corner.
 *
 * @param x left edge
 * @param y top edge
 * @param width at least 0
 * @param height at least 0
 */
public record Box(float x, float y, float width, float height) implements Serializable {

  /** Refuses a rectangle of negative size. */
  public Box {
    if (!(width >= 0 && height >= 0)) {
      throw new IllegalArgumentException("no such box: " + width + " by " + height);
    }
  }

  /** The smallest box that contains both. */
  public Box union(Box other) {
    float left = Math.min(x, other.x);
    float top = Math.min(y, other.y);
    float right = Math.max(x + width, other.x + other.width);
    float bottom = Math.max(y + height, other.y + other.height);
    return new Box(left, top, right - left, bottom - top);
  }
}
