import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * The journal's press: sets each text beside it as a two-column A4 article in {@code reports/}.
 *
 * <p>Run from the project's root: {@code java -cp 'target/lib/*' corpus/make-pdfs/MakePdfs.java}
 *
 * <p>A text has its title on the first line and {@code doi: …} on the second. Blocks are parted by
 * blank lines: {@code # Heading}, {@code ## Subheading}, {@code Figure 1: …} (under an empty
 * frame), {@code Table 1: …} (its rows, parted by {@code |}, are the next block), and paragraphs,
 * in which {@code [1,2]} becomes a raised mark. No clock is read: equal texts give equal bytes.
 */
public class MakePdfs {
  static final float LEFT = 50;
  static final float TOP = 778;
  static final float BOTTOM = 62;
  static final float PAGE = PDRectangle.A4.getWidth() - 2 * LEFT;
  static final float COLUMN = (PAGE - 18) / 2;
  static final Face BODY = new Face(new PDType1Font(FontName.TIMES_ROMAN), 9.5f, 11.4f);
  static final Face TITLE = new Face(new PDType1Font(FontName.HELVETICA_BOLD), 16, 19);
  static final Face BOLD = new Face(new PDType1Font(FontName.HELVETICA_BOLD), 9.5f, 13);
  static final Face ITALIC = new Face(new PDType1Font(FontName.TIMES_ITALIC), 10, 13);
  static final Face ABSTRACT = new Face(new PDType1Font(FontName.HELVETICA), 8.5f, 10.8f);
  static final Face SMALL = new Face(new PDType1Font(FontName.HELVETICA), 7.5f, 9.2f);
  static final Face MARK = new Face(new PDType1Font(FontName.TIMES_ROMAN), 6, 0);
  static final Pattern MARKED = Pattern.compile("(.*?)\\[([\\d,–]+)](\\W*)");
  static final Pattern SYLLABLE = // a consonant and a vowel, after a vowel and perhaps a consonant
      Pattern.compile("(?<=[aeiou][b-z&&[^aeiou]]?)(?=[b-z&&[^aeiou]][aeiouy])");

  /** A font at a size, with the distance from one line to the next, in points. */
  record Face(PDFont font, float size, float leading) {
    float width(String s) throws IOException {
      return font.getStringWidth(s) * size / 1000;
    }
  }

  /** A word and the reference mark raised behind it. */
  record Word(String text, String mark) {
    float width(Face face) throws IOException {
      return face.width(text) + MARK.width(mark);
    }
  }

  public static void main(String[] args) throws IOException {
    try (var files = Files.list(Path.of("corpus/make-pdfs"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        String name = file.getFileName().toString().replace(".txt", ".pdf");
        new MakePdfs(Files.readString(file)).save(Path.of("corpus/reports", name));
      }
    }
  }

  final PDDocument document = new PDDocument();
  final String title;
  final String doi;
  PDPageContentStream ink;
  float x = LEFT;
  float y = TOP;
  float columnTop;

  MakePdfs(String text) throws IOException {
    String[] blocks = text.strip().split("\\n\\s*\\n|\\ndoi: ");
    title = blocks[0];
    doi = blocks[1];
    newPage();
    frontMatter(blocks[2].substring(2), blocks[3]);
    for (int i = 4; i < blocks.length; i++) {
      String block = blocks[i];
      if (block.startsWith("#")) {
        need(BOLD.leading * 4);
        y -= 4;
        lines(block.replaceFirst("#+ ", ""), block.startsWith("##") ? ITALIC : BOLD, COLUMN, 0);
      } else if (block.startsWith("Figure ")) {
        figure(block);
      } else if (block.startsWith("Table ")) {
        table(block, blocks[++i].split("\\n"));
      } else {
        boolean references = block.startsWith("1. ");
        for (String paragraph : block.split("\\n")) {
          lines(paragraph, references ? SMALL : BODY, COLUMN, references ? 0 : 10);
        }
      }
    }
  }

  void save(Path path) throws IOException {
    ink.close();
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setSubject("doi:" + doi);
    document.setDocumentId((long) doi.hashCode()); // or else PDFBox takes the time
    document.save(path.toFile());
    document.close();
  }

  /** Makes sure that {@code height} points are left, in the next column or page if need be. */
  void need(float height) throws IOException {
    if (y - height < BOTTOM) {
      boolean turn = x > LEFT;
      if (turn) {
        ink.close();
        newPage();
      }
      x = turn ? LEFT : LEFT + PAGE - COLUMN;
      y = columnTop;
    }
  }

  void newPage() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    ink = new PDPageContentStream(document, page);
    int number = document.getNumberOfPages();
    put(number % 2 == 0 ? title : "Casequote Corpus, 2026", ITALIC, LEFT, 806);
    bar(LEFT, 800, PAGE, 0.5f, 0);
    put("https://doi.org/" + doi, SMALL, LEFT, 36);
    put(Integer.toString(number), SMALL, LEFT + PAGE - 10, 36);
    columnTop = TOP;
  }

