package org.casequote.ingest.pdf.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.casequote.ingest.input.Limits;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.ingest.pdf.page.Page;
import org.casequote.ingest.pdf.page.Pages;
import org.casequote.ingest.pdf.page.Sizes;
import org.casequote.ingest.pdf.page.Typeface;
import org.casequote.ingest.pdf.page.Word;
import org.casequote.ingest.words.Letters;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads the words of a scan: every page is drawn and looked at. */
public final class Ocr {

  private static final int DPI = 300;
  private static final float POINTS = 72;

  /** How high a line is for its size, from ascender to descender. */
  private static final float LINE = 0.92f;

  private static final float NEAR = 0.15f;

  /** A page of text has more words than a picture. */
  private static final int FEWEST = 30;

  /** The mean confidence from which on words are taken for words. */
  private static final double SURE = 0.6;

  private static final Pattern BOX = Pattern.compile("bbox (\\d+) (\\d+) (\\d+) (\\d+)");
  private static final Pattern BASELINE = Pattern.compile("baseline \\S+ (-?\\d+)");
  private static final Pattern SIZE = Pattern.compile("x_size ([\\d.]+)");
  private static final Pattern CONFIDENCE = Pattern.compile("x_wconf (\\d+)");

  private final Path program;
  private final Limits limits;
  private final List<Page> pages = new ArrayList<>();
  private double confidence;
  private int characters;

  private Ocr(Path program, Limits limits) {
    this.program = program;
    this.limits = limits;
  }

  /**
   * The pages of a document as OCR sees them.
   *
   * @throws UnreadableException where it cannot be had, or finds no text
   */
  public static Pages read(PDDocument document, Limits limits)
      throws IOException, UnreadableException {
    Path program = Tesseract.program();
    if (program == null) {
      throw new UnreadableException("no text layer; install tesseract-ocr to read scans");
    }
    Ocr ocr = new Ocr(program, limits);
    PDFRenderer renderer = new PDFRenderer(document);
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      ocr.page(renderer, i, document.getPage(i).getCropBox());
    }
    if (ocr.characters == 0) {
      throw new UnreadableException("no text layer, and OCR finds no text");
    }
    return new Pages(
        evened(ocr.pages, usual(ocr.pages)), 0, List.of(), ocr.confidence / ocr.characters);
  }

  /** Whether there is a program that can read scans. */
  public static boolean isInstalled() {
    return Tesseract.program() != null;
  }

  /**
   * The pages of a document, the blind ones as OCR sees them; those on which it sees no text, or
   * none that it is sure of, are pictures and stay as they are.
   */
  public static Pages completed(Pages pages, PDDocument document, Limits limits)
      throws IOException {
    Path program = Tesseract.program();
    if (program == null) {
      return pages;
    }
    Ocr all = new Ocr(program, limits);
    PDFRenderer renderer = new PDFRenderer(document);
    List<Page> list = new ArrayList<>(pages.list());
    float usual = usual(list);
    for (int number : pages.blind()) {
      Ocr one = new Ocr(program, limits);
      one.page(renderer, number - 1, document.getPage(number - 1).getCropBox());
      if (one.pages.getFirst().words().size() >= FEWEST && one.confidence > SURE * one.characters) {
        list.set(number - 1, evened(one.pages, usual).getFirst());
        all.confidence += one.confidence;
        all.characters += one.characters;
      }
    }
    return new Pages(
        list,
        pages.unmapped(),
        List.of(),
        all.characters == 0 ? null : all.confidence / all.characters);
  }

  /**
   * Sizes are measured, not told: what is nearly as large as the text is as large as the text, so
   * that a line without ascenders is no footnote and one of capitals no heading.
   */
  private static List<Page> evened(List<Page> pages, float usual) {
    return pages.stream()
        .map(page -> page.with(page.words().stream().map(word -> evened(word, usual)).toList()))
        .toList();
  }

  private static float usual(List<Page> pages) {
    Sizes sizes = new Sizes();
    pages.forEach(page -> page.words().forEach(sizes::add));
    return sizes.usual(10);
  }

  private static Word evened(Word word, float usual) {
    boolean near = Math.abs(word.size() - usual) < NEAR * usual;
    return near
        ? new Word(
            word.text(),
            word.x(),
            word.right(),
            word.baseline(),
            word.rise(),
            usual,
            word.typeface(),
            word.spaced())
        : word;
  }

  private void page(PDFRenderer renderer, int index, PDRectangle size) throws IOException {
    double area = size.getWidth() * size.getHeight() / (POINTS * POINTS);
    int dpi = (int) Math.max(1, Math.min(DPI, Math.sqrt(limits.pixels() / Math.max(area, 1e-6))));
    BufferedImage image = renderer.renderImageWithDPI(index, dpi, ImageType.GRAY);
    String hocr = Tesseract.hocr(program, image, dpi, limits.scanTime());
    float scale = POINTS / dpi;
    List<Word> words = new ArrayList<>();
    for (Element line :
        Jsoup.parse(hocr).select(".ocr_line, .ocr_header, .ocr_caption, .ocr_textfloat")) {
      line(line, scale, words);
    }
    pages.add(Page.scanned(index + 1, image.getWidth() * scale, image.getHeight() * scale, words));
  }

  private void line(Element line, float scale, List<Word> words) {
    String facts = line.attr("title");
    Matcher box = BOX.matcher(facts);
    if (!box.find()) {
      return;
    }
    float baseline = (Integer.parseInt(box.group(4)) + number(BASELINE, facts, 0)) * scale;
    float size = Math.max(4, Math.round(2 * number(SIZE, facts, 40) * scale / LINE) / 2f);
    for (Element word : line.select(".ocrx_word")) {
      Matcher at = BOX.matcher(word.attr("title"));
      String before = words.isEmpty() ? "" : words.getLast().text();
      String text = Misread.mended(Letters.of(word.text()).strip(), before);
      if (!text.isEmpty() && at.find()) {
        float left = Integer.parseInt(at.group(1)) * scale;
        float right = Integer.parseInt(at.group(3)) * scale;
        words.add(new Word(text, left, right, baseline, 0, size, Typeface.REGULAR, true));
        confidence += number(CONFIDENCE, word.attr("title"), 0) / 100 * text.length();
        characters += text.length();
      }
    }
  }

  private static float number(Pattern pattern, String facts, float otherwise) {
    Matcher found = pattern.matcher(facts);
    return found.find() ? Float.parseFloat(found.group(1)) : otherwise;
  }
}
