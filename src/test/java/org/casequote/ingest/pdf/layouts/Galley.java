package org.casequote.ingest.pdf.layouts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.casequote.model.BlockKind;

/** Breaks pieces into the lines of a column. */
final class Galley {

  private static final Pattern PART = Pattern.compile("\\^\\{(.*?)}|[^^]+");
  private static final Pattern SYLLABLE =
      Pattern.compile("(?<=[aeiouy][^aeiouy\\W\\d_])(?=[^aeiouy\\W\\d_][aeiouy])");

  /** A stretch of letters in one type, {@code x} points from the column's edge. */
  record Run(String text, PDFont font, float size, float x, float rise) {}

  /**
   * A line of a column.
   *
   * @param space above it, which goes at the top of a column
   */
  record Line(List<Run> runs, float leading, float space, List<float[]> rules) {
    float height(boolean first) {
      return first ? leading : leading + space;
    }
  }

  private final Design design;
  private final Design.Fonts fonts;
  private final float width;

  Galley(Design design, Design.Fonts fonts, float width) {
    this.design = design;
    this.fonts = fonts;
    this.width = width;
  }

  List<Line> of(List<Item> items) {
    List<Line> lines = new ArrayList<>();
    BlockKind before = null;
    for (Item item : items) {
      float size = design.size();
      switch (item.kind()) {
        case TITLE -> set(item.text(), fonts.bold(), 1.8f * size, 0, 0, false, lines);
        case FRONT -> set(item.text(), fonts.text(), 0.9f * size, 0.5f * size, 0, false, lines);
        case HEADING -> set(item.text(), fonts.bold(), 1.15f * size, size, 0, false, lines);
        case PARAGRAPH -> {
          float indent = before == BlockKind.PARAGRAPH ? design.indent() * size : 0;
          float space = design.indent() == 0 || before != BlockKind.PARAGRAPH ? 0.6f * size : 0;
          set(item.text(), fonts.text(), size, space, indent, design.justified(), lines);
        }
        case CAPTION -> set(item.text(), fonts.text(), 0.85f * size, size, 0, false, lines);
        case FOOTNOTE -> set(item.text(), fonts.text(), 0.75f * size, 0.8f * size, 0, false, lines);
        case REFERENCE -> set(item.text(), fonts.text(), 0.85f * size, 0, 0, false, lines);
        case TABLE_ROW -> table(item.text().split("\n"), 0.85f * size, lines);
      }
      before = item.kind();
    }
    return lines;
  }

  static float width(PDFont font, float size, String text) {
    try {
      return font.getStringWidth(text) * size / 1000;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void set(
      String text,
      PDFont font,
      float size,
      float space,
      float indent,
      boolean justified,
      List<Line> lines) {
    List<String> line = new ArrayList<>();
    float gap = width(font, size, " ");
    float used = indent;
    float above = space;
    float start = indent;
    List<String> words = new ArrayList<>(List.of(text.split(" ")));
    while (!words.isEmpty()) {
      String word = words.removeFirst();
      float wide = wide(word, font, size);
      if (used + wide <= width || line.isEmpty()) {
        line.add(word);
        used += wide + gap;
        continue;
      }
      int cut = cut(word, font, size, width - used);
      if (cut > 0) {
        line.add(word.substring(0, cut) + design.hyphen());
        used += wide(line.getLast(), font, size) + gap;
        words.addFirst(word.substring(cut));
      } else {
        words.addFirst(word);
      }
      float extra = justified ? (width - used + gap) / Math.max(1, line.size() - 1) : 0;
      lines.add(line(line, font, size, start, gap + extra, above));
      line = new ArrayList<>();
      used = 0;
      start = 0;
      above = 0;
    }
    lines.add(line(line, font, size, start, gap, above));
  }

  private int cut(String word, PDFont font, float size, float room) {
    if (!design.hyphenated() || !word.matches("[a-z]{6,}[.,]?")) {
      return 0;
    }
    int best = 0;
    Matcher syllable = SYLLABLE.matcher(word);
    while (syllable.find()) {
      int at = syllable.start();
      if (at > 1
          && at < word.length() - 2
          && wide(word.substring(0, at) + design.hyphen(), font, size) <= room) {
        best = at;
      }
    }
    return best;
  }

  private static float wide(String word, PDFont font, float size) {
    float wide = 0;
    Matcher part = PART.matcher(word);
    while (part.find()) {
      boolean raised = part.group(1) != null;
      wide += width(font, raised ? 0.6f * size : size, raised ? part.group(1) : part.group());
    }
    return wide;
  }

  private Line line(
      List<String> words, PDFont font, float size, float start, float gap, float above) {
    List<Run> runs = new ArrayList<>();
    float x = start;
    StringBuilder whole = new StringBuilder();
    for (String word : words) {
      Matcher part = PART.matcher(word);
      while (part.find()) {
        boolean raised = part.group(1) != null;
        String text = raised ? part.group(1) : part.group();
        float own = raised ? 0.6f * size : size;
        runs.add(new Run(text, font, own, x, raised ? 0.35f * size : 0));
        x += width(font, own, text);
      }
      whole.append(whole.isEmpty() ? "" : " ").append(word);
      x += gap;
    }
    boolean plain = whole.indexOf("^") < 0 && gap < 1.01f * width(font, size, " ");
    if (plain && design.strokes() == Design.Strokes.LINES) {
      runs = List.of(new Run(whole.toString(), font, size, start, 0));
    }
    return new Line(runs, design.leading() * size, above, List.of());
  }

  private void table(String[] rows, float size, List<Line> lines) {
    boolean ruled = rows[0].startsWith("=");
    int columns = rows[rows.length - 1].split("\\|").length;
    for (int i = 0; i < rows.length; i++) {
      List<Run> runs = new ArrayList<>();
      String[] cells = rows[i].replaceFirst("^=", "").split("\\|");
      for (int c = 0; c < cells.length; c++) {
        runs.add(
            new Run(
                cells[c].strip(),
                i == 0 ? fonts.bold() : fonts.text(),
                size,
                c * width / columns,
                0));
      }
      List<float[]> rules = new ArrayList<>();
      if (ruled && i == 0) {
        rules.add(new float[] {0, width, -1.05f * size});
      }
      if (ruled && (i == 0 || i == rows.length - 1)) {
        rules.add(new float[] {0, width, 0.35f * size});
      }
      lines.add(new Line(runs, 1.35f * size, i == 0 ? 0.8f * size : 0, rules));
    }
  }
}
