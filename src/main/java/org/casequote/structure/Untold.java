package org.casequote.structure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.casequote.model.Block;
import org.casequote.model.BlockKind;
import org.casequote.model.Report;
import org.casequote.model.SectionKind;

/** The parts of articles whose headings tell none: letters, and files that lost their headings. */
final class Untold {

  private static final Set<SectionKind> BODY =
      EnumSet.of(
          SectionKind.INTRODUCTION,
          SectionKind.CASE,
          SectionKind.METHODS,
          SectionKind.RESULTS,
          SectionKind.DISCUSSION,
          SectionKind.CONCLUSION);

  private final Headings headings;
  private final SectionModel model;

  Untold(Headings headings, SectionModel model) {
    this.headings = headings;
    this.model = model;
  }

  /** The part of each paragraph that no heading tells; empty where a heading tells of the body. */
  Map<Block, SectionKind> parts(Report report) {
    List<Block> paragraphs = new ArrayList<>();
    SectionKind told = null;
    for (Block block : report.blocks()) {
      if (block.kind() == BlockKind.HEADING) {
        told = headings.kindOf(report.text(block)).orElse(null);
        if (told != null && BODY.contains(told)) {
          return Map.of();
        }
      } else if (block.kind() == BlockKind.PARAGRAPH && told == null) {
        paragraphs.add(block);
      }
    }
    return parts(report, paragraphs);
  }

  private Map<Block, SectionKind> parts(Report report, List<Block> paragraphs) {
    List<String> texts = paragraphs.stream().map(report::text).toList();
    List<SectionKind> parts =
        PartOrder.of(
            IntStream.range(0, texts.size()).mapToObj(i -> model.parts(texts, i)).toList());
    Map<Block, SectionKind> out = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      out.put(paragraphs.get(i), parts.get(i));
    }
    return out;
  }
}
