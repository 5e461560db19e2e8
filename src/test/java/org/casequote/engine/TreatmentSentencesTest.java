package org.casequote.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every short report of the tables gives the values of its field beside it, and no others. */
class TreatmentSentencesTest {

  private static final Engine ENGINE = Engine.open();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvFileSource(
      resources = {
        "treatments.tsv",
        "responses.tsv",
        "regimens.tsv",
        "operations.tsv",
        "molecular.tsv",
        "stains.tsv"
      },
      delimiter = '\t',
      quoteCharacter = '\0',
      numLinesToSkip = 2)
  void readsWhatWasGiven(String field, String text, String values) throws IOException {
    Set<String> expected =
        values == null
            ? Set.of()
            : Arrays.stream(values.split("; ")).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected, read(field, text), text);
  }

  private Set<String> read(String id, String text) throws IOException {
    // A report that speaks of no tumour keeps nothing of a treatment.
    Path file =
        Files.writeString(folder.resolve("report.txt"), "A case of a tumor\n\n" + text + "\n");
    Field<?> field = Fields.ALL.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    Set<String> out = new TreeSet<>();
    if (ENGINE.read(file) instanceof Outcome.Extracted extracted) {
      extracted
          .article()
          .cases()
          .forEach(c -> c.get(field).affirmed().forEach(r -> out.add(r.value().display())));
    }
    return out;
  }
}
