package org.casequote.ingest.pdf.layout;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The lines on one side of a white rectangle, which may be a column. */
final class Side {

  /** The length of text and the left edge of each line, in strips one line high. */
  final Map<Integer, float[]> lines = new HashMap<>();

  float top = Float.MAX_VALUE;
  float bottom;
  float left = Float.MAX_VALUE;
  float right;

  void add(Chunk chunk, float em) {
    top = Math.min(top, chunk.top());
    bottom = Math.max(bottom, chunk.bottom());
    left = Math.min(left, chunk.x());
    right = Math.max(right, chunk.right());
    for (float y = chunk.baseline(); y < chunk.bottom() + 0.1f; y += 1.2f * em) {
      float[] line =
          lines.computeIfAbsent(
              Math.round(y / (1.25f * em)), key -> new float[] {0, Float.MAX_VALUE});
      line[0] += chunk.right() - chunk.x();
      line[1] = Math.min(line[1], chunk.x());
    }
  }

  float usualLength() {
    float[] lengths = lengths();
    return lengths[lengths.length / 2];
  }

  /** The length that a quarter of the lines exceed. */
  float longLine() {
    float[] lengths = lengths();
    return lengths[lengths.length * 3 / 4];
  }

  private float[] lengths() {
    float[] lengths = new float[lines.size()];
    int i = 0;
    for (float[] line : lines.values()) {
      lengths[i++] = line[0];
    }
    Arrays.sort(lengths);
    return lengths;
  }

  /** The share of lines that begin at the commonest left edge. */
  float aligned(float em) {
    Map<Integer, Integer> starts = new HashMap<>();
    for (float[] line : lines.values()) {
      int start = Math.round(2 * line[1] / em);
      starts.merge(start, 1, Integer::sum);
    }
    int most = 0;
    for (Map.Entry<Integer, Integer> start : starts.entrySet()) {
      int near = start.getValue() + starts.getOrDefault(start.getKey() + 1, 0);
      most = Math.max(most, near);
    }
    return most / (float) lines.size();
  }

  /** Whether the longest line fills the side, and is as long as told. */
  boolean fills(float shortest) {
    float longest = 0;
    for (float[] line : lines.values()) {
      longest = Math.max(longest, line[0]);
    }
    return longest >= shortest && longest >= 0.8f * (right - left);
  }
}
