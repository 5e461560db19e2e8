package org.casequote.nlp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casequote.model.Block;
import org.casequote.model.BlockKind;
import org.casequote.model.Section;
import org.casequote.model.SectionKind;
import org.casequote.model.Span;
import org.casequote.pipeline.Annotations;
import org.casequote.pipeline.CaseTable;
import org.casequote.pipeline.Layer;
import org.casequote.pipeline.Sentence;
import org.casequote.pipeline.Stage;

/**
 * Cuts the blocks of a report into sentences. Headings, captions and table rows are read too, since
 * they state facts; references and front matter are not. Of a table of cases each cell is one.
 */
public final class SentenceStage implements Stage<Sentence> {

  /**
   * No sentence is as long, in characters. What is, is a list or no text at all, and rules look at
   * a sentence again and again.
   */
  private static final int LONGEST = 1_500;

  private final Sentences sentences;

  /** A stage over a detector. */
  public SentenceStage(Sentences sentences) {
    this.sentences = sentences;
  }

  @Override
  public Set<Layer<?>> reads() {
    return Set.of(Layer.SECTIONS, Layer.TABLES);
  }

  @Override
  public Layer<Sentence> writes() {
    return Layer.SENTENCES;
  }

  @Override
  public List<Sentence> apply(Annotations in) {
    String text = in.report().text();
    List<Section> sections = in.get(Layer.SECTIONS);
    List<Sentence> out = new ArrayList<>();
    int at = 0;
    List<Block> blocks = in.report().blocks();
    Map<Integer, List<Span>> cells = cells(in, blocks);
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      while (at < sections.size() && sections.get(at).span().end() <= block.span().start()) {
        at++;
      }
      SectionKind section = sectionOf(block, sections, at);
      if (isRead(block, section)) {
        for (Span sentence : cells.getOrDefault(i, cut(block, text))) {
          for (Span span : bounded(sentence, text)) {
            out.add(new Sentence(out.size(), i, span, span.of(text), section));
          }
        }
      }
    }
    return out;
  }

  /** The cells of the tables of cases, each a sentence, by the blocks that they stand in. */
  private static Map<Integer, List<Span>> cells(Annotations in, List<Block> blocks) {
    Map<Integer, List<Span>> cells = new HashMap<>();
    int at = 0;
    for (CaseTable table : in.get(Layer.TABLES)) {
      for (CaseTable.Cell cell : table.cells()) {
        while (!blocks.get(at).span().contains(cell.span())) {
          at++;
        }
        cells.computeIfAbsent(at, block -> new ArrayList<>()).add(cell.span());
      }
    }
    return cells;
  }

  private List<Span> cut(Block block, String text) {
    if (block.kind() == BlockKind.TABLE_ROW || block.kind() == BlockKind.TITLE) {
      return List.of(block.span());
    }
    int start = block.span().start();
    return sentences.split(block.span().of(text)).stream().map(s -> s.shift(start)).toList();
  }

  /** Parts of what is too long for a sentence, cut at spaces where there are any. */
  private static List<Span> bounded(Span sentence, String text) {
    if (sentence.length() <= LONGEST) {
      return List.of(sentence);
    }
    List<Span> parts = new ArrayList<>();
    int start = sentence.start();
    while (start < sentence.end()) {
      int end = Math.min(sentence.end(), start + LONGEST);
      int space = text.lastIndexOf(' ', end);
      if (end < sentence.end() && space > start) {
        end = space;
      }
      parts.add(new Span(start, end));
      start = end;
      while (start < sentence.end() && text.charAt(start) == ' ') {
        start++;
      }
    }
    return parts;
  }

  private static SectionKind sectionOf(Block block, List<Section> sections, int at) {
    return switch (block.kind()) {
      case CAPTION -> SectionKind.CAPTION;
      case TABLE_ROW -> SectionKind.TABLE;
      default -> at < sections.size() ? sections.get(at).kind() : SectionKind.OTHER;
    };
  }

  private static boolean isRead(Block block, SectionKind section) {
    return switch (block.kind()) {
      case TITLE, HEADING, PARAGRAPH, CAPTION, TABLE_ROW ->
          section != SectionKind.REFERENCES && section != SectionKind.ACKNOWLEDGEMENTS;
      case FRONT, REFERENCE, FOOTNOTE -> false;
    };
  }
}
