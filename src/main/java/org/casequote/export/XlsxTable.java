package org.casequote.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.casequote.export.Table.Cell;
import org.casequote.export.Table.Row;
import org.casequote.model.Assertion;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel workbook of two sheets.
 *
 * <p>"Review" is the table, each field's quotes as the comment of its cell. "Evidence" lists every
 * reading with its words, those that the table does not count too.
 */
public final class XlsxTable implements TableWriter {

  private static final List<String> EVIDENCE =
      List.of(
          "doc",
          "patient",
          "field",
          "value",
          "assertion",
          "confidence",
          "quote",
          "section",
          "page",
          "rule");
  private static final List<Integer> EVIDENCE_WIDTHS =
      List.of(20, 10, 18, 28, 12, 11, 60, 14, 6, 24);

  /** A writer. */
  public XlsxTable() {}

  @Override
  public void write(Table table, OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, "Casequote", null);
    review(table, workbook.newWorksheet("Review"));
    evidence(table, workbook.newWorksheet("Evidence"));
    workbook.finish();
    out.flush();
  }

  private static void review(Table table, Worksheet sheet) {
    head(sheet, table.columns().stream().map(Column::label).toList());
    for (int column = 0; column < table.columns().size(); column++) {
      sheet.width(column, width(table, column));
    }
    int line = 1;
    for (Row row : table.rows()) {
      for (int column = 0; column < row.cells().size(); column++) {
        Cell cell = row.cells().get(column);
        text(sheet, line, column, cell.text());
        if (!cell.quotes().isEmpty()) {
          String quotes =
              cell.quotes().stream().map(XlsxTable::comment).collect(Collectors.joining("\n"));
          sheet.comment(line, column, Spreadsheet.fitting(quotes));
        }
      }
      line++;
    }
  }

  private static String comment(Quote quote) {
    String not = quote.assertion().equals(Assertion.NEGATED.label()) ? "not " : "";
    return not + quote.value() + ": " + quote.cited();
  }

  private static void evidence(Table table, Worksheet sheet) {
    head(sheet, EVIDENCE);
    for (int column = 0; column < EVIDENCE_WIDTHS.size(); column++) {
      sheet.width(column, EVIDENCE_WIDTHS.get(column));
    }
    int line = 1;
    for (Row row : table.rows()) {
      for (Quote quote : row.readings()) {
        text(sheet, line, 0, quote.doc());
        text(sheet, line, 1, quote.patient());
        text(sheet, line, 2, quote.field());
        text(sheet, line, 3, quote.value());
        text(sheet, line, 4, quote.assertion());
        sheet.value(line, 5, Math.round(quote.confidence() * 100) / 100.0);
        text(sheet, line, 6, quote.words());
        text(sheet, line, 7, quote.section());
        if (quote.page() > 0) {
          sheet.value(line, 8, quote.page());
        }
        text(sheet, line, 9, quote.rule());
        line++;
      }
    }
  }

  private static void head(Worksheet sheet, List<String> labels) {
    for (int column = 0; column < labels.size(); column++) {
      sheet.value(0, column, labels.get(column));
      sheet.style(0, column).bold().set();
    }
    sheet.freezePane(0, 1);
  }

  /** A number where the whole text is one, so that a column of ages can be averaged. */
  private static void text(Worksheet sheet, int line, int column, String text) {
    if (text.matches("(?:0|[1-9]\\d{0,8})(?:\\.\\d{1,3})?")) {
      sheet.value(line, column, Double.valueOf(text));
    } else if (!text.isEmpty()) {
      sheet.value(line, column, Spreadsheet.fitting(Spreadsheet.guarded(text)));
    }
  }

  /** As wide as its widest text, within reason. */
  private static double width(Table table, int column) {
    int widest =
        table.rows().stream()
            .mapToInt(row -> row.cells().get(column).text().length())
            .max()
            .orElse(0);
    int head = table.columns().get(column).label().length();
    return Math.clamp(Math.max(widest, head) + 2, 8, 45);
  }
}
