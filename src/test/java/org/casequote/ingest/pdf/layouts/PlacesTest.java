package org.casequote.ingest.pdf.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.casequote.ingest.Ingest;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.model.Block;
import org.casequote.model.Box;
import org.casequote.model.Place;
import org.casequote.model.Report;
import org.casequote.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every character of a text is on a page and in a box, and the box holds it. */
class PlacesTest {

  record File(String name, byte[] bytes) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<File> files() throws IOException {
    List<Path> corpus;
    try (Stream<Path> paths = Files.list(Path.of("corpus/reports"))) {
      corpus = paths.filter(path -> path.toString().endsWith(".pdf")).sorted().toList();
    }
    return Stream.concat(
        Layouts.all().stream().map(layout -> new File(layout.name(), layout.pdf())),
        corpus.stream().map(path -> new File(path.getFileName().toString(), bytes(path))));
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyCharacterHasItsPlace(File file) throws UnreadableException {
    Report report = Ingest.read(Path.of("a.pdf"), file.bytes());
    BitSet placed = new BitSet();
    int pages = report.health().pages();
    for (Block block : report.blocks()) {
      assertThat(block.lines()).as(report.text(block)).isNotEmpty();
      for (Place line : block.lines()) {
        assertThat(line.page()).isBetween(block.page(), pages);
        assertThat(line.span().start())
            .as("one line ends before the next begins")
            .isGreaterThanOrEqualTo(placed.length());
        placed.set(line.span().start(), line.span().end());
      }
    }
    for (int i = 0; i < report.text().length(); i++) {
      if (!Character.isWhitespace(report.text().charAt(i))) {
        assertThat(placed.get(i)).as(report.text().substring(Math.max(0, i - 20), i + 1)).isTrue();
        assertThat(report.places(new Span(i, i + 1))).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void theBoxHoldsTheWords(File file) throws IOException, UnreadableException {
    Report report = Ingest.read(Path.of("a.pdf"), file.bytes());
    try (PDDocument document = Loader.loadPDF(file.bytes())) {
      for (Block block : report.blocks()) {
        for (Place line : block.lines()) {
          String there = shown(document, line);
          assertThat(letters(there))
              .as(
                  "%s, page %d, %s: %s",
                  line.span().of(report.text()), line.page(), line.box(), there)
              .allSatisfy((letter, count) -> assertThat(count).isPositive())
              .containsKeys(
                  letters(line.span().of(report.text())).keySet().toArray(Integer[]::new));
        }
      }
    }
  }

  /** What PDFBox itself finds in a box, a point added on all sides. */
  private static String shown(PDDocument document, Place line) throws IOException {
    Box box = line.box();
    PDFTextStripperByArea area = new PDFTextStripperByArea();
    area.addRegion(
        "box", new Rectangle2D.Float(box.x() - 1, box.y() - 1, box.width() + 2, box.height() + 2));
    area.extractRegions(document.getPage(line.page() - 1));
    return area.getTextForRegion("box");
  }

  private static Map<Integer, Long> letters(String text) {
    return text.codePoints()
        .filter(c -> c < 128 && Character.isLetterOrDigit(c))
        .boxed()
        .collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.counting()));
  }
}
