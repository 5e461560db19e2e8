package org.casequote.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.casequote.model.Span;
import org.casequote.pipeline.CaseTable;
import org.casequote.pipeline.CaseTable.Cell;
import org.casequote.pipeline.CaseTable.Kind;
import org.jspecify.annotations.Nullable;

/** What one table tells, by its headers and its labels. */
final class TableReading {

  /** A header stands in one of so many rows. */
  private static final int MOST_HEADERS = 3;

  private static final int FEWEST_FEATURES = 2;

  /** Of more patients nobody wants to know every cell: it is a cohort. */
  private static final int MOST_PATIENTS = 30;

  private static final Pattern CITED =
      Pattern.compile(
          "\\bet"
              + " al\\b|^(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Since|Until|In)\\w*\\b)"
              + "\\p{Lu}[\\p{L}'\u2019-]+\\b.{0,40}\\(?\\b(?:19|20)\\d\\d[a-z]?\\)?\\s*(?:\\[\\d+])?$");

  /** A cell of a row. */
  record Words(Span span, String text) {}

  private final List<List<Words>> rows;
  private final boolean others;

  /**
   * The reading of a table.
   *
   * @param rows its cells
   * @param others whether its caption says that its cases are other people's
   */
  TableReading(List<List<Words>> rows, boolean others) {
    this.rows = rows;
    this.others = others;
  }

  /** The table, where it tells of cases. */
  @Nullable CaseTable table() {
    if (isLiterature()) {
      return new CaseTable(Kind.LITERATURE, 0, List.of(), span());
    }
    CaseTable columns = byColumns();
    if (columns != null) {
      return columns;
    }
    CaseTable byRows = byRows();
    return byRows == null ? summary() : byRows;
  }

  private boolean isLiterature() {
    int cited = 0;
    boolean source = false;
    int features = 0;
    for (int i = 0; i < rows.size(); i++) {
      cited += rows.get(i).stream().anyMatch(cell -> CITED.matcher(cell.text).find()) ? 1 : 0;
      if (i < MOST_HEADERS) {
        source |= rows.get(i).stream().anyMatch(cell -> TableHeader.of(cell.text).isSource());
        features = Math.max(features, features(rows.get(i)));
      }
    }
    boolean ofCases = features >= FEWEST_FEATURES;
    return ofCases && (others || source || 2 * cited > rows.size());
  }

  private static int features(List<Words> row) {
    return (int) row.stream().filter(cell -> TableHeader.of(cell.text).isFeature()).count();
  }

  /** A patient a column: "Case 1", "Case 2" at the head, and what is told at the left. */
  private @Nullable CaseTable byColumns() {
    for (int head = 0; head < Math.min(MOST_HEADERS, rows.size()); head++) {
      List<Words> labels = rows.get(head);
      boolean bare = TableHeader.of(labels.getFirst().text).isOfLabels();
      int patients = 0;
      while (patients + 1 < labels.size()
          && isNumber(labels.get(patients + 1), bare, patients + 1)) {
        patients++;
      }
      int features = 0;
      for (List<Words> row : rows.subList(head + 1, rows.size())) {
        features += TableHeader.of(row.getFirst().text).isFeature() ? 1 : 0;
      }
      if (patients > 1 && patients + 1 == labels.size() && features >= FEWEST_FEATURES) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
          List<Words> row = rows.get(i);
          TableHeader header = TableHeader.of(row.getFirst().text);
          for (int column = 0; column < row.size(); column++) {
            boolean told = i > head && column > 0;
            add(cells, row.get(column), told ? header : null, told ? column : 0);
          }
        }
        return ofPatients(patients, cells);
      }
    }
    return null;
  }

  private CaseTable ofPatients(int patients, List<Cell> cells) {
    return new CaseTable(
        Kind.PATIENTS, patients, patients > MOST_PATIENTS ? List.of() : cells, span());
  }

  private static boolean isNumber(Words cell, boolean bare, int number) {
    Integer label = TableHeader.number(cell.text, bare);
    return label != null && label == number;
  }

  /** A patient a row: what is told at the head, and the patients' numbers at the left. */
  private @Nullable CaseTable byRows() {
    for (int head = 0; head < Math.min(MOST_HEADERS, rows.size()); head++) {
      List<Words> headers = rows.get(head);
      if (features(headers) < FEWEST_FEATURES || headers.size() < 3) {
        continue;
      }
      int[] patients = patients(head);
      int last = Arrays.stream(patients).max().orElse(0);
      if (last > 1) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
          List<Words> row = rows.get(i);
          for (int column = 0; column < row.size(); column++) {
            boolean told = patients[i] > 0 && column > 0 && column < headers.size();
            TableHeader header = told ? TableHeader.of(headers.get(column).text) : null;
            add(cells, row.get(column), header, told ? patients[i] : 0);
          }
        }
        return ofPatients(last, cells);
      }
    }
    return null;
  }

  /** The patient of each row under a header, from 1; all 0 where they aren't counted. */
  private int[] patients(int head) {
    int[] patients = new int[rows.size()];
    boolean bare = true;
    int last = 0;
    for (int i = head + 1; i < rows.size(); i++) {
      String label = rows.get(i).getFirst().text;
      Integer number = TableHeader.number(label, bare);
      if (label.equals(rows.get(head).getFirst().text)) {
        continue; // the header again, on a further page
      }
      if (number != null && number == last + 1) {
        last = number;
      } else if (!label.isEmpty() && (number == null || number != last)) {
        return new int[rows.size()];
      }
      patients[i] = last;
    }
    return patients;
  }

  /** What was found in one patient: two columns, or a header over one row. */
  private @Nullable CaseTable summary() {
    List<Cell> cells = new ArrayList<>();
    if (rows.size() == 2 && features(rows.getFirst()) > FEWEST_FEATURES) {
      List<Words> headers = rows.getFirst();
      headers.forEach(header -> add(cells, header, null, 0));
      for (int column = 0; column < rows.get(1).size(); column++) {
        boolean told = column < headers.size();
        add(
            cells,
            rows.get(1).get(column),
            told ? TableHeader.of(headers.get(column).text) : null,
            0);
      }
      return new CaseTable(Kind.ONE_PATIENT, 1, cells, span());
    }
    int features = 0;
    for (List<Words> row : rows) {
      if (row.size() > 2) {
        return null;
      }
      features += row.size() == 2 && TableHeader.of(row.getFirst().text).isFeature() ? 1 : 0;
      for (int column = 0; column < row.size(); column++) {
        add(cells, row.get(column), column == 1 ? TableHeader.of(row.getFirst().text) : null, 0);
      }
    }
    return features > FEWEST_FEATURES ? new CaseTable(Kind.ONE_PATIENT, 1, cells, span()) : null;
  }

  private static void add(List<Cell> cells, Words cell, @Nullable TableHeader header, int patient) {
    if (!cell.text.isEmpty()) {
      cells.add(
          header == null
              ? new Cell(cell.span, "", "", 0)
              : new Cell(cell.span, header.words(), header.unit(), patient));
    }
  }

  private Span span() {
    return new Span(rows.getFirst().getFirst().span.start(), rows.getLast().getLast().span.end());
  }
}
