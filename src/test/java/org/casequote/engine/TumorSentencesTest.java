package org.casequote.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Value;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every short report of the table gives the diagnoses and places beside it, and no others. */
class TumorSentencesTest {

  private static final Engine ENGINE = Engine.open();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvFileSource(
      resources = "tumors.tsv",
      delimiter = '\t',
      quoteCharacter = '\0',
      numLinesToSkip = 2)
  void readsTheTumor(String field, String text, String values) throws IOException {
    Set<String> expected =
        values == null
            ? Set.of()
            : Arrays.stream(values.split("; ")).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected, read(field, text), text);
  }

  private Set<String> read(String id, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("report.txt"), text + "\n");
    Field<?> field = Fields.ALL.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    Set<String> out = new TreeSet<>();
    if (ENGINE.read(file) instanceof Outcome.Extracted extracted) {
      extracted
          .article()
          .cases()
          .forEach(c -> c.get(field).affirmed().forEach(r -> out.add(shown(field, r.value()))));
    }
    return out;
  }

  private static String shown(Field<?> field, Value value) {
    return switch (value) {
      case Value.Morphology diagnosis -> {
        String code = diagnosis.icdo3();
        yield code == null ? diagnosis.name() : code;
      }
      case Value.Topography place when field.equals(Fields.METASTATIC_SITE) -> place.organ();
      case Value.Topography place ->
          Stream.of(place.organ(), place.icdo3(), place.laterality())
              .filter(part -> part != null)
              .collect(Collectors.joining(" "));
      default -> value.display();
    };
  }
}
