package org.casequote.ingest.pdf.page;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.casequote.ingest.input.ScanException;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.ingest.words.Letters;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words and the ruled lines of every page in one pass over the content streams.
 *
 * <p>Of a page's text only that in its main direction is kept, which leaves out stamps along the
 * margin and watermarks across the page.
 */
public final class PageText extends PDFTextStripper {

  /** Longer than any glyph is wide, in points; a broken font may say anything. */
  private static final float LONGEST = 2_000;

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

  /** More than fit on a page that somebody can read. */
  private static final int MOST_GLYPHS = 100_000;

  /** The share of letters without a meaning from which on a text layer is worthless. */
  private static final double MOSTLY = 0.5;

  /** The share of a page that the image of a scan covers at least. */
  private static final float WHOLE = 0.8f;

  /** Fewer words than any page of text has; a stamp may have some. */
  private static final int FEW = 30;

  private final List<Page> pages = new ArrayList<>();
  private final Map<PDFont, Typeface> typefaces = new IdentityHashMap<>();
  private final Map<Integer, Glyphs> glyphs = new HashMap<>();
  private final Drawings drawings = new Drawings();
  private PDRectangle crop = PDRectangle.A4;
  private float @Nullable [] pen;
  private @Nullable Exception damage;
  private final List<Integer> blind = new ArrayList<>();
  private int shown;
  private int unmapped;
  private int shownOnPage;
  private int unmappedOnPage;

  /** The share of the page that its largest image covers. */
  private float covered;

  private PageText() throws IOException {
    setShouldSeparateByBeads(false);
  }

  /**
   * The pages of a document.
   *
   * @throws UnreadableException where a page is damaged and no other has any text
   */
  public static Pages read(PDDocument document) throws IOException, UnreadableException {
    PageText reader = new PageText();
    reader.writeText(document, Writer.nullWriter());
    if (reader.pages.isEmpty()) {
      boolean any = document.getPages().iterator().hasNext();
      throw new UnreadableException(any ? "no text: the pages are blank" : "no pages");
    }
    boolean empty = reader.pages.stream().allMatch(page -> page.words().isEmpty());
    if (empty && reader.damage != null) {
      throw new UnreadableException("damaged PDF: " + reader.damage.getMessage(), reader.damage);
    }
    double unmapped = (double) reader.unmapped / Math.max(1, reader.shown);
    if (unmapped > MOSTLY) {
      throw new ScanException("no text layer that says what its letters are", reader.pages.size());
    }
    if (empty || reader.blind.size() == reader.pages.size()) {
      throw new ScanException("no text layer", reader.pages.size());
    }
    return new Pages(reader.withBlankOnes(document), unmapped, reader.blind, null);
  }

  /** Keeps what was read of a page whose content stream is broken. */
  @Override
  public void processPage(PDPage page) throws IOException {
    crop = page.getCropBox();
    glyphs.clear();
    shownOnPage = 0;
    unmappedOnPage = 0;
    covered = 0;
    drawings.clear();
    pen = null;
    try {
      super.processPage(page);
    } catch (IOException | RuntimeException e) {
      damage = e;
    }
    Page read = finished(page.getRotation());
    pages.add(read);
    boolean image = covered > WHOLE && read.words().size() < FEW;
    if (image || shownOnPage > FEW && unmappedOnPage > MOSTLY * shownOnPage) {
      blind.add(read.number());
    }
  }

