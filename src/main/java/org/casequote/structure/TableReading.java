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

  /** What is told in a cell, and of whom; 0 for nobody in particular. */
  private record Told(Words header, int patient) {}

  /** How a table is laid out: what is told at a place, {@code null} where nothing is. */
  private interface Layout {
    @Nullable Told told(int row, int column);
  }

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
      return literature();
    }
    CaseTable columns = byColumns();
    if (columns != null) {
      return columns;
    }
    CaseTable byRows = byRows();
    return byRows == null ? summary() : byRows;
  }

  /** The table taken for one of other people's cases, or of nobody's. */
  CaseTable literature() {
    return new CaseTable(Kind.LITERATURE, 0, List.of(), span());
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

  private static int features(List<Words> cells) {
    return (int) cells.stream().filter(cell -> TableHeader.of(cell.text).isFeature()).count();
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
      int features = features(rows.stream().skip(head + 1).map(List::getFirst).toList());
      if (patients > 1 && patients + 1 == labels.size() && features >= FEWEST_FEATURES) {
        int last = head;
        return ofPatients(
            patients,
            (row, column) ->
                row > last && column > 0 ? new Told(rows.get(row).getFirst(), column) : null);
      }
    }
    return null;
  }

  private CaseTable ofPatients(int patients, Layout layout) {
    List<Cell> cells = patients > MOST_PATIENTS ? List.of() : cells(layout);
    return new CaseTable(Kind.PATIENTS, patients, cells, span());
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
        return ofPatients(
            last,
            (row, column) ->
                patients[row] > 0 && column > 0 && column < headers.size()
                    ? new Told(headers.get(column), patients[row])
                    : null);
      }
    }
    return null;
  }

  /** The patient of each row under a header, from 1; all 0 where they aren't counted. */
  private int[] patients(int head) {
    int[] patients = new int[rows.size()];
    int last = 0;
    for (int i = head + 1; i < rows.size(); i++) {
      String label = rows.get(i).getFirst().text;
      Integer number = TableHeader.number(label, true);
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
    if (rows.size() == 2 && features(rows.getFirst()) > FEWEST_FEATURES) {
      List<Words> headers = rows.getFirst();
      return ofOne((row, column) ->
          row == 1 && column < headers.size() ? new Told(headers.get(column), 0) : null);
    }
    int features = 0;
    for (List<Words> row : rows) {
      if (row.size() > 2) {
        return null;
      }
      features += row.size() == 2 && TableHeader.of(row.getFirst().text).isFeature() ? 1 : 0;
    }
    return features > FEWEST_FEATURES
        ? ofOne((row, column) -> column == 1 ? new Told(rows.get(row).getFirst(), 0) : null)
        : null;
  }

  private CaseTable ofOne(Layout layout) {
    return new CaseTable(Kind.ONE_PATIENT, 1, cells(layout), span());
  }

  private List<Cell> cells(Layout layout) {
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        Words cell = rows.get(row).get(column);
        if (!cell.text.isEmpty()) {
          cells.add(cell(cell, layout.told(row, column)));
        }
      }
    }
    return cells;
  }

  private static Cell cell(Words cell, @Nullable Told told) {
    if (told == null) {
      return new Cell(cell.span, "", "", 0);
    }
    TableHeader header = TableHeader.of(told.header.text);
    return new Cell(cell.span, header.words(), header.unit(), told.patient);
  }

  private Span span() {
    return new Span(rows.getFirst().getFirst().span.start(), rows.getLast().getLast().span.end());
  }
}
