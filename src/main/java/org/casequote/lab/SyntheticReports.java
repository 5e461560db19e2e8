package org.casequote.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.casequote.engine.Engine;
import org.casequote.engine.Outcome;
import org.casequote.model.Article;
import org.casequote.model.Block;
import org.casequote.model.BlockKind;
import org.casequote.model.Section;
import org.casequote.model.SectionKind;

/**
 * Text files of case reports as long as real ones, each put together by chance from the paragraphs
 * of the reports in a folder, for measuring what many files do. Each paragraph stands in the kind
 * of section that it was taken from. The same seed gives the same files.
 */
public final class SyntheticReports {

  private static final Map<SectionKind, String> HEADINGS =
      Map.of(
          SectionKind.ABSTRACT, "Abstract",
          SectionKind.INTRODUCTION, "Introduction",
          SectionKind.CASE, "Case report",
          SectionKind.DISCUSSION, "Discussion");

  /** The share of an article's words that a section has. */
  private static final Map<SectionKind, Double> SHARES =
      new EnumMap<>(
          Map.of(
              SectionKind.ABSTRACT, 0.06,
              SectionKind.INTRODUCTION, 0.14,
              SectionKind.CASE, 0.4,
              SectionKind.DISCUSSION, 0.4));

  private final Map<SectionKind, List<String>> paragraphs = new EnumMap<>(SectionKind.class);
  private final int words;
  private final long seed;

  /**
   * Reports made of the paragraphs of those in a folder.
   *
   * @param words in each of them, about
   */
  public SyntheticReports(Path folder, int words, long seed) throws IOException {
    this.words = words;
    this.seed = seed;
    Engine engine = Engine.open();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        if (engine.read(file) instanceof Outcome.Extracted read) {
          take(read.article());
        }
      }
    }
    for (SectionKind kind : SHARES.keySet()) {
      if (!paragraphs.containsKey(kind)) {
        throw new IOException(folder + ": no report in it has a section " + kind.label());
      }
    }
  }

  private void take(Article article) {
    for (Section section : article.sections()) {
      for (Block block : article.report().blocks()) {
        if (block.kind() == BlockKind.PARAGRAPH && section.span().contains(block.span())) {
          paragraphs
              .computeIfAbsent(section.kind(), kind -> new ArrayList<>())
              .add(article.report().text(block));
        }
      }
    }
  }

  /** The text of the report of this number. */
  public String text(int number) {
    Random random = new Random(seed * 1_000_003 + number);
    StringBuilder text = new StringBuilder("Report " + number + " of a series\n");
    SHARES.forEach((kind, share) -> {
      text.append('\n').append(HEADINGS.get(kind)).append("\n\n");
      List<String> drawn = paragraphs.get(kind);
      for (int left = (int) (words * share); left > 0; ) {
        String paragraph = drawn.get(random.nextInt(drawn.size()));
        text.append(paragraph).append("\n\n");
        left -= paragraph.split("\\s+").length;
      }
    });
    return text.toString();
  }

  /** Writes the reports 0 to {@code count - 1} into a folder, a thousand to a folder in it. */
  public void write(Path folder, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Path part = folder.resolve("%04d".formatted(i / 1000));
      Files.createDirectories(part);
      Files.writeString(part.resolve("report-%07d.txt".formatted(i)), text(i));
    }
  }
}
