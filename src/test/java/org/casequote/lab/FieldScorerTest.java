package org.casequote.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FieldScorerTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  List<DynamicTest> saysTheSame() throws Exception {
    Path table = Path.of(FieldScorerTest.class.getResource("same.tsv").toURI());
    return Files.readAllLines(table).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> dynamicTest(line, () -> check(line.split("\t", -1))))
        .toList();
  }

  private static void check(String[] cells) throws Exception {
    Field<?> field = Fields.byId(cells[0]).orElseThrow();
    Claim gold = new Claim(JSON.readTree(cells[1]));
    Claim read = new Claim(JSON.readTree(cells[2]));
    assertThat(FieldScorer.same(field, gold, read)).isEqualTo(cells[3].equals("yes"));
  }
}
