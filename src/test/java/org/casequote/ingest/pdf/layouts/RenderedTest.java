package org.casequote.ingest.pdf.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.casequote.ingest.Ingest;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.model.Bibliography;
import org.casequote.model.BlockKind;
import org.casequote.model.Report;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Articles set by the programs that make such files, and what must be read of each. */
class RenderedTest {

  /** What stands beside the running text, in an order of its own. */
  private static final Set<String> BESIDE = Set.of("CAPTION", "TABLE_ROW", "FOOTNOTE");

  static Stream<Named<Path>> files() throws IOException, URISyntaxException {
    Path folder =
        Path.of(RenderedTest.class.getResource("/org/casequote/ingest/pdf/rendered").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".blocks")).sorted().toList().stream()
          .map(file -> Named.of(Ingest.id(file), file));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void isReadInOrder(Path expected) throws IOException, UnreadableException {
    List<String> blocks = Files.readAllLines(expected);
    blocks = blocks.subList(blocks.indexOf("") + 1, blocks.size());
    Report report = report(expected);
    List<String> read =
        report.blocks().stream()
            .filter(block -> block.kind() != BlockKind.FRONT)
            .map(block -> block.kind() + " " + report.text(block))
            .toList();
    assertThat(part(read, false)).containsExactlyElementsOf(part(blocks, false));
    assertThat(part(read, true)).containsExactlyElementsOf(part(blocks, true));
  }

  @ParameterizedTest
  @MethodSource("files")
  void isIdentified(Path expected) throws IOException, UnreadableException {
    List<String> head = Files.readAllLines(expected);
    Bibliography source = report(expected).source();
    List<String> found = new ArrayList<>();
    for (String line : head.subList(0, head.indexOf(""))) {
      String name = line.substring(0, line.indexOf(": "));
      found.add(
          name
              + ": "
              + switch (name) {
                case "title" -> source.title();
                case "authors" -> String.join("; ", source.authors());
                case "doi" -> source.doi();
                case "year" -> source.year();
                case "journal" -> source.journal();
                default -> throw new AssertionError(name);
              });
    }
    assertThat(found).containsExactlyElementsOf(head.subList(0, head.indexOf("")));
  }

  private static Report report(Path expected) throws IOException, UnreadableException {
    return Ingest.read(expected.resolveSibling(Ingest.id(expected) + ".pdf"));
  }

  private static List<String> part(List<String> blocks, boolean beside) {
    return blocks.stream()
        .filter(block -> BESIDE.contains(block.substring(0, block.indexOf(' '))) == beside)
        .toList();
  }
}
