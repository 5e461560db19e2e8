package org.casequote.pipeline;

import java.util.List;
import org.casequote.model.SectionKind;
import org.casequote.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A table that tells of cases: of the article's own patients or of other people's.
 *
 * @param kind whose cases, and how they are laid out
 * @param patients how many patients it tells apart; 1 where it tells of one, 0 for the literature
 * @param cells of all its rows, in the order of the text; none for the literature and for cohorts
 * @param span from its first row to its last
 */
public record CaseTable(Kind kind, int patients, List<Cell> cells, Span span) {

  /** Whose cases a table tells of, and how. */
  public enum Kind {
    /** A patient a row or a column. */
    PATIENTS,
    /** What was found in one patient. */
    ONE_PATIENT,
    /** Other people's cases. */
    LITERATURE
  }

  /**
   * A cell that is not empty.
   *
   * @param span where its words stand in the report
   * @param header what it tells, as the table's header or its row's says; empty for a header itself
   * @param unit of its numbers, as the header says; empty where it doesn't
   * @param patient whose it is, from 1; 0 for nobody's in particular
   */
  public record Cell(Span span, String header, String unit, int patient) {}

  /** The table that a sentence stands in. */
  public static @Nullable CaseTable of(Passage passage, List<CaseTable> tables) {
    if (passage.sentence().section() != SectionKind.TABLE) {
      return null;
    }
    return tables.stream()
        .filter(table -> table.span.contains(passage.sentence().span()))
        .findFirst()
        .orElse(null);
  }

  /** Keeps its own copy of the cells. */
  public CaseTable {
    cells = List.copyOf(cells);
  }
}