  /** Counts the glyphs whose font does not tell what they mean. */
  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    String meaning = font.toUnicode(code);
    int without = meaning == null || Letters.of(meaning).isEmpty() ? 1 : 0;
    shown++;
    shownOnPage++;
    unmapped += without;
    unmappedOnPage += without;
    super.showGlyph(matrix, font, code, displacement);
  }

  @Override
  protected void processTextPosition(TextPosition at) {
    Matrix matrix = at.getTextMatrix();
    float across = matrix.getScaleX();
    float up = matrix.getShearY();
    int direction;
    if (Math.abs(up) <= 0.1f * Math.abs(across)) {
      direction = across >= 0 ? 0 : 180;
    } else if (Math.abs(across) <= 0.1f * Math.abs(up)) {
      direction = up > 0 ? 90 : 270;
    } else {
      return;
    }
    float startX = matrix.getTranslateX();
    float startY = matrix.getTranslateY();
    float length = Math.abs(direction % 180 == 0 ? at.getEndX() - startX : at.getEndY() - startY);
    Frame frame = frame(direction);
    float x = frame.x(startX, startY);
    float y = frame.y(startX, startY);
    float size = size(at, matrix);
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
      Typeface face = typefaces.computeIfAbsent(at.getFont(), Typeface::of);
      group.add(at.getUnicode(), x, length < LONGEST ? x + length : x, y, size, face);
    }
  }

  /** The size of a glyph; that of a font made of drawings is told by its box. */
  private static float size(TextPosition at, Matrix matrix) {
    return at.getFont() instanceof PDType3Font && at.getHeight() > 0
        ? 1.5f * at.getHeight()
        : Math.abs(matrix.getScalingFactorY());
  }

  /** Sees where images are drawn, which are not loaded. */
  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (operator.getName().equals("Do")
        && !operands.isEmpty()
        && operands.getFirst() instanceof COSName name
        && getResources() != null
        && getResources().isImageXObject(name)) {
      rectangle(new float[] {0, 0, 1, 1});
      covered = Math.max(covered, shareOfPage());
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

  /** The pages with those that have no content at all, which are never looked at. */
  private List<Page> withBlankOnes(PDDocument document) {
    List<Page> all = new ArrayList<>();
    int next = 0;
    int number = 0;
    // Counted one by one, since the number that the file tells may be anything.
    for (PDPage page : document.getPages()) {
      number++;
      if (next < pages.size() && pages.get(next).number() == number) {
        all.add(pages.get(next++));
      } else if (page != null) {
        all.add(Page.blank(number, page.getCropBox().getWidth(), page.getCropBox().getHeight()));
      }
    }
    return next == pages.size() ? all : pages;
  }

  /** Sees the drawing operators, for which a text stripper has no use. */
  @Override
  protected void unsupportedOperator(Operator operator, List<COSBase> operands) {
    switch (operator.getName()) {
      case "re" -> rectangle(numbers(operands, 4));
      case "m" -> pen = point(numbers(operands, 2));
      case "l" -> {
        float[] to = point(numbers(operands, 2));
        if (pen != null && to != null) {
          drawings.add(pen[0], pen[1], to[0], to[1]);
        }
        pen = to;
      }
      case "c", "v", "y", "h" -> pen = null;
      default -> {}
    }
  }

  private void rectangle(float @Nullable [] sides) {
    pen = null;
    if (sides != null) {
      float[] from = point(new float[] {sides[0], sides[1]});
      float[] to = point(new float[] {sides[0] + sides[2], sides[1] + sides[3]});
      if (from != null && to != null) {
        drawings.add(from[0], from[1], to[0], to[1]);
      }
    }
  }

  private float @Nullable [] point(float @Nullable [] user) {
    if (user == null) {
      return null;
    }
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    var device = matrix.transformPoint(user[0], user[1]);
    return new float[] {device.x - crop.getLowerLeftX(), device.y - crop.getLowerLeftY()};
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

  private Frame frame(int direction) {
    return new Frame(crop.getWidth(), crop.getHeight(), direction);
  }

  private Page finished(int rotation) {
    int direction =
        glyphs.entrySet().stream()
            .max(Comparator.comparingInt(entry -> entry.getValue().count()))
            .map(Map.Entry::getKey)
            .orElse(0);
    Frame frame = frame(direction);
    Glyphs group = glyphs.get(direction);
    List<Word> words = group == null ? List.of() : group.words();
    return new Page(
        getCurrentPageNo(),
        frame.across(),
        frame.down(),
        Math.floorMod(direction - rotation, 360),
        words,
        drawings.rules(frame),
        drawings.figures(frame, words),
        false);
  }
}
