package org.casequote.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.casequote.model.Article;
import org.casequote.model.Bibliography;
import org.jspecify.annotations.Nullable;

/**
 * Puts what was read in its place among what there is: under its name, beside the other sources of
 * the same article, and under the reference that describes it. Every step is part of the caller's
 * transaction, so that a library is never seen in between.
 */
final class Shelf {

  private final Connection connection;
  private final Revisions revisions;
  private final ReferenceRows references;
  private final StoredArticles articles;
  private final SourceRows sources;
  private final Likenesses likenesses;

  Shelf(Connection connection, Revisions revisions) {
    this.connection = connection;
    this.revisions = revisions;
    this.references = new ReferenceRows(connection);
    this.articles = new StoredArticles(connection, references);
    this.sources = new SourceRows(connection, revisions);
    this.likenesses = new Likenesses(connection, articles, sources);
  }

  StoredArticles articles() {
    return articles;
  }

  SourceRows sources() {
    return sources;
  }

  /** The row of the article from this file, or from one of the same content. */
  @Nullable Long row(String path, String sha256) throws SQLException {
    List<Long> rows = Rows.numbers(connection, "SELECT id FROM article WHERE path = ?", path);
    if (rows.isEmpty()) {
      rows =
          Rows.numbers(
              connection, "SELECT id FROM article WHERE sha256 = ? ORDER BY doc LIMIT 1", sha256);
    }
    return rows.isEmpty() ? null : rows.getFirst();
  }

  /** Adds an article in the place of what was read from the same file before. */
  Article put(Article article, String path, String fingerprint) throws SQLException {
    Long old = row(path, article.input().sha256());
    String doc = old == null ? unused(article.report().id()) : name(old);
    Long copyOf = old == null ? null : copyOf(old);
    if (old != null) {
      // Two files of the same content may be on the way together; the one before is not forgotten.
      Rows.update(
          connection,
          "INSERT OR REPLACE INTO copy SELECT path, sha256 FROM article"
              + " WHERE id = ? AND path <> ? AND sha256 = ?",
          old,
          path,
          article.input().sha256());
      Rows.update(connection, "DELETE FROM article WHERE id = ?", old);
    }
    Bibliography own = article.report().source();
    ReferenceRows.Reference reference = references.find(own);
    Article named = article.with(article.report().named(doc));
    long id;
    try (ArticleRows rows = new ArticleRows(connection)) {
      id =
          rows.write(
              named,
              new ArticleRows.Place(
                  old, path, fingerprint, revisions.advance(), copyOf, reference));
    }
    Rows.update(connection, "DELETE FROM failure WHERE path = ?", path);
    Bibliography source = reference == null ? own : reference.source().over(own);
    likenesses.place(id, source, article.report().text());
    return article.with(article.report().described(source).named(name(id)));
  }

  /** Takes in the references of a file, and describes anew the articles that they are of. */
  void put(String path, String sha256, String fingerprint, List<Bibliography> list)
      throws SQLException {
    Map<Long, Bibliography> before = new HashMap<>();
    for (long id : references.articles(path)) {
      before.put(id, articles.source(id));
    }
    references.put(path, sha256, fingerprint, list);
    for (long id : references.articles(path)) {
      if (!before.containsKey(id)) {
        before.put(id, articles.source(id));
      }
    }
    for (Map.Entry<Long, Bibliography> entry : before.entrySet()) {
      describe(entry.getKey(), entry.getValue());
    }
    Rows.update(connection, "DELETE FROM failure WHERE path = ?", path);
  }

  private void describe(long id, Bibliography before) throws SQLException {
    ReferenceRows.Reference reference = references.find(articles.own(id));
    Rows.update(
        connection,
        "UPDATE article SET reference_id = ? WHERE id = ?",
        reference == null ? null : reference.id(),
        id);
    Bibliography source = articles.source(id);
    if (Objects.equals(source, before)) {
      return;
    }
    Rows.update(
        connection,
        "UPDATE article SET title = ?, journal = ?, year = ?, volume = ?, pages = ?, doi = ?,"
            + " pmid = ?, pmcid = ? WHERE id = ?",
        source.title(),
        source.journal(),
        source.year(),
        source.volume(),
        source.pages(),
        source.doi(),
        source.pmid(),
        source.pmcid(),
        id);
    sources.touch(id);
    likenesses.place(id, source, articles.text(id));
  }

  private String name(long id) throws SQLException {
    return Rows.column(connection, "SELECT doc FROM article WHERE id = ?", id).getFirst();
  }

  private @Nullable Long copyOf(long id) throws SQLException {
    long copyOf =
        Rows.number(connection, "SELECT coalesce(copy_of, 0) FROM article WHERE id = ?", id);
    return copyOf == 0 ? null : Long.valueOf(copyOf);
  }

  private String unused(String wanted) throws SQLException {
    String name = wanted;
    for (int i = 2; isUsed(name); i++) {
      name = wanted + "~" + i;
    }
    return name;
  }

  private boolean isUsed(String name) throws SQLException {
    return !Rows.column(connection, "SELECT doc FROM article WHERE doc = ?", name).isEmpty();
  }
}
