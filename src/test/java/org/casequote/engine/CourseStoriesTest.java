package org.casequote.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.casequote.model.CaseRecord;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every short story of the table gives what stands beside it for each of its patients. */
class CourseStoriesTest {

  private static final Engine ENGINE = Engine.open();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvFileSource(
      resources = {"course.tsv", "whose.tsv"},
      delimiter = '\t',
      quoteCharacter = '\0')
  void readsTheCourse(String field, String text, String values) throws IOException {
    assertEquals(values.equals("-") ? "" : values, read(field, text), text);
  }

  /** The values of a field: of one patient joined by ", ", of several by " | ". */
  private String read(String id, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("report.txt"), text.replace("¶", "\n\n") + "\n");
    Field<?> field = Fields.ALL.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    return ENGINE.read(file) instanceof Outcome.Extracted extracted
        ? extracted.article().cases().stream()
            .map(c -> values(c, field))
            .collect(Collectors.joining(" | "))
        : "unreadable";
  }

  private static String values(CaseRecord record, Field<?> field) {
    return record.get(field).affirmed().stream()
        .map(r -> r.value().display())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
