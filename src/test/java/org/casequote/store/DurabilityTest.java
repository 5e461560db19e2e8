package org.casequote.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a library keeps through changes of version, through copying, and beside its records. */
class DurabilityTest {

  private static final String RULES = "rules-1";

  private static final String TABLES =
      "SELECT type, name, CASE type WHEN 'trigger' THEN sql END FROM sqlite_schema ORDER BY name";

  @TempDir private Path folder;

  @Test
  void everyChangeTakesItToTheNextRevision() {
    try (Library library = Library.write(folder)) {
      assertThat(library.revisions().current()).isZero();
      library.put(Samples.article("arm"), RULES);
      library.put(Samples.article("leg"), RULES);
      library.put(Samples.article("arm"), RULES);
      library.fail("broken.pdf", "encrypted");
      assertThat(library.revisions().current()).isEqualTo(3);
      assertThat(library.revisions().changedSince(0)).containsExactly("leg", "arm");
      assertThat(library.revisions().changedSince(2)).containsExactly("arm");
      library.remove("leg");
      assertThat(library.revisions().removedSince(3)).containsExactly("leg");
      assertThat(library.revisions().changedSince(3)).isEmpty();
      library.revisions().sync();
      library.put(Samples.article("leg"), RULES);
      assertThat(library.revisions().changedSince(4)).containsExactly("leg");
    }
  }

  @Test
  void whatChangedIsFoundWithoutGoingThroughAllArticles() {
    Library.write(folder).close();
    String plan = "EXPLAIN QUERY PLAN " + Revisions.CHANGED.replace("?", "7");
    assertThat(Tables.rows(folder, plan))
        .singleElement()
        .asString()
        .contains("USING INDEX article_revision");
  }

  @Test
  void anEarlierLibraryIsBroughtUpToDate() throws Exception {
    try (Library library = Library.write(folder)) {
      library.put(Samples.article("arm"), RULES);
      library.fail("broken.pdf", "encrypted", "sha-of-broken", RULES);
    }
    try (Connection connection = Tables.connection(folder);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "DROP TABLE copy; DROP TABLE article_key; DROP TABLE reference_key; DROP INDEX"
              + " article_copy_of; DROP INDEX article_reference; DROP VIEW affirmed; ALTER TABLE"
              + " article DROP COLUMN copy_of; ALTER TABLE article DROP COLUMN reference_id; ALTER"
              + " TABLE article DROP COLUMN sketch; ALTER TABLE article DROP COLUMN volume; ALTER"
              + " TABLE article DROP COLUMN pages; DROP TABLE reference; DROP TABLE reference_list;"
              + "  CREATE VIEW affirmed AS SELECT doc FROM article; DROP TABLE verdict; DROP TABLE"
              + " removal; DROP INDEX article_revision; ALTER TABLE article DROP COLUMN revision;"
              + " DROP INDEX failure_sha256; ALTER TABLE failure DROP COLUMN sha256; ALTER TABLE"
              + " failure DROP COLUMN fingerprint; ALTER TABLE block DROP COLUMN lines; DELETE FROM"
              + " settings WHERE key = 'revision'; UPDATE settings SET value = '1' WHERE key ="
              + " 'schema_version'");
    }
    List<String> anew;
    try (Library library = Library.read(folder)) {
      assertThat(library.docs()).containsExactly("arm");
      assertThat(library.revisions().current()).isZero();
      assertThat(library.ledger().failed("sha-of-broken", RULES)).as("not noted then").isFalse();
    }
    assertThat(Tables.rows(folder, "SELECT reason, sha256, fingerprint FROM failure"))
        .containsExactly("encrypted|null|null");
    anew = Tables.rows(folder, TABLES);
    Path other = folder.resolve("other");
    Library.write(other).close();
    folder = other;
    assertThat(anew).isEqualTo(Tables.rows(folder, TABLES));
  }

  @Test
  void verdictsAreOnlyEverAdded() throws Exception {
    try (Library library = Library.write(folder)) {
      library.put(Samples.article("arm"), RULES);
    }
    try (Connection connection = Tables.connection(folder);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO verdict (at, reviewer, sha256, doc, patient, field, value, verdict) VALUES"
              + " ('now', 'r', 'sha-of-arm', 'arm', 'case-1', 'age', '40', 'accepted')");
      for (String change : List.of("UPDATE verdict SET verdict = 'x'", "DELETE FROM verdict")) {
        assertThatThrownBy(() -> statement.executeUpdate(change)).hasMessageContaining("verdicts");
      }
    }
    try (Library library = Library.write(folder)) {
      library.put(Samples.article("arm"), "rules-2");
      library.remove("arm");
    }
    assertThat(Tables.rows(folder, "SELECT doc, value, verdict FROM verdict"))
        .containsExactly("arm|40|accepted");
  }

  @Test
  void backsUpWhileItIsWritten() throws Exception {
    Path copy = folder.resolve("copy");
    try (Library library = Library.write(folder)) {
      library.put(Samples.article("arm"), RULES);
      Backup.make(folder, copy);
      library.put(Samples.article("leg"), RULES);
    }
    try (Library library = Library.write(copy)) {
      assertThat(library.docs()).containsExactly("arm");
      assertThat(library.get("arm").orElseThrow().report())
          .isEqualTo(Samples.article("arm").report());
    }
    assertThat(Inspection.of(copy)).isEmpty();
    assertThatThrownBy(() -> Backup.make(folder, copy)).hasMessageContaining("already");
  }

  @Test
  void theInspectionFindsWhatDoesNotFit() throws Exception {
    try (Library library = Library.write(folder)) {
      library.put(Samples.article("arm"), RULES);
    }
    assertThat(Inspection.of(folder)).isEmpty();
    try (Connection connection = Tables.connection(folder);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE article SET text = replace(text, '4.5 cm', '9.5 cm')");
      statement.executeUpdate("DELETE FROM evidence WHERE id = 1");
    }
    assertThat(Inspection.of(folder))
        .containsExactly(
            "arm: tumor_size is not quoted at offset 57",
            "arm: its record has 3 quotes and its tables 2");
  }
}
