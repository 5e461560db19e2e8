package org.casequote.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.casequote.ingest.Ingest;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.model.Block;
import org.casequote.model.BlockKind;
import org.casequote.model.Report;

/** Articles of three thousand words, each of a few reports of the corpus one after the other. */
final class Articles {

  static final int WORDS = 3000;

  private static final Path CORPUS = Path.of("corpus", "reports");

  private static final Set<BlockKind> READ =
      Set.of(BlockKind.TITLE, BlockKind.HEADING, BlockKind.PARAGRAPH);

  private Articles() {}

  /** The files of the corpus whose names end so. */
  static List<Path> files(String ending) {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As many articles as there are reports, each starting with another one. */
  static List<String> texts() {
    List<String> reports = files("").stream().map(Articles::body).toList();
    List<String> out = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      StringBuilder text = new StringBuilder();
      int words = 0;
      for (int next = i; words < WORDS; next++) {
        for (String paragraph : reports.get(next % reports.size()).split("\n\n")) {
          if (words < WORDS) {
            text.append(paragraph).append("\n\n");
            words += paragraph.split("\\s+").length;
          }
        }
      }
      out.add(text.toString());
    }
    return out;
  }

  /** What is read of a report: without its references, which would end the article. */
  private static String body(Path file) {
    Report report;
    try {
      report = Ingest.read(file);
    } catch (IOException | UnreadableException e) {
      throw new IllegalStateException(file + " of the corpus cannot be read", e);
    }
    StringBuilder out = new StringBuilder();
    for (Block block : report.blocks()) {
      String text = report.text(block);
      if (text.matches("(?i)references?")) {
        break;
      }
      if (READ.contains(block.kind())) {
        out.append(text.replace('\n', ' ')).append("\n\n");
      }
    }
    return out.toString();
  }
}
