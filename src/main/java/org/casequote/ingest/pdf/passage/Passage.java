package org.casequote.ingest.pdf.passage;

import java.util.List;
import org.casequote.ingest.pdf.layout.Line;
import org.casequote.model.BlockKind;
import org.casequote.model.Box;
import org.jspecify.annotations.Nullable;

/** Lines that belong together, and what they are as soon as that is known. */
public final class Passage {

  final List<Line> lines;
  int level;

  private BlockKind kind = BlockKind.PARAGRAPH;
  private @Nullable String text;

  /** Whether its first line is set in from the lines around it. */
  final boolean indented;

  /** Whether its last line reaches the right edge. */
  final boolean full;

  Passage(List<Line> lines, boolean indented, boolean full) {
    this.lines = List.copyOf(lines);
    this.indented = indented;
    this.full = full;
  }

  public Line first() {
    return lines.getFirst();
  }

  Line last() {
    return lines.getLast();
  }

  public int page() {
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

  /** Its lines, as they stand on the page. */
  public List<Line> lines() {
    return lines;
  }

  /** What it is. */
  public BlockKind kind() {
    return kind;
  }

  /** Of a heading from 1; 0 for anything else. */
  public int level() {
    return level;
  }

  public boolean is(BlockKind other) {
    return kind == other;
  }

  public void become(BlockKind other) {
    kind = other;
    level = other == BlockKind.HEADING ? Math.max(1, level) : 0;
  }

  /** Its words on one line, as the lines break them. */
  public String text() {
    String known = text == null ? String.join(" ", lines.stream().map(Line::text).toList()) : text;
    text = known;
    return known;
  }

  /** Where it stands on the page it begins on. */
  public Box box() {
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
