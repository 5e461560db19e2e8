package org.casequote.ingest.pdf.page;

import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the pages of a document draw: their glyphs, in the order of the file and by the
 * direction they run in, their lines and frames, and where their images stand.
 *
 * <p>A page's text in its main direction is kept, and what stands aside in several rows, which
 * leaves out stamps along the margin and watermarks across the page.
 */
final class PageContent extends PDFStreamEngine {

  /** Longer than any glyph is wide, in points; a broken font may say anything. */
  private static final float LONGEST = 2_000;

  /** More than fit on a page that somebody can read. */
  private static final int MOST_GLYPHS = 100_000;

  private final Legibility legibility;
  private final Map<PDFont, FontCodes> fonts = new IdentityHashMap<>();
  private final Map<Integer, Glyphs> glyphs = new HashMap<>();
  private final Drawings drawings = new Drawings();
  private final Pen pen = new Pen(drawings);
  private PDRectangle crop = PDRectangle.A4;
  private @Nullable Exception damage;

  PageContent(Legibility legibility) {
    this.legibility = legibility;
    addOperator(new BeginText(this));
    addOperator(new Concatenate(this));
    addOperator(new DrawObject(this));
    addOperator(new EndText(this));
    addOperator(new MoveText(this));
    addOperator(new MoveTextSetLeading(this));
    addOperator(new NextLine(this));
    addOperator(new Restore(this));
    addOperator(new Save(this));
    addOperator(new SetCharSpacing(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new SetGraphicsStateParameters(this));
    addOperator(new SetMatrix(this));
    addOperator(new SetTextHorizontalScaling(this));
    addOperator(new SetTextLeading(this));
    addOperator(new SetTextRenderingMode(this));
    addOperator(new SetTextRise(this));
    addOperator(new SetWordSpacing(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
    addOperator(new ShowTextLine(this));
    addOperator(new ShowTextLineAndSpace(this));
  }

  /** What broke off the page that was damaged last; {@code null} where none was. */
  @Nullable Exception damage() {
    return damage;
  }

  /** What a page draws, up to where its content is broken, and what is filled in on it. */
  Page read(PDPage page, int number) {
    crop = page.getCropBox();
    glyphs.clear();
    legibility.startPage();
    drawings.clear();
    pen.startPage(crop.getLowerLeftX(), crop.getLowerLeftY());
    try {
      processPage(new DecodedPage(page));
      for (PDAnnotation field : FormFields.of(page)) {
        showAnnotation(field);
      }
    } catch (IOException | RuntimeException e) {
      damage = e;
    }
    Page read = finished(number, page.getRotation());
    legibility.finish(read);
    return read;
  }

  /** Shows a string as the engine does, but looks up once what its glyphs have in common. */
  @Override
  protected void showText(byte[] string) throws IOException {
    PDTextState state = getGraphicsState().getTextState();
    PDFont font = state.getFont();
    if (font == null || font.isVertical()) {
      super.showText(string);
      return;
    }
    FontCodes codes = codes(font);
    float size = state.getFontSize();
    float stretch = state.getHorizontalScaling() / 100f;
    Matrix type = new Matrix(size * stretch, 0, 0, size, 0, state.getRise());
    Matrix text = getTextMatrix();
    Matrix user = getGraphicsState().getCurrentTransformationMatrix();
    Codes in = new Codes(string);
    while (in.available() > 0) {
      int before = in.available();
      int code = font.readCode(in);
      boolean space = code == ' ' && before - in.available() == 1;
      float width = font.getDisplacement(code).getX();
      glyph(codes, code, type.multiply(text).multiply(user), width * size * stretch, 0);
      float wordSpacing = space ? state.getWordSpacing() : 0;
      text.translate((width * size + state.getCharacterSpacing() + wordSpacing) * stretch, 0);
    }
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    PDTextState state = getGraphicsState().getTextState();
    float width = font.isVertical() ? font.getWidth(code) / 1000 : displacement.getX();
    glyph(
        codes(font),
        code,
        matrix,
        width * state.getFontSize() * (state.getHorizontalScaling() / 100f),
        displacement.getY() * state.getFontSize());
  }

  private FontCodes codes(PDFont font) {
    return fonts.computeIfAbsent(font, FontCodes::new);
  }

  /** Takes in a glyph that begins at the origin of a matrix and ends so far from there. */
  private void glyph(FontCodes codes, int code, Matrix matrix, float across, float down) {
    FontCodes.Shown shown = codes.shown(code);
    legibility.glyph(shown.known());
    int direction = direction(matrix);
    if (shown.text() == null || direction < 0) {
      return;
    }
    Point2D.Float end = getTextMatrix().transformPoint(across, down);
    end = getGraphicsState().getCurrentTransformationMatrix().transformPoint(end.x, end.y);
    float left = crop.getLowerLeftX();
    float bottom = crop.getLowerLeftY();
    float startX = matrix.getTranslateX() - left;
    float startY = matrix.getTranslateY() - bottom;
    float length = Math.abs(direction % 180 == 0 ? end.x - left - startX : end.y - bottom - startY);
    Frame frame = frame(direction);
    float x = frame.x(startX, startY);
    float y = frame.y(startX, startY);
    float size = Math.abs(matrix.getScalingFactorY());
    if (codes.height() != 0) {
      size = 1.5f * Math.abs(codes.height() * matrix.getScalingFactorY());
    }
    // What is larger than the page is no letter.
    if (!(size > 0.5f
        && size < frame.down()
        && x >= -1
        && y >= -1
        && x <= frame.across()
        && y <= frame.down() + 1)) {
      return;
    }
    Glyphs group = glyphs.computeIfAbsent(direction, d -> new Glyphs());
    if (group.count() < MOST_GLYPHS) {
      float right = length < LONGEST ? x + length : x;
      group.add(shown.text(), x, right, y, size, codes.typeface());
    }
  }

  /** The direction that a glyph runs in, anticlockwise; -1 where it is aslant. */
  private static int direction(Matrix matrix) {
    float across = matrix.getScaleX();
    float up = matrix.getShearY();
    if (Math.abs(up) <= 0.1f * Math.abs(across)) {
      return across >= 0 ? 0 : 180;
    }
    if (Math.abs(across) <= 0.1f * Math.abs(up)) {
      return up > 0 ? 90 : 270;
    }
    return -1;
  }

  /** Sees where images are drawn, which are not loaded. */
  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    boolean image =
        operator.getName().equals("Do")
            && !operands.isEmpty()
            && operands.getFirst() instanceof COSName name
            && getResources() != null
            && getResources().isImageXObject(name);
    if (image || operator.getName().equals("BI")) {
      pen.image(getGraphicsState().getCurrentTransformationMatrix());
      legibility.image(shareOfPage());
    } else {
      super.processOperator(operator, operands);
    }
  }

  /** The share of the page that an image covers which is drawn now. */
  private float shareOfPage() {
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    float area = matrix.getScaleX() * matrix.getScaleY() - matrix.getShearX() * matrix.getShearY();
    return Math.abs(area) / Math.max(1, crop.getWidth() * crop.getHeight());
  }

  /** Sees the operators that draw, which show no text. */
  @Override
  protected void unsupportedOperator(Operator operator, List<COSBase> operands) {
    pen.draw(operator.getName(), operands, getGraphicsState().getCurrentTransformationMatrix());
  }

  private Frame frame(int direction) {
    return new Frame(crop.getWidth(), crop.getHeight(), direction);
  }

  private Page finished(int number, int rotation) {
    Page main = part(number, 0, List.of(), rotation);
    List<Page> aside = new ArrayList<>();
    List<Map.Entry<Integer, Glyphs>> directions = new ArrayList<>(glyphs.entrySet());
    directions.sort(Comparator.comparingInt(entry -> -entry.getValue().count()));
    for (Map.Entry<Integer, Glyphs> direction : directions) {
      List<Word> words = direction.getValue().words();
      if (direction == directions.getFirst()) {
        main = part(number, direction.getKey(), words, rotation);
      } else if (Turned.isText(words)) {
        aside.add(part(number, direction.getKey(), Turned.text(words), rotation));
      }
    }
    return main.beside(aside);
  }

  private Page part(int number, int direction, List<Word> words, int rotation) {
    return Page.drawn(number, frame(direction), rotation, words, drawings);
  }

  /** The bytes of a string for one thread alone, which needs no lock to take the next. */
  private static final class Codes extends ByteArrayInputStream {

    Codes(byte[] string) {
      super(string);
    }

    @Override
    public int available() {
      return count - pos;
    }

    @Override
    public int read() {
      return pos < count ? buf[pos++] & 0xFF : -1;
    }
  }
}
