package org.casequote.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.casequote.index.Criterion;
import org.casequote.model.Cardinality;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the fields of a record, and what queries call them. */
@Command(name = "fields", description = "List the fields of a record, and how to ask for them.")
final class FieldsCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Write one line of JSON for each field.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (Field<?> field : Fields.ALL) {
      if (json) {
        out.print(Json.line(object(field)) + "\n");
      } else {
        print(out, field);
      }
    }
    if (!json) {
      out.println("Of the article:");
      Criterion.ALL.stream()
          .filter(c -> c.field() == null)
          .forEach(c -> out.println("    " + c.example()));
      out.println("Of any field:");
      for (String stance : List.of("has", "denied", "not-stated", "disputed")) {
        out.println("    " + stance + ":metastasis");
      }
    }
    out.flush();
    return Casequote.OK;
  }

  private static void print(PrintWriter out, Field<?> field) {
    out.println(field.id());
    out.println("    " + field.meaning());
    if (!field.vocabulary().isEmpty()) {
      out.println("    Values: " + String.join(", ", field.vocabulary()));
    }
    out.println("    Ask for: " + String.join(" or ", examples(field)));
  }

  private static Object object(Field<?> field) {
    return Json.object(
        "id", field.id(),
        "label", field.label(),
        "meaning", field.meaning(),
        "many", field.cardinality() == Cardinality.MANY,
        "vocabulary", field.vocabulary(),
        "queries", examples(field));
  }

  private static List<String> examples(Field<?> field) {
    return Criterion.ALL.stream()
        .filter(c -> field.equals(c.field()))
        .map(Criterion::example)
        .toList();
  }
}
