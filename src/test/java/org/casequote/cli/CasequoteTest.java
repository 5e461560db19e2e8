package org.casequote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CasequoteTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extract", "add", "search", "show", "table", "text", "fields", "reindex", "lab", "watch",
        "diff", "suggest", "backup", "doctor", "import", "check"
      })
  void everyCommandHelps(String command) {
    Run run = Run.of(command, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("Usage: casequote " + command).contains("Exit codes:");
  }

  @Test
  void tellsItsVersion() {
    assertThat(Run.of("--version").out()).startsWith("casequote ");
  }

  @Test
  void wrongCallsAreTwo() {
    for (List<Object> call :
        List.<List<Object>>of(
            List.of(),
            List.of("serach", "x"),
            List.of("search"),
            List.of("extract"),
            List.of("extract", "x", "--jobs", "0"),
            List.of("extract", "x", "--jobs", "many"),
            List.of("show"),
            List.of("lab"),
            List.of("lab", "evaluate"),
            List.of("fields", "--nonsense"))) {
      Run run = Run.of(call.toArray());
      assertThat(run.code()).as("%s", call).isEqualTo(2);
      assertThat(run.out()).as("%s", call).isEmpty();
      assertThat(run.err()).as("%s", call).isNotEmpty().doesNotContain("\tat ");
    }
  }

  @Test
  void listsEveryField() {
    assertThat(Run.of("fields").lines())
        .containsAll(Fields.ALL.stream().map(Field::id).toList())
        .contains("    Ask for: drug:ifosfamide or regimen:doxorubicin+ifosfamide or cycles>=6");
    assertThat(Run.of("fields", "--json").lines()).hasSameSizeAs(Fields.ALL);
  }
}
