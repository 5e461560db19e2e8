package org.casequote.ingest.pdf.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Follows the path that a page draws, and hands its lines and rectangles to the drawings as soon as
 * they are painted; a path that only clips what comes after it shows nothing.
 */
final class Pen {

  /** More than a path of a table has; one of a drawing may have a million. */
  private static final int MOST = 4_000;

  private final Drawings drawings;
  private final List<float[]> path = new ArrayList<>();
  private float left;
  private float bottom;
  private float @Nullable [] at;

  Pen(Drawings drawings) {
    this.drawings = drawings;
  }

  /** What follows is drawn on a page with this lower left corner. */
  void startPage(float x, float y) {
    left = x;
    bottom = y;
    at = null;
    path.clear();
  }

  /** Takes in an operator of a path; others change nothing. */
  void draw(String operator, List<COSBase> operands, Matrix matrix) {
    switch (operator) {
      case "re" -> rectangle(numbers(operands, 4), matrix);
      case "m" -> at = point(numbers(operands, 2), matrix);
      case "l" -> {
        float[] to = point(numbers(operands, 2), matrix);
        if (at != null && to != null) {
          add(at, to);
        }
        at = to;
      }
      case "c", "v", "y", "h" -> at = null;
      case "f", "F", "f*", "B", "B*", "b", "b*", "S", "s" -> {
        path.forEach(piece -> drawings.add(piece[0], piece[1], piece[2], piece[3]));
        finish();
      }
      case "n" -> finish();
      default -> {}
    }
  }

  /** Takes in an image, which fills the square of its space. */
  void image(Matrix matrix) {
    float[] from = point(new float[] {0, 0}, matrix);
    float[] to = point(new float[] {1, 1}, matrix);
    if (from != null && to != null) {
      drawings.add(from[0], from[1], to[0], to[1]);
    }
  }

  private void finish() {
    path.clear();
    at = null;
  }

  private void rectangle(float @Nullable [] sides, Matrix matrix) {
    at = null;
    if (sides != null) {
      float[] from = point(new float[] {sides[0], sides[1]}, matrix);
      float[] to = point(new float[] {sides[0] + sides[2], sides[1] + sides[3]}, matrix);
      if (from != null && to != null) {
        add(from, to);
      }
    }
  }

  private void add(float[] from, float[] to) {
    if (path.size() < MOST) {
      path.add(new float[] {from[0], from[1], to[0], to[1]});
    }
  }

  private float @Nullable [] point(float @Nullable [] user, Matrix matrix) {
    if (user == null) {
      return null;
    }
    var device = matrix.transformPoint(user[0], user[1]);
    return new float[] {device.x - left, device.y - bottom};
  }

  private static float @Nullable [] numbers(List<COSBase> operands, int count) {
    if (operands.size() < count) {
      return null;
    }
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      if (!(operands.get(i) instanceof COSNumber number)) {
        return null;
      }
      values[i] = number.floatValue();
    }
    return values;
  }
}
