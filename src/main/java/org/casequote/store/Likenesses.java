package org.casequote.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.casequote.model.Bibliography;
import org.casequote.model.Identity;

/**
 * Finds the sources of the same article: those with the same number or title and some of the same
 * text, and those with nearly the same text.
 *
 * <p>A number or a title alone is not enough, since the abstracts of a supplement share one DOI and
 * many reports one title; and the patients of what is taken for one article count once.
 */
final class Likenesses {

  /** The share of the shorter text that is in the longer, where number or title agree. */
  private static final double SOME = 0.3;

  /** The share of both texts that is in both, where nothing else says so. */
  private static final double MOST = 0.5;

  /** A key of more articles than this says nothing. */
  private static final int MOST_ARTICLES = 16;

  /** How many rows are looked at for a key; most of an article's copies have the same. */
  private static final int MOST_ROWS = 200;

  /** How many texts are compared for one article, whatever its keys say. */
  private static final int MOST_TEXTS = 24;

  private final Connection connection;
  private final StoredArticles articles;
  private final SourceRows sources;

  Likenesses(Connection connection, StoredArticles articles, SourceRows sources) {
    this.connection = connection;
    this.articles = articles;
    this.sources = sources;
  }

  /** Notes what an article can be looked up by, and unites it with the others that are the same. */
  void place(long id, Bibliography source, String text) throws SQLException {
    Shingles shingles = Shingles.of(text);
    Set<Long> keys = new LinkedHashSet<>();
    Identity.keys(source).forEach(key -> keys.add(ReferenceRows.hash(key)));
    for (long band : shingles.bands()) {
      keys.add(band);
    }
    write(id, source, keys);
    Set<Long> left = new TreeSet<>(sources.together(id));
    Set<Long> united = same(id, keys, source, shingles);
    left.removeAll(united);
    // Those that it no longer belongs to stay together.
    if (!left.isEmpty()) {
      Rows.update(connection, "UPDATE article SET copy_of = NULL WHERE id = ?", id);
      sources.unite(left);
    }
    sources.unite(united);
  }

  private void write(long id, Bibliography source, Set<Long> keys) throws SQLException {
    Rows.update(connection, "DELETE FROM article_key WHERE article_id = ?", id);
    Set<Long> all = new TreeSet<>(keys);
    Identity.nearKeys(source).forEach(key -> all.add(ReferenceRows.hash(key)));
    for (long key : all) {
      Rows.update(connection, "INSERT INTO article_key VALUES (?, ?)", id, key);
    }
  }

  private Set<Long> same(long id, Set<Long> keys, Bibliography source, Shingles shingles)
      throws SQLException {
    Set<Long> united = new TreeSet<>(Set.of(id));
    Set<Long> seen = new HashSet<>();
    for (long key : keys) {
      for (long other : candidates(id, key)) {
        if (!united.contains(other)
            && seen.add(other)
            && seen.size() <= MOST_TEXTS
            && isSame(source, shingles, other)) {
          united.addAll(sources.together(other));
        }
      }
    }
    return united;
  }

  private boolean isSame(Bibliography source, Shingles shingles, long other) throws SQLException {
    Bibliography another = articles.source(other);
    String text = articles.text(other);
    if (text.isEmpty()) {
      return Identity.sameNumber(source, another);
    }
    Shingles others = Shingles.of(text);
    return Identity.same(source, another)
        ? shingles.containment(others) >= SOME
        : shingles.resemblance(others) >= MOST;
  }

  private Set<Long> candidates(long id, long key) throws SQLException {
    Set<Long> rows = new LinkedHashSet<>();
    Set<Long> entries = new HashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id, coalesce(copy_of, id) FROM article_key JOIN article ON id = article_id"
                + " WHERE key = ? AND id <> ? ORDER BY id LIMIT ?")) {
      Rows.set(select, key, id, MOST_ROWS);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(row.getLong(1));
          entries.add(row.getLong(2));
        }
      }
    }
    return entries.size() > MOST_ARTICLES ? Set.of() : rows;
  }
}
