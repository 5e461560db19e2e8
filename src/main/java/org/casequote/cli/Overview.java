package org.casequote.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.casequote.export.Table;
import org.casequote.model.Article;
import org.jspecify.annotations.Nullable;

/** The few columns that tell at a glance what was read, aligned for a terminal. */
final class Overview {

  private static final List<String> COLUMNS =
      List.of(
          "doc",
          "age",
          "sex",
          "primary_site",
          "histology",
          "tumor_size",
          "metastatic_site",
          "systemic_therapy",
          "response",
          "outcome");

  /** What a screen holds; the table command gives all. */
  private static final int ROWS = 40;

  private static final int WIDTH = 22;

  private static final int MOST_DOUBTS = 10;

  /** ICD-O codes, which a glance does without. */
  private static final Pattern CODE = Pattern.compile(" \\((?:C\\d\\d[.\\d]*|\\d{4}/\\d)\\)");

  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> doubts = new ArrayList<>();
  private int doubtful;
  private int articles;
  private int patients;
  private @Nullable String example;

  void add(Article article) {
    Table table = Table.of(List.of(article), COLUMNS);
    if (rows.isEmpty()) {
      rows.add(table.columns().stream().map(column -> column.label()).toList());
    }
    articles++;
    if (!article.warnings().isEmpty()) {
      doubtful++;
      if (doubts.size() < MOST_DOUBTS) {
        doubts.add(article.report().id() + ": " + String.join("; ", article.warnings()));
      }
    }
    patients += table.rows().size();
    if (example == null && !table.rows().isEmpty()) {
      example = article.report().id();
    }
    for (Table.Row row : table.rows()) {
      if (rows.size() <= ROWS) {
        rows.add(row.cells().stream().map(cell -> shortened(cell.text())).toList());
      }
    }
  }

  /** Shows what a better source says in the place of what was shown of the same article. */
  void replace(Article article) {
    String doc = article.report().id();
    int at = 0;
    while (at < rows.size() && !rows.get(at).getFirst().equals(shortened(doc))) {
      at++;
    }
    if (at == rows.size() || rows.isEmpty()) {
      return;
    }
    int before = rows.size();
    rows.removeIf(row -> row.getFirst().equals(shortened(doc)));
    patients -= before - rows.size();
    Table table = Table.of(List.of(article), COLUMNS);
    for (Table.Row row : table.rows()) {
      rows.add(at++, row.cells().stream().map(cell -> shortened(cell.text())).toList());
      patients++;
    }
  }

  int articles() {
    return articles;
  }

  int patients() {
    return patients;
  }

  /** An article to show, {@code null} where none has a patient. */
  @Nullable String example() {
    return example;
  }

  /** Names the documents whose reading is worth a look, with the reasons. */
  void printDoubts(PrintWriter err) {
    if (doubts.isEmpty()) {
      return;
    }
    err.println("Worth a look (casequote check PATH tells more):");
    doubts.forEach(line -> err.println("  " + line));
    if (doubtful > doubts.size()) {
      err.println("  … and " + (doubtful - doubts.size()) + " more");
    }
  }

  /** Prints the rows as a Markdown table. */
  void print(PrintWriter out) {
    if (patients == 0) {
      return;
    }
    List<Integer> widths = new ArrayList<>(Collections.nCopies(COLUMNS.size(), 3));
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths.set(i, Math.max(widths.get(i), row.get(i).length()));
      }
    }
    print(out, rows.getFirst(), widths);
    print(out, widths.stream().map("-"::repeat).toList(), widths);
    rows.stream().skip(1).forEach(row -> print(out, row, widths));
    if (patients >= rows.size()) {
      out.println();
      out.println("… and " + (patients - rows.size() + 1) + " more");
    }
    out.flush();
  }

  private static void print(PrintWriter out, List<String> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder("|");
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      line.append(' ').append(cell).append(" ".repeat(widths.get(i) - cell.length())).append(" |");
    }
    out.println(line);
  }

  private static String shortened(String text) {
    String line = CODE.matcher(text).replaceAll("").replaceAll("\\s+", " ").replace('|', '/');
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
  }
}