  void frontMatter(String heading, String summary) throws IOException {
    lines(title, TITLE, PAGE, 0);
    lines("The Casequote project. Casequote Corpus 2026. doi:" + doi, SMALL, PAGE, 0);
    float height = split(summary, ABSTRACT, PAGE - 20, 0).size() * ABSTRACT.leading + 28;
    bar(LEFT, y - height, PAGE, height, 0.92f);
    x = LEFT + 10;
    y -= 14;
    lines(heading, BOLD, PAGE - 20, 0);
    lines(summary, ABSTRACT, PAGE - 20, 0);
    x = LEFT;
    y -= 24;
    columnTop = y;
  }

  void figure(String caption) throws IOException {
    need(170);
    bar(x, y - 114, COLUMN, 110, 0.84f);
    y -= 126;
    lines(caption, SMALL, COLUMN, 0);
    y -= 8;
  }

  void table(String caption, String[] rows) throws IOException {
    need(40 + rows.length * SMALL.leading * 2.4f);
    y -= 6;
    lines(caption, SMALL, COLUMN, 0);
    for (String row : rows) {
      String[] cells = row.split("\\s*\\|\\s*");
      float left = x;
      float top = y;
      float lowest = y;
      for (int c = 0; c < cells.length; c++) {
        x = left + c * COLUMN / cells.length;
        y = top;
        lines(cells[c], SMALL, COLUMN / cells.length - 3, 0);
        lowest = Math.min(lowest, y);
      }
      x = left;
      y = lowest - 3;
      bar(x, y + 8, COLUMN, 0.3f, 0);
    }
    y -= 8;
  }

  /** Sets a paragraph from column to column; one with an indent is justified. */
  void lines(String text, Face face, float width, float indent) throws IOException {
    List<List<Word>> lines = split(text, face, width, indent);
    for (int i = 0; i < lines.size(); i++) {
      need(face.leading);
      List<Word> line = lines.get(i);
      float at = x + (i == 0 ? indent : 0);
      float gap = face.width(" ");
      if (indent > 0 && i < lines.size() - 1 && line.size() > 1) {
        float filled = at - x;
        for (Word word : line) {
          filled += word.width(face);
        }
        gap = (width - filled) / (line.size() - 1);
      }
      for (Word word : line) {
        put(word.text, face, at, y);
        put(word.mark, MARK, at + face.width(word.text), y + face.size * 0.35f);
        at += word.width(face) + gap;
      }
      y -= face.leading;
    }
  }

  /** Breaks a text into lines, hyphenating the end of at most every third. */
  static List<List<Word>> split(String text, Face face, float width, float indent)
      throws IOException {
    List<List<Word>> lines = new ArrayList<>(List.of(new ArrayList<>()));
    float left = width - indent;
    int lastHyphen = -3;
    for (String plain : text.replaceAll("\\s+(?=\\[\\d)", "").split("\\s+")) {
      Matcher m = MARKED.matcher(plain);
      Word word = m.matches() ? new Word(m.group(1) + m.group(3), m.group(2)) : new Word(plain, "");
      if (word.width(face) > left && !lines.getLast().isEmpty()) {
        int cut = lines.size() - lastHyphen < 3 ? 0 : hyphen(word.text, face, left);
        if (cut > 0) {
          lines.getLast().add(new Word(word.text.substring(0, cut) + "-", ""));
          word = new Word(word.text.substring(cut), word.mark);
          lastHyphen = lines.size();
        }
        lines.add(new ArrayList<>());
        left = width;
      }
      lines.getLast().add(word);
      left -= word.width(face) + face.width(" ");
    }
    return lines;
  }

  /** Where the longest beginning of a long word that fits ends, or 0. */
  static int hyphen(String word, Face face, float left) throws IOException {
    int cut = 0;
    for (Matcher m = SYLLABLE.matcher(word); m.find(); ) {
      boolean fits = face.width(word.substring(0, m.start()) + "-") <= left;
      cut = fits && m.start() >= 3 && m.start() <= word.length() - 4 ? m.start() : cut;
    }
    return word.matches("\\p{Alpha}{9,}\\W?") ? cut : 0;
  }

  void put(String text, Face face, float atX, float atY) throws IOException {
    ink.beginText();
    ink.setFont(face.font, face.size);
    ink.newLineAtOffset(atX, atY);
    ink.showText(text);
    ink.endText();
  }

  void bar(float atX, float atY, float width, float height, float grey) throws IOException {
    ink.setNonStrokingColor(grey);
    ink.addRect(atX, atY, width, height);
    ink.fill();
    ink.setNonStrokingColor(0f);
  }
}
