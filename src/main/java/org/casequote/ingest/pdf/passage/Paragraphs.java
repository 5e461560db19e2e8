package org.casequote.ingest.pdf.passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casequote.ingest.pdf.layout.Line;
import org.casequote.ingest.pdf.layout.Superscripts;
import org.casequote.ingest.pdf.page.Typeface;
import org.casequote.ingest.words.SectionNames;
import org.casequote.ingest.words.Sentences;

/**
 * Groups the lines of a column into passages.
 *
 * <p>Lines part where the space between them or their type changes; such a group parts again where
 * a line is set in, or where the line before it has room left for its first word.
 */
public final class Paragraphs {

  private final List<Line> lines;
  private final Map<Integer, Float> leadings;
  private final List<Passage> passages = new ArrayList<>();

  private Paragraphs(List<Line> lines) {
    this.lines = lines;
    this.leadings = leadings(lines);
  }

  /** The passages of some lines in reading order. */
  public static List<Passage> of(List<Line> lines) {
    return new Paragraphs(lines).group();
  }

  private List<Passage> group() {
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || parts(lines.get(i - 1), lines.get(i))) {
        split(lines.subList(from, i));
        from = i;
      }
    }
    return passages;
  }

  /** The usual distance between two baselines, by the size of the type. */
  private static Map<Integer, Float> leadings(List<Line> lines) {
    Map<Integer, List<Float>> distances = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      Line line = lines.get(i - 1);
      Line next = lines.get(i);
      float distance = next.baseline - line.baseline;
      if (line.stretch == next.stretch
          && sameSize(line, next)
          && distance > 0.8f * line.size
          && distance < 3.5f * line.size) {
        distances.computeIfAbsent(key(line.size), size -> new ArrayList<>()).add(distance);
      }
    }
    Map<Integer, Float> leadings = new HashMap<>();
    distances.forEach((size, all) -> {
      if (all.size() >= 4) {
        all.sort(null);
        leadings.put(size, all.get(all.size() / 2));
      }
    });
    return leadings;
  }

  private static int key(float size) {
    return Math.round(size * 2);
  }

  private float leading(Line line) {
    Float usual = leadings.get(key(line.size));
    return usual == null ? 1.25f * line.size : usual;
  }

  private static boolean sameSize(Line line, Line next) {
    return Math.abs(line.size - next.size) <= 0.07f * Math.max(line.size, next.size);
  }

  /** Whether two lines surely belong to different passages. */
  private boolean parts(Line line, Line next) {
    if (line.stretch != next.stretch || line.tabular || next.tabular || !sameSize(line, next)) {
      return true;
    }
    if (line.bold != next.bold
        || next.capitals && !line.capitals && Sentences.end(line.text())
        || line.capitals && !next.capitals && line.room() > 2 * line.size && !goesOn(next)) {
      return true;
    }
    float distance = next.baseline - line.baseline;
    float leading = leading(next);
    if (distance > 1.22f * leading + 0.6f) {
      return true;
    }
    if (SectionNames.isName(line.text()) || SectionNames.isName(next.text())) {
      return true;
    }
    if (line.bold && Headings.isNumbered(next.text())) {
      return true;
    }
    if (line.italic != next.italic && !startsLower(next) && line.room() > 3 * line.size) {
      return true;
    }
    return Captions.begins(next)
        && (distance > 1.08f * leading || !sameSize(line, next) || distinctStart(next));
  }

  private static boolean goesOn(Line line) {
    return Sentences.goesOn(line.text());
  }

  private static boolean distinctStart(Line line) {
    Typeface first = line.words.getFirst().typeface();
    return first.bold() || first.italic();
  }

  private static boolean startsLower(Line line) {
    return Character.isLowerCase(line.text().charAt(0));
  }

  /** Parts a group at the lines that are set in and after the ones that end early. */
  private void split(List<Line> group) {
    float left = Float.MAX_VALUE;
    float right = 0;
    for (Line line : group) {
      left = Math.min(left, line.x);
      right = Math.max(right, line.right);
    }
    if (group.size() < 3) {
      Line line = group.getFirst();
      left = left - line.columnLeft < 3 * line.size ? line.columnLeft : left;
      right = line.columnRight;
    }
    int from = 0;
    for (int i = 1; i <= group.size(); i++) {
      if (i == group.size() || parts(group, from, i, left, right)) {
        Line first = group.get(from);
        Line last = group.get(i - 1);
        boolean indented = first.x - left > 0.7f * first.size;
        boolean full = right - last.right < 1.2f * last.size;
        passages.add(new Passage(group.subList(from, i), indented, full));
        from = i;
      }
    }
  }

  private static boolean parts(List<Line> group, int from, int at, float left, float right) {
    Line line = group.get(at - 1);
    Line next = group.get(at);
    float em = next.size;
    float lineIndent = line.x - left;
    float indent = next.x - left;
    if (isBullet(next)) {
      return true;
    }
    if (indent > 0.7f * em && indent < 5 * em && lineIndent < 0.4f * em) {
      Line after = at + 1 < group.size() ? group.get(at + 1) : null;
      if (after == null ? Sentences.end(line.text()) : Math.abs(after.x - next.x) > 0.4f * em) {
        return true;
      }
    }
    if (lineIndent > 5 * em && indent < 0.4f * em && Sentences.end(line.text())) {
      return true; // The line above stands at the right edge, as a notice of copyright does.
    }
    boolean hanging = group.get(from).x - left < 0.4f * em;
    if (hanging && from < at - 1 && indent < 0.4f * em && lineIndent > 0.7f * em) {
      return true;
    }
    if (Sentences.end(line.text()) && beginsWithLabel(next)) {
      return true;
    }
    float room = right - line.right;
    boolean fits = room > next.words.getFirst().width() + 0.7f * em;
    return fits
        && !startsLower(next)
        && (Sentences.end(line.text()) || room > 0.35f * (right - left) && room > 6 * em);
  }

  /** Whether a line begins with a few words in bold that name a part: "<b>Conclusions:</b> We". */
  private static boolean beginsWithLabel(Line line) {
    int count = 0;
    while (count < line.words.size() && line.words.get(count).typeface().bold()) {
      count++;
    }
    if (count == 0 || count >= Math.min(6, line.words.size())) {
      return false;
    }
    return line.words.get(count - 1).text().endsWith(":")
        || SectionNames.isName(Superscripts.text(line.words.subList(0, count)));
  }

  private static boolean isBullet(Line line) {
    return "\u2022\u25AA\u25CF\u25A0\u25E6\u2023".indexOf(line.text().charAt(0)) >= 0;
  }
}
