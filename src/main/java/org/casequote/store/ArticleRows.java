package org.casequote.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.casequote.json.ArticleJson;
import org.casequote.model.Article;
import org.casequote.model.Bibliography;
import org.casequote.model.Block;
import org.casequote.model.Box;
import org.casequote.model.CaseRecord;
import org.casequote.model.Evidence;
import org.casequote.model.Field;
import org.casequote.model.Reading;
import org.jspecify.annotations.Nullable;

/** Writes one article as rows of the tables. */
final class ArticleRows implements AutoCloseable {

  private final PreparedStatement article;
  private final PreparedStatement block;
  private final PreparedStatement patient;
  private final PreparedStatement finding;
  private final PreparedStatement evidence;

  ArticleRows(Connection connection) throws SQLException {
    article =
        insert(
            connection,
            "article(id, doc, path, sha256, fingerprint, title, journal, year, volume, pages, doi,"
                + " pmid, pmcid, text, json, added, revision, copy_of, reference_id)",
            values(19));
    block =
        insert(
            connection,
            "block(article_id, ordinal, kind, level, start_offset, end_offset, page, x, y, width,"
                + " height, lines)",
            values(12));
    patient = insert(connection, "patient(article_id, ordinal, label)", values(3));
    // The attributes are cut out of the record, so that there is one exchange form and no other.
    finding =
        insert(
            connection,
            "finding(patient_id, field, value, assertion, confidence, rule, attributes)",
            "SELECT ?, ?, ?, ?, ?, ?, json_remove(json_extract(json, ?), '$.assertion',"
                + " '$.confidence', '$.rule', '$.evidence') FROM article WHERE id = ?");
    evidence =
        insert(
            connection,
            "evidence(finding_id, start_offset, end_offset, quote, page, section)",
            values(6));
  }

  /** The moment, as the tables write it. */
  static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /**
   * Where and how an article stands among the others.
   *
   * @param id of its row, {@code null} for a new one
   * @param path of its file
   * @param fingerprint of the rules that read it
   * @param revision of the library with it
   * @param copyOf the better source of the same article, if there is one
   * @param reference what describes it, if anything does
   */
  record Place(
      @Nullable Long id,
      String path,
      String fingerprint,
      long revision,
      @Nullable Long copyOf,
      ReferenceRows.@Nullable Reference reference) {}

  /** Writes an article, whose bibliography is as read, and gives the id of its row. */
  long write(Article read, Place place) throws SQLException {
    Bibliography own = read.report().source();
    ReferenceRows.Reference reference = place.reference;
    Bibliography source = reference == null ? own : reference.source().over(own);
    long id =
        key(
            article,
            place.id,
            read.report().id(),
            place.path,
            read.input().sha256(),
            place.fingerprint,
            source.title(),
            source.journal(),
            source.year(),
            source.volume(),
            source.pages(),
            source.doi(),
            source.pmid(),
            source.pmcid(),
            read.report().text(),
            ArticleJson.line(read),
            now(),
            place.revision,
            place.copyOf,
            reference == null ? null : reference.id());
    for (int i = 0; i < read.report().blocks().size(); i++) {
      write(id, i, read.report().blocks().get(i));
    }
    for (int i = 0; i < read.cases().size(); i++) {
      write(id, i, read.cases().get(i));
    }
    return id;
  }

  private void write(long id, int ordinal, Block part) throws SQLException {
    Box box = part.box();
    Rows.set(
        block,
        id,
        ordinal,
        part.kind().name().toLowerCase(Locale.ROOT),
        part.level(),
        part.span().start(),
        part.span().end(),
        page(part.page()),
        box == null ? null : box.x(),
        box == null ? null : box.y(),
        box == null ? null : box.width(),
        box == null ? null : box.height(),
        BlockRows.column(part.lines()));
    block.executeUpdate();
  }

  private void write(long id, int ordinal, CaseRecord record) throws SQLException {
    long owner = key(patient, id, ordinal, record.id());
    for (Field<?> field : record.fields()) {
      int index = 0;
      for (Reading<?> reading : record.get(field).readings()) {
        long found =
            key(
                finding,
                owner,
                field.id(),
                reading.value().display(),
                reading.assertion().label(),
                reading.confidence(),
                reading.rule(),
                "$.cases[" + ordinal + "]." + field.id() + "[" + index++ + "]",
                id);
        for (Evidence words : reading.evidence()) {
          write(found, words);
        }
      }
    }
  }

  private void write(long found, Evidence words) throws SQLException {
    Rows.set(
        evidence,
        found,
        words.span().start(),
        words.span().end(),
        words.quote(),
        page(words.page()),
        words.section().label());
    evidence.executeUpdate();
  }

  private static @Nullable Integer page(int page) {
    return page == 0 ? null : Integer.valueOf(page);
  }

  private static String values(int count) {
    return "VALUES (" + String.join(", ", Collections.nCopies(count, "?")) + ")";
  }

  private static PreparedStatement insert(Connection connection, String columns, String values)
      throws SQLException {
    return connection.prepareStatement(
        "INSERT INTO " + columns + " " + values, Statement.RETURN_GENERATED_KEYS);
  }

  private static long key(PreparedStatement insert, @Nullable Object... values)
      throws SQLException {
    Rows.set(insert, values);
    insert.executeUpdate();
    try (ResultSet keys = insert.getGeneratedKeys()) {
      keys.next();
      return keys.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : List.of(article, block, patient, finding, evidence)) {
      statement.close();
    }
  }
}
