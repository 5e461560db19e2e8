package org.casequote.ingest.pdf.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casequote.ingest.Ingest;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.model.Block;
import org.casequote.model.BlockKind;
import org.casequote.model.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One article in many layouts, and what must be read of each. */
class LayoutsTest {

  static Stream<Layouts.Layout> layouts() {
    return Layouts.all().stream();
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void isReadInOrder(Layouts.Layout layout) throws UnreadableException {
    Report report = Ingest.read(Path.of("layout.pdf"), layout.pdf());
    assertThat(lines(report)).containsExactlyElementsOf(layout.blocks());
  }

  private static List<String> lines(Report report) {
    List<String> lines = new ArrayList<>();
    for (Block block : report.blocks()) {
      if (block.kind() != BlockKind.FRONT) {
        lines.add(block.kind() + " " + report.text(block));
      }
    }
    return lines;
  }
}
