package org.casequote.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.casequote.model.Mention;
import org.casequote.model.Span;
import org.casequote.model.Value;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table of cases, read as a sentence: its header, its words, the unit of its header.
 *
 * @param sentence the index of the sentence that the cell is
 * @param cell where it stands in the report
 * @param read what is read, "Follow-up: 31 months"; {@code null} where it has no header
 * @param bare the header alone
 * @param lead where the words of the cell begin in what is read
 */
record TableCell(
    int sentence, Span cell, @Nullable Passage read, @Nullable Passage bare, int lead) {

  /** The sentences that are no cells. */
  static List<Passage> without(List<TableCell> cells, List<Passage> passages) {
    if (cells.isEmpty()) {
      return passages;
    }
    Set<Integer> sentences = new HashSet<>();
    cells.forEach(cell -> sentences.add(cell.sentence));
    return passages.stream().filter(p -> !sentences.contains(p.sentence().index())).toList();
  }

  /**
   * Hands over what the cell states, the words for it in the cell; what the header alone says,
   * nobody states.
   */
  void find(Finder finder, Consumer<Mention<?>> out) {
    if (read == null || bare == null) {
      return;
    }
    List<Mention<?>> found = new ArrayList<>();
    finder.find(read, found::add);
    if (found.isEmpty()) {
      return;
    }
    List<Mention<?>> headers = new ArrayList<>();
    finder.find(bare, headers::add);
    for (Mention<?> mention : found) {
      int start = Math.max(mention.span().start(), lead);
      int end = Math.min(mention.span().end(), lead + cell.length());
      if (start < end) {
        out.accept(at(mention, new Span(start, end).shift(cell.start() - lead)));
      } else if (headers.stream().noneMatch(header -> same(header, mention))) {
        out.accept(at(mention, cell)); // "Ki-67 | high": the cell says it of its header
      }
    }
  }

  private static boolean same(Mention<?> one, Mention<?> other) {
    return one.field().equals(other.field()) && one.value().equals(other.value());
  }

  private static <V extends Value> Mention<V> at(Mention<V> mention, Span span) {
    return new Mention<>(mention.field(), span, mention.value(), mention.origin());
  }
}
