package org.casequote.export;

import java.util.List;
import java.util.stream.Stream;
import org.casequote.model.Article;
import org.casequote.model.CaseRecord;

/**
 * The review's table: one row a patient. An article that reports no patient has no row.
 *
 * @param columns from left to right
 * @param rows in the order of the articles
 */
public record Table(List<Column> columns, List<Row> rows) {

  /** Keeps its own copies. */
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * One patient.
   *
   * @param cells one a column
   * @param readings every quote behind every reading in the table's fields, whether it counts or
   *     not
   */
  public record Row(List<Cell> cells, List<Quote> readings) {
    /** Keeps its own copies. */
    public Row {
      cells = List.copyOf(cells);
      readings = List.copyOf(readings);
    }
  }

  /**
   * What a table shows of one patient in one column.
   *
   * @param text what it reads; empty where the article does not say
   * @param quotes the words behind it; none in a column that holds no field
   */
  public record Cell(String text, List<Quote> quotes) {
    /** Keeps its own copy. */
    public Cell {
      quotes = List.copyOf(quotes);
    }
  }

  /** A table of every column. */
  public static Table of(List<Article> articles) {
    return of(articles.stream(), Column.ALL);
  }

  /**
   * A table of some columns, in this order.
   *
   * @param columns ids, {@code doc}, {@code patient}, {@code title}, {@code volume} … or a field's
   * @throws IllegalArgumentException if there is no such column, naming those there are
   */
  public static Table of(List<Article> articles, List<String> columns) {
    return of(articles.stream(), columns.stream().map(Column::byId).toList());
  }

  /** A table of some columns, in this order. */
  public static Table of(Stream<Article> articles, List<Column> columns) {
    List<Row> rows =
        articles.flatMap(a -> a.cases().stream().map(patient -> row(a, patient, columns))).toList();
    return new Table(columns, rows);
  }

  private static Row row(Article article, CaseRecord patient, List<Column> columns) {
    return new Row(
        columns.stream().map(column -> column.cell(article, patient)).toList(),
        columns.stream().flatMap(column -> column.readings(article, patient)).toList());
  }
}
