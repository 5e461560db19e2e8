package org.casequote.ingest.pdf.page;

/**
 * Turns points of a page into points of a frame in which its text runs from left to right.
 *
 * @param width of the page, as it is stored
 * @param height of the page
 * @param direction of the text, anticlockwise
 */
record Frame(float width, float height, int direction) {

  float x(float x, float y) {
    return switch (direction) {
      case 90 -> y;
      case 180 -> width - x;
      case 270 -> height - y;
      default -> x;
    };
  }

  float y(float x, float y) {
    return switch (direction) {
      case 90 -> x;
      case 180 -> y;
      case 270 -> width - x;
      default -> height - y;
    };
  }

  float across() {
    return direction % 180 == 0 ? width : height;
  }

  float down() {
    return direction % 180 == 0 ? height : width;
  }
}
