package org.casequote.ingest.pdf.layouts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.casequote.ingest.pdf.layouts.Design.Strokes;

/** Sets articles: bands of columns one under the other, and boxes where they are put. */
final class Typesetter {

  static final float LEFT = 54;
  static final float TOP = 72;

  private interface Stroke {
    void on(PDPageContentStream content) throws IOException;
  }

  /** What stands on every page besides the article. */
  interface Furniture {
    void on(Typesetter setter, int page);
  }

  private final PDDocument document = new PDDocument();
  private final Design design;
  private final Design.Fonts fonts;
  private final Furniture furniture;
  private final float across;
  private final float down;
  private final List<Stroke> strokes = new ArrayList<>();
  private PDPage page = new PDPage();
  private int pages;
  private float width;
  private float height;
  private float y;
  private float foot;
  private boolean shuffled;

  Typesetter(Design design, Furniture furniture) {
    this(design, furniture, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
  }

  Typesetter(Design design, Furniture furniture, float across, float down) {
    this.across = across;
    this.down = down;
    this.design = design;
    this.fonts = design.fonts().apply(document);
    this.furniture = furniture;
    page();
  }

  /** Draws every page's words in an order that has nothing to do with how they are read. */
  Typesetter shuffled() {
    shuffled = true;
    return this;
  }

  Typesetter page() {
    return page(across, down);
  }

  /** Begins a page of another size. */
  Typesetter page(float wide, float high) {
    finish();
    page = new PDPage(new PDRectangle(wide, high));
    document.addPage(page);
    pages++;
    width = wide;
    height = high;
    y = TOP;
    furniture.on(this, pages);
    return this;
  }

  /** Begins a page that is shown turned: its words are set upright as shown. */
  Typesetter turnedPage() {
    page(down, across);
    page.setMediaBox(new PDRectangle(height, width));
    page.setRotation(90);
    strokes.addFirst(content -> content.transform(new Matrix(0, 1, -1, 0, height, 0)));
    return this;
  }

  /** Sets pieces in as many columns, as even as can be, over as many pages as it takes. */
  Typesetter band(int columns, Item... items) {
    return band(columns, LEFT, width - LEFT, items);
  }

  Typesetter band(int columns, float left, float right, Item... items) {
    float column = (right - left - (columns - 1) * design.gutter()) / columns;
    List<Galley.Line> lines = new Galley(design, fonts, column).of(Arrays.asList(items));
    int at = 0;
    while (at < lines.size()) {
      float room = (pages == 1 && foot > 0 ? foot : height - TOP) - y;
      int fits = fill(lines, at, columns, room);
      float depth = room;
      if (fits == lines.size()) {
        while (depth > 12 && fill(lines, at, columns, depth - 4) == lines.size()) {
          depth -= 4;
        }
      }
      float bottom = y;
      for (int c = 0; c < columns; c++) {
        int to = fill(lines, at, 1, depth);
        bottom =
            Math.max(bottom, draw(lines.subList(at, to), left + c * (column + design.gutter()), y));
        at = to;
      }
      y = bottom;
      if (at < lines.size()) {
        page();
      }
    }
    y += design.size();
    return this;
  }

  /** The index of the first line that does not fit into columns of this depth. */
  private static int fill(List<Galley.Line> lines, int from, int columns, float depth) {
    int at = from;
    for (int c = 0; c < columns; c++) {
      float down = 0;
      int start = at;
      while (at < lines.size()
          && (down + lines.get(at).height(at == start) <= depth || at == start && columns == 0)) {
        down += lines.get(at).height(at == start);
        at++;
      }
    }
    return at == from ? from + 1 : at;
  }

  /** Sets pieces where told, whatever else stands there. */
  Typesetter box(float left, float top, float right, Item... items) {
    draw(new Galley(design, fonts, right - left).of(Arrays.asList(items)), left, top);
    return this;
  }

  /** Sets pieces in another design where told. */
  Typesetter box(Design other, float left, float top, float right, Item... items) {
    draw(
        new Galley(other, other.fonts().apply(document), right - left).of(Arrays.asList(items)),
        left,
        top);
    return this;
  }

  /** Sets one letter in large bold type. */
  Typesetter initial(float size, float x, float baseline, String letter) {
    return show(fonts.bold(), size, x, baseline, letter);
  }

  /** Sets a paragraph of which the first lines begin farther right. */
  Typesetter wrapped(int count, float indent, Item item) {
    String[] words = item.text().split(" ");
    List<Galley.Line> narrow =
        new Galley(design, fonts, width - 2 * LEFT - indent).of(List.of(item));
    int used = 0;
    for (Galley.Line line : narrow.subList(0, count)) {
      used +=
          String.join(" ", line.runs().stream().map(Galley.Run::text).toList()).split(" ").length;
    }
    y = draw(narrow.subList(0, count), LEFT + indent, y);
    Item rest = Item.paragraph(String.join(" ", Arrays.asList(words).subList(used, words.length)));
    y =
        draw(
            new Galley(design, fonts, width - 2 * LEFT).of(List.of(rest)),
            LEFT,
            y - 0.6f * design.size());
    return this;
  }

  /** How far down the columns of the first page go. */
  Typesetter bottom(float depth) {
    foot = depth;
    return this;
  }

  /** Where the next band begins. */
  float y() {
    return y;
  }

  Typesetter moveTo(float down) {
    y = down;
    return this;
  }

  float pageWidth() {
    return width;
  }

  float pageHeight() {
    return height;
  }

  private float draw(List<Galley.Line> lines, float left, float top) {
    float down = top;
    boolean first = true;
    for (Galley.Line line : lines) {
      down += line.height(first);
      first = false;
      for (Galley.Run run : line.runs()) {
        run(run.font(), run.size(), left + run.x(), down - run.rise(), run.text());
      }
      for (float[] rule : line.rules()) {
        rule(left + rule[0], left + rule[1], down + rule[2]);
      }
    }
    return down;
  }

  private void run(PDFont font, float size, float x, float down, String text) {
    if (design.strokes() == Strokes.LETTERS) {
      float at = x;
      for (int c : text.codePoints().toArray()) {
        String letter = Character.toString(c);
        show(font, size, at, down, letter);
        at += Galley.width(font, size, letter);
      }
    } else {
      show(font, size, x, down, text);
    }
  }

  /** Sets one line of text. */
  Typesetter show(PDFont font, float size, float x, float down, String text) {
    float up = height - down;
    strokes.add(content -> {
      content.beginText();
      content.setFont(font, size);
      content.newLineAtOffset(x, up);
      content.showText(text);
      content.endText();
    });
    return this;
  }

  /** Sets small text, as heads and stamps are. */
  Typesetter small(float x, float down, String text) {
    return show(fonts.text(), 8, x, down, text);
  }

  /** Sets text along a line that rises by an angle. */
  Typesetter turned(float size, double degrees, float x, float down, String text) {
    float up = height - down;
    strokes.add(content -> {
      content.beginText();
      content.setFont(fonts.text(), size);
      content.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(degrees), x, up));
      content.showText(text);
      content.endText();
    });
    return this;
  }

  Typesetter rule(float x, float right, float down) {
    float up = height - down;
    strokes.add(content -> {
      content.moveTo(x, up);
      content.lineTo(right, up);
      content.stroke();
    });
    return this;
  }

  /** Fills a box, as behind a sidebar or for a figure. */
  Typesetter fill(float x, float top, float right, float bottom, float grey) {
    strokes.add(content -> {
      content.setNonStrokingColor(grey);
      content.addRect(x, height - bottom, right - x, bottom - top);
      content.fill();
      content.setNonStrokingColor(0f);
    });
    return this;
  }

  private void finish() {
    if (pages == 0) {
      return;
    }
    if (shuffled) {
      Collections.shuffle(strokes, new Random(pages));
    }
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, true)) {
      for (Stroke stroke : strokes) {
        stroke.on(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    strokes.clear();
  }

  byte[] bytes() {
    finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (document) {
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
