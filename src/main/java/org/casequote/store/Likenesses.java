package org.casequote.store;

import java.nio.ByteBuffer;
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

  /** The same by the sketches, which are wrong by a tenth or two. */
  private static final double MAYBE_MOST = 0.3;

  /** A key of more articles than this says nothing. */
  private static final int MOST_ARTICLES = 16;

  /** How many rows are looked at for a key; most of an article's copies have the same. */
  private static final int MOST_ROWS = 200;

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
    long[] sketch = shingles.sketch();
    write(id, source, sketch);
    Set<Long> left = new TreeSet<>(sources.together(id));
    Set<Long> united = new TreeSet<>(Set.of(id));
    Set<Long> seen = new HashSet<>();
    for (String key : Identity.keys(source)) {
      for (long other : candidates(id, ReferenceRows.hash(key))) {
        if (!united.contains(other) && seen.add(other) && isNamed(source, shingles, other)) {
          united.addAll(sources.together(other));
        }
      }
    }
    for (long band : Shingles.bands(sketch)) {
      for (long other : candidates(id, band)) {
        if (!united.contains(other) && seen.add(other) && isAlike(shingles, sketch, other)) {
          united.addAll(sources.together(other));
        }
      }
    }
    left.removeAll(united);
    // Those that it no longer belongs to stay together.
    if (!left.isEmpty()) {
      Rows.update(connection, "UPDATE article SET copy_of = NULL WHERE id = ?", id);
      sources.unite(left);
    }
    sources.unite(united);
  }

  private void write(long id, Bibliography source, long[] sketch) throws SQLException {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * sketch.length);
    bytes.asLongBuffer().put(sketch);
    Rows.update(connection, "UPDATE article SET sketch = ? WHERE id = ?", bytes.array(), id);
    Rows.update(connection, "DELETE FROM article_key WHERE article_id = ?", id);
    Set<Long> keys = new TreeSet<>();
    Identity.nearKeys(source).forEach(key -> keys.add(ReferenceRows.hash(key)));
    for (long band : Shingles.bands(sketch)) {
      keys.add(band);
    }
    for (long key : keys) {
      Rows.update(connection, "INSERT INTO article_key VALUES (?, ?)", id, key);
    }
  }

  /** Whether number or title are the same, and some of the text. */
  private boolean isNamed(Bibliography source, Shingles shingles, long other) throws SQLException {
    Bibliography another = articles.source(other);
    if (!Identity.same(source, another)) {
      return false;
    }
    String text = articles.text(other);
    // An article that was imported without its text is known by its numbers alone.
    return text.isEmpty() || shingles.isEmpty()
        ? Identity.sameNumber(source, another)
        : shingles.containment(Shingles.of(text)) >= SOME;
  }

  /** Whether the text is nearly the same. */
  private boolean isAlike(Shingles shingles, long[] sketch, long other) throws SQLException {
    return Shingles.resemblance(sketch, sketch(other)) >= MAYBE_MOST
        && shingles.resemblance(Shingles.of(articles.text(other))) >= MOST;
  }

  private long[] sketch(long id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT sketch FROM article WHERE id = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        byte[] bytes = row.next() ? row.getBytes(1) : null;
        long[] sketch = new long[bytes == null ? 0 : bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes == null ? new byte[0] : bytes).asLongBuffer().get(sketch);
        return sketch;
      }
    }
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
