package org.casequote.structure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.casequote.model.Block;
import org.casequote.model.BlockKind;
import org.casequote.model.Report;
import org.casequote.model.SectionKind;
import org.jspecify.annotations.Nullable;

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

  /** "Patient concerns:" at the start of a paragraph. */
  private static final Pattern LABEL =
      Pattern.compile(
          "^\\W*(\\p{Lu}[\\p{L} ]{3,40}?(?=\\s?[:–—])|\\p{Lu}\\p{L}{3,12}(?: \\p{L}+)?(?=\\.\\s))");

  /** So many labels make a structured abstract. */
  private static final int LABELS = 2;

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

  /** The part that a paragraph's own label tells, {@code null} where it has none. */
  private @Nullable SectionKind label(String paragraph) {
    Matcher label = LABEL.matcher(paragraph);
    SectionKind kind = label.find() ? headings.kindOf(label.group(1)).orElse(null) : null;
    if (kind == SectionKind.METHODS || kind == SectionKind.RESULTS) {
      return SectionKind.CASE;
    }
    return kind != null && BODY.contains(kind) ? kind : null;
  }

  private Map<Block, SectionKind> parts(Report report, List<Block> paragraphs) {
    List<String> texts = paragraphs.stream().map(report::text).toList();
    List<SectionKind> labels = texts.stream().map(this::label).toList();
    boolean labelled = labels.stream().filter(Objects::nonNull).count() >= LABELS;
    List<SectionKind> parts =
        PartOrder.of(
            IntStream.range(0, texts.size())
                .mapToObj(i -> {
                  SectionKind label = labelled ? labels.get(i) : null;
                  return label == null ? model.parts(texts, i) : Map.of(label, 1.0);
                })
                .toList());
    Map<Block, SectionKind> out = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      out.put(paragraphs.get(i), parts.get(i));
    }
    return out;
  }
}
