package org.casequote.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.casequote.json.ArticleJson;
import org.casequote.model.Article;
import org.casequote.model.Bibliography;
import org.casequote.model.Report;

/** Reads articles from their rows: as their files gave them, or as a reference describes them. */
final class StoredArticles {

  private final Connection connection;
  private final ReferenceRows references;

  StoredArticles(Connection connection, ReferenceRows references) {
    this.connection = connection;
    this.references = references;
  }

  /** What was read of the file. */
  Article asRead(long id) throws SQLException {
    Article stored = ArticleJson.read(value("json", id), text(id));
    Report bare = stored.report();
    return stored.with(
        new Report(
            bare.id(), bare.source(), bare.text(), BlockRows.of(connection, id), bare.health()));
  }

  /** The same under the bibliography that its reference gives. */
  Article get(long id) throws SQLException {
    Article read = asRead(id);
    Report report = read.report();
    return read.with(report.described(over(id, report.source())));
  }

  /** What identifies an article, as its file says. */
  Bibliography own(long id) throws SQLException {
    return ArticleJson.read(value("json", id), "").report().source();
  }

  /** What identifies an article, as its reference or else its file says. */
  Bibliography source(long id) throws SQLException {
    return over(id, own(id));
  }

  private Bibliography over(long id, Bibliography own) throws SQLException {
    long reference =
        Rows.number(connection, "SELECT coalesce(reference_id, 0) FROM article WHERE id = ?", id);
    Bibliography said = reference == 0 ? null : references.get(reference);
    return said == null ? own : said.over(own);
  }

  String text(long id) throws SQLException {
    return value("text", id);
  }

  private String value(String column, long id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT " + column + " FROM article WHERE id = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("no article with the id " + id);
        }
        return row.getString(1);
      }
    }
  }
}
