package org.casequote.ingest.report;

import java.util.ArrayList;
import java.util.List;
import org.casequote.model.Bibliography;
import org.casequote.model.Block;
import org.casequote.model.BlockKind;
import org.casequote.model.Box;
import org.casequote.model.Place;
import org.casequote.model.Report;
import org.casequote.model.Span;
import org.jspecify.annotations.Nullable;

/** Lays blocks one after another into a report's text, a blank line between any two. */
public final class ReportBuilder {

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();

  /** Appends a block of an input without pages; blank ones are left out. */
  public ReportBuilder add(BlockKind kind, int level, String words) {
    return add(kind, level, 0, null, words);
  }

  /** Appends a block; blank ones are left out. */
  public ReportBuilder add(BlockKind kind, int level, int page, @Nullable Box box, String words) {
    return add(kind, level, page, box, words, List.of());
  }

  /**
   * Appends a block; blank ones are left out.
   *
   * @param lines where its lines stand, their spans counted from the first of its words
   */
  public ReportBuilder add(
      BlockKind kind, int level, int page, @Nullable Box box, String words, List<Place> lines) {
    String clean = words.strip();
    if (clean.isEmpty()) {
      return this;
    }
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    int start = text.length();
    text.append(clean);
    int shift = start - (words.length() - words.stripLeading().length());
    Span span = new Span(start, text.length());
    List<Place> places = new ArrayList<>();
    for (Place line : lines) {
      int from = Math.max(span.start(), line.span().start() + shift);
      int to = Math.min(span.end(), line.span().end() + shift);
      if (from < to) {
        places.add(new Place(new Span(from, to), line.page(), line.box(), line.ocr()));
      }
    }
    blocks.add(new Block(kind, level, page, box, span, places));
    return this;
  }

  /** Whether nothing was added. */
  public boolean isEmpty() {
    return blocks.isEmpty();
  }

  /** How many blocks there are. */
  public int blocks() {
    return blocks.size();
  }

  /** The finished report. */
  public Report build(String id, Bibliography source) {
    return build(id, source, null);
  }

  /** The finished report of a file with pages. */
  public Report build(String id, Bibliography source, @Nullable PageCounts pages) {
    String all = text.toString();
    return new Report(id, source, all, blocks, Examination.of(all, blocks, pages));
  }
}
