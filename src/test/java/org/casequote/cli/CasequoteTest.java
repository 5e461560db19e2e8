package org.casequote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CasequoteTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extract", "add", "search", "show", "table", "text", "fields", "reindex", "lab", "watch",
        "diff", "suggest", "backup", "doctor", "import", "check", "spark"
      })
  void everyCommandHelps(String command) {
    Run run = Run.of(command, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Usage: casequote " + command)
        .contains("Exit codes:")
        .doesNotContain("Default: []", "DEFAULT");
  }

  @Test
  void everyCommandIsListedInASentence() {
    List<String> starts =
        Run.of("--help").lines().stream().dropWhile(line -> !line.equals("Commands:")).toList();
    String list = String.join("\n", starts.subList(1, starts.indexOf("Exit codes:"))).strip();
    assertThat(list.split("\n(?=  [a-z])")).hasSize(17).allMatch(line -> line.endsWith("."));
  }

  @Test
  void everyCommandIsFoundByItsOwnName() {
    assertThat(Casequote.commands().getSubcommands())
        .hasSize(17)
        .allSatisfy((name, command) -> {
          assertThat(command.getCommandName()).isEqualTo(name);
          assertThat(Casequote.commands(name).getSubcommands()).containsOnlyKeys(name);
        });
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          serach x                 | there is no command "serach"; did you mean "search"?     | casequote
          searhc --facets age      | there is no command "searhc"; did you mean "search"?     | casequote
          qqqqqqqq                 | there is no command "qqqqqqqq"                           | casequote
          fields --jsno            | there is no option "--jsno"; did you mean "--json"?      | casequote fields
          search --librery=x site  | there is no option "--librery"; did you mean "--library" | casequote search
          show x y                 | "y" is one argument too many                             | casequote show
          search x --facets stie   | there is no "stie" to count by; did you mean "site"?                 | casequote search
          search x --facets xyzzy  | there is no "xyzzy" to count by; there are age, sex,                 | casequote search
          search x --sort agee     | there is no "agee" to sort by; did you mean "age"?                   | casequote search
          table --columns histlogy | there is no column "histlogy"; did you mean "histology"?             | casequote table
          table --format cvs       | there is no format "cvs"; it is csv,                                 | casequote table
          show x --field histlogy  | there is no field "histlogy"; did you mean "histology"?              | casequote show
          extract                  | Missing required parameter: 'PATH'                                   | casequote extract
          extract x --jobs many    | Invalid value for option '--jobs': 'many' is no whole number         | casequote extract
          watch x --every often    | Invalid value for option '--every': 'often' is no number             | casequote watch
          extract x --include [    | "[" is no glob: Missing ']                                           | casequote extract
          lab evalute              | there is no command "evalute"; did you mean "evaluate"? | casequote lab
          """)
  void aWrongCallIsToldInALine(String call, String said, String command) {
    Run run = Run.of((Object[]) call.split(" +"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(2).last().isEqualTo("Try: " + command + " --help");
    assertThat(run.err()).startsWith("casequote: " + said);
  }

  @Test
  void withoutACommandThereIsHelp() {
    assertThat(Run.of().err()).startsWith("Usage: casequote").contains("search");
    assertThat(Run.of("lab").err()).startsWith("Usage: casequote lab").contains("evaluate");
  }

  @Test
  void theLibraryIsNamedBeforeTheCommandOrBehind(@TempDir Path library) throws IOException {
    Filled.fill(library);
    Path other = library.resolve("other");
    for (Run run :
        List.of(
            Run.of("--library", library, "search", "*"),
            Run.of("--library=" + library, "search", "*"),
            Run.of("search", "*", "--library", library),
            Run.of("--debug", "--library", other, "search", "*", "--library", library))) {
      assertThat(run.err().strip()).isEqualTo("2 patients of 2");
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
