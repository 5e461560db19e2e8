package org.casequote.assemble;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casequote.model.Span;
import org.casequote.pipeline.CaseTable;
import org.casequote.pipeline.CaseTable.Kind;
import org.casequote.pipeline.Passage;

/** Whom the cells of an article's tables are about. */
final class TablePatients {

  private final List<CaseTable> tables;
  private final Map<Span, Integer> patients = new HashMap<>(); // by cell

  TablePatients(List<CaseTable> tables) {
    this.tables = tables;
    for (CaseTable table : tables) {
      table.cells().forEach(cell -> patients.put(cell.span(), cell.patient()));
    }
  }

  /** How many patients the tables tell apart; 0 where they tell of none. */
  int count() {
    return tables.stream()
        .filter(table -> table.kind() == Kind.PATIENTS)
        .mapToInt(CaseTable::patients)
        .max()
        .orElse(0);
  }

  /** The owner of a cell, or of a row of a table of another kind, among several patients. */
  Owners owners(Passage passage, int count) {
    if (CaseTable.of(passage, tables) == null) {
      return Owners.row(passage.text(), count);
    }
    int patient = patients.getOrDefault(passage.sentence().span(), 0);
    return patient > 0 && patient <= count ? Owners.of(patient) : Owners.NONE;
  }

  /** In an article of one patient, a table of several is about others. */
  Owners alone(Passage passage) {
    CaseTable table = CaseTable.of(passage, tables);
    return table != null && table.kind() == Kind.PATIENTS ? Owners.NONE : Owners.ALL;
  }
}
