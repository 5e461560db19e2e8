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
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.casequote.ingest.input.ScanException;
import org.casequote.ingest.input.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words and the ruled lines of every page in one pass over the content streams, and what
 * is filled in where it is a form.
 *
 * <p>A page's text in its main direction is kept, and what stands aside in several rows, which
 * leaves out stamps along the margin and watermarks across the page.
 */
public final class PageText extends PDFTextStripper {

  /** Longer than any glyph is wide, in points; a broken font may say anything. */
  private static final float LONGEST = 2_000;

  /** More than fit on a page that somebody can read. */
  private static final int MOST_GLYPHS = 100_000;

  private final List<Page> pages = new ArrayList<>();
  private final Map<PDFont, Typeface> typefaces = new IdentityHashMap<>();
  private final Map<Integer, Glyphs> glyphs = new HashMap<>();
  private final Drawings drawings = new Drawings();
  private final Legibility legibility = new Legibility();
  private final NumberedGlyphs numbered = new NumberedGlyphs();

  /** What the glyph that is shown now means, where its font does not tell. */
  private @Nullable String guessed;

  private PDRectangle crop = PDRectangle.A4;
  private final Pen pen = new Pen(drawings);
  private @Nullable Exception damage;

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
    FormFields.openPages(document);
    reader.writeText(document, Writer.nullWriter());
    if (reader.pages.isEmpty()) {
      boolean any = document.getPages().iterator().hasNext();
      throw new UnreadableException(any ? "no text: the pages are blank" : "no pages");
    }
    boolean empty = reader.pages.stream().allMatch(page -> page.words().isEmpty());
    if (empty && reader.damage != null) {
      throw new UnreadableException("damaged PDF: " + reader.damage.getMessage(), reader.damage);
    }
    Legibility legibility = reader.legibility;
    if (legibility.isWorthless()) {
      throw new ScanException("no text layer that says what its letters are", reader.pages.size());
    }
    if (empty || legibility.blind().size() == reader.pages.size()) {
      throw new ScanException("no text layer", reader.pages.size());
    }
    return new Pages(
        reader.withBlankOnes(document), legibility.unmapped(), legibility.blind(), null);
  }

  /** Keeps what was read of a page whose content stream is broken. */
  @Override
  public void processPage(PDPage page) throws IOException {
    crop = page.getCropBox();
    glyphs.clear();
    legibility.startPage();
    drawings.clear();
    pen.startPage(crop.getLowerLeftX(), crop.getLowerLeftY());
    try {
      super.processPage(page);
      for (PDAnnotation field : FormFields.of(page)) {
        showAnnotation(field);
      }
    } catch (IOException | RuntimeException e) {
      damage = e;
    }
    Page read = finished(page.getRotation());
    pages.add(read);
    legibility.finish(read);
  }

  /** Sees what each glyph means, which its font may not tell. */
  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    String told = font.toUnicode(code);
    guessed = told == null ? numbered.meaning(font, code) : null;
    legibility.glyph(told == null ? guessed : told);
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
      group.add(
          guessed == null ? at.getUnicode() : guessed,
          x,
          length < LONGEST ? x + length : x,
          y,
          size,
          face);
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
    pen.draw(operator.getName(), operands, getGraphicsState().getCurrentTransformationMatrix());
  }

  private Frame frame(int direction) {
    return new Frame(crop.getWidth(), crop.getHeight(), direction);
  }

  private Page finished(int rotation) {
    Page main = part(0, List.of(), rotation);
    List<Page> aside = new ArrayList<>();
    List<Map.Entry<Integer, Glyphs>> directions = new ArrayList<>(glyphs.entrySet());
    directions.sort(Comparator.comparingInt(entry -> -entry.getValue().count()));
    for (Map.Entry<Integer, Glyphs> direction : directions) {
      List<Word> words = direction.getValue().words();
      if (direction == directions.getFirst()) {
        main = part(direction.getKey(), words, rotation);
      } else if (Turned.isText(words)) {
        aside.add(part(direction.getKey(), Turned.text(words), rotation));
      }
    }
    return main.beside(aside);
  }

  private Page part(int direction, List<Word> words, int rotation) {
    return Page.drawn(getCurrentPageNo(), frame(direction), rotation, words, drawings);
  }
}
