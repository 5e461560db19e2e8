package org.casequote.ingest.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.casequote.ingest.words.HeadingLine;
import org.casequote.ingest.words.Hyphens;
import org.casequote.ingest.words.LineKind;

/**
 * Gathers the lines of a plain text into paragraphs, however the text is broken into lines.
 *
 * <p>What tells is the pitch: the number of blank lines between two lines of one sentence. It is 0
 * in hard-wrapped text and 1 or more in many a text layer of a PDF; a text without cut sentences
 * has a paragraph a line.
 */
final class TextFlow {

  private static final int ONE_LINE_EACH = -1;
  private static final Pattern ENTRY = Pattern.compile("^\\[?\\d{1,3}[].)]?\\s+\\p{Lu}.*");

  private final Hyphens hyphens;
  private final int pitch;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private boolean inReferences;

  private TextFlow(List<TextLine> lines) {
    hyphens = new Hyphens(lines.stream().map(TextLine::words).toList());
    pitch = pitch(lines);
    lines.forEach(this::add);
  }

  /** A run of lines that belong together. */
  static final class Paragraph {
    final LineKind kind;
    final int blanks;
    private final StringBuilder words = new StringBuilder();
    private TextLine last;
    private int size = 1;
    private int width;

    private Paragraph(LineKind kind, TextLine first) {
      this.kind = kind;
      this.blanks = first.blanks();
      this.last = first;
      this.width = first.length();
      words.append(first.words());
    }

    private void add(TextLine line, Hyphens hyphens) {
      hyphens.append(words, line.words());
      last = line;
      size++;
      width = Math.max(width, line.length());
    }

    /** Its lines joined, tabs still in them. */
    String words() {
      return words.toString();
    }

    /** The number of lines it was made of. */
    int size() {
      return size;
    }

    /** Whether it ends with a full stop or the like. */
    boolean ends() {
      return last.ends();
    }
  }

  /** The paragraphs of a text, in order. */
  static List<Paragraph> of(String text) {
    return new TextFlow(TextLine.of(text)).paragraphs;
  }

  private static int pitch(List<TextLine> lines) {
    Map<Integer, Integer> cuts = new HashMap<>();
    int cut = 0;
    for (int i = 1; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      if (line.startsLower() && !lines.get(i - 1).ends()) {
        cuts.merge(line.blanks(), 1, Integer::sum);
        cut++;
      }
    }
    if (cut * 5 < lines.size() - 1 || cut == 0) {
      return ONE_LINE_EACH;
    }
    return cuts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private void add(TextLine line) {
    LineKind kind = LineKind.of(line.words());
    Paragraph current = paragraphs.isEmpty() ? null : paragraphs.getLast();
    if (current != null && continues(current, line, kind)) {
      current.add(line, hyphens);
      return;
    }
    if (kind == LineKind.HEADING) {
      inReferences = HeadingLine.opensReferences(line.words());
    }
    paragraphs.add(new Paragraph(kind, line));
  }

  private boolean continues(Paragraph current, TextLine line, LineKind kind) {
    TextLine last = current.last;
    if (current.kind == LineKind.CAPTION
        && current.size == 1
        && LineKind.isBareLabel(last.words())) {
      return kind == LineKind.TEXT;
    }
    if (current.kind == LineKind.HEADING
        || current.kind == LineKind.TABLE_ROW
        || kind == LineKind.TABLE_ROW
        || line.isBullet()) {
      return false;
    }
    boolean cut = !last.ends() && line.startsLower();
    if (pitch == ONE_LINE_EACH) {
      return cut && last.length() >= 40 && kind == LineKind.TEXT;
    }
    if (cut) {
      return true;
    }
    boolean newPage = line.newPage() || line.blanks() < pitch;
    boolean apart = line.blanks() > pitch || newPage;
    if (kind != LineKind.TEXT) {
      // A line of running text may well begin with "Table 2" or consist of "Surgery".
      boolean stands = apart || last.ends() || current.kind == LineKind.CAPTION;
      return !stands;
    }
    if (line.blanks() > pitch || inReferences && ENTRY.matcher(line.words()).matches()) {
      return false;
    }
    boolean isShort = last.length() < 0.7 * Math.max(current.width, line.length());
    boolean closes = last.ends() && (newPage || isShort || line.indented() && pitch == 0);
    return !(closes && line.startsUpper());
  }
}
