package org.casequote.ingest;

import java.util.List;
import org.casequote.model.BlockKind;
import org.casequote.model.Box;

/** Lines that belong together, and what they are as soon as that is known. */
final class Passage {

  final List<Line> lines;
  BlockKind kind = BlockKind.PARAGRAPH;
  int level;

  /** Whether its first line is set in from the lines around it. */
  final boolean indented;

  /** Whether its last line reaches the right edge. */
  final boolean full;

  Passage(List<Line> lines, boolean indented, boolean full) {
    this.lines = List.copyOf(lines);
    this.indented = indented;
    this.full = full;
  }

  Line first() {
    return lines.getFirst();
  }

  Line last() {
    return lines.getLast();
  }

  int page() {
    return first().page.number();
  }

  /** The size of its first line. */
  float size() {
    return first().size;
  }

  boolean bold() {
    return lines.stream().allMatch(line -> line.bold);
  }

  boolean italic() {
    return lines.stream().allMatch(line -> line.italic);
  }

  boolean capitals() {
    return lines.stream().allMatch(line -> line.capitals);
  }

  boolean is(BlockKind other) {
    return kind == other;
  }

  void become(BlockKind other) {
    kind = other;
    level = other == BlockKind.HEADING ? Math.max(1, level) : 0;
  }

  /** Its words on one line, as the lines break them. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      text.append(text.isEmpty() ? "" : " ").append(line.text());
    }
    return text.toString();
  }

  /** Where it stands on the page it begins on. */
  Box box() {
    Box box = first().box();
    for (Line line : lines) {
      if (line.page == first().page) {
        box = box.union(line.box());
      }
    }
    return box;
  }

  @Override
  public String toString() {
    return kind + " " + text();
  }
}
