package org.casequote.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.casequote.json.ArticleJson;
import org.casequote.model.Article;
import org.casequote.model.CaseRecord;
import org.casequote.model.Evidence;
import org.casequote.model.Field;
import org.casequote.model.Reading;

/** Looks through all of library.sqlite for what is wrong with it. */
public final class Inspection {

  /** SQLite's own findings beyond these say no more than that the file is ruined. */
  private static final int MOST = 10;

  private Inspection() {}

  /** What is wrong with the library in a folder, a line each; nothing where all is well. */
  public static List<String> of(Path folder) {
    if (!Library.exists(folder)) {
      throw LibraryException.none(folder);
    }
    List<String> faults = new ArrayList<>();
    try (Connection connection = Database.forReading(Library.file(folder))) {
      Rows.column(connection, "PRAGMA integrity_check(" + MOST + ")").stream()
          .filter(line -> !line.equals("ok"))
          .forEach(line -> faults.add("library.sqlite: " + line));
      for (String table : Rows.column(connection, "PRAGMA foreign_key_check")) {
        faults.add("library.sqlite: a row of " + table + " belongs to nothing");
      }
      String chains =
          "SELECT doc FROM article WHERE copy_of IN"
              + " (SELECT id FROM article WHERE copy_of IS NOT NULL) ORDER BY doc";
      for (String doc : Rows.column(connection, chains)) {
        faults.add(doc + ": it is a copy of a copy, and counts nowhere");
      }
      articles(connection, faults);
    } catch (SQLException e) {
      faults.add("library.sqlite: " + e.getMessage());
    }
    return faults;
  }

  private static void articles(Connection connection, List<String> faults) throws SQLException {
    String sql =
        "SELECT doc, json, text, (SELECT count(*) FROM evidence JOIN finding ON finding.id ="
            + " finding_id JOIN patient ON patient.id = patient_id WHERE article_id = article.id)"
            + " FROM article ORDER BY doc";
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        String doc = row.getString(1);
        try {
          Article article = ArticleJson.read(row.getString(2), row.getString(3));
          quotes(doc, article, row.getInt(4), faults);
        } catch (IllegalArgumentException e) {
          faults.add(doc + ": its record cannot be read: " + e.getMessage());
        }
      }
    }
  }

  private static void quotes(String doc, Article article, int rows, List<String> faults) {
    String text = article.report().text();
    int count = 0;
    for (CaseRecord patient : article.cases()) {
      for (Field<?> field : patient.fields()) {
        for (Reading<?> reading : patient.get(field).readings()) {
          for (Evidence words : reading.evidence()) {
            count++;
            // An imported article may have come without its text.
            if (!text.isEmpty() && !words.standsIn(text)) {
              faults.add(
                  doc + ": " + field.id() + " is not quoted at offset " + words.span().start());
            }
          }
        }
      }
    }
    if (count != rows) {
      faults.add(doc + ": its record has " + count + " quotes and its tables " + rows);
    }
  }
}
