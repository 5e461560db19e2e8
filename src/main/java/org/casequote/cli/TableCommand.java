package org.casequote.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.casequote.export.Column;
import org.casequote.export.Table;
import org.casequote.export.TableWriter;
import org.casequote.index.Condition;
import org.casequote.index.Names;
import org.casequote.model.Article;
import org.casequote.model.CaseRecord;
import org.casequote.store.Library;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the review's table: a row a patient. */
@Command(name = "table", description = "Write the library as a table with a row for each patient.")
final class TableCommand implements Callable<Integer> {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file, not to standard output.")
  private @Nullable Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "csv, xlsx, md or json (that of FILE's extension, or md).")
  private @Nullable String format;

  @Option(
      names = "--columns",
      paramLabel = "A,B,C",
      split = ",",
      description = "These columns in this order (all of them).")
  private @Nullable List<String> columns;

  @Option(
      names = "--where",
      paramLabel = "QUERY",
      description = "Only the patients that this query finds.")
  private @Nullable String query;

  @Mixin private LibraryOption library;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    TableWriter writer = writer();
    List<Column> chosen = columns();
    Predicate<String> wanted = wanted();
    Table table;
    try (Library opened = Library.read(library.folder())) {
      table =
          Table.of(
              opened.docs().stream()
                  .flatMap(doc -> opened.get(doc).stream())
                  .map(article -> withPatients(article, wanted)),
              chosen);
    }
    write(writer, table);
    spec.commandLine()
        .getErr()
        .println(
            Counts.of(table.rows().size(), "patient")
                + (file == null ? "" : " written to " + file));
    return Casequote.OK;
  }

  private void write(TableWriter writer, Table table) throws IOException {
    if (file != null) {
      try (Output output = new Output(file)) {
        writer.write(table, output);
        output.commit();
      }
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writer.write(table, bytes);
    spec.commandLine().getOut().print(bytes.toString(StandardCharsets.UTF_8));
    spec.commandLine().getOut().flush();
  }

  private TableWriter writer() {
    String name = format != null ? format : file == null ? "md" : extension(file);
    TableWriter writer =
        TableWriter.of(name.toLowerCase(Locale.ROOT))
            .orElseThrow(
                () -> wrong("there is no format \"" + name + "\"; it is csv, xlsx, md or json"));
    if (file == null && name.equalsIgnoreCase("xlsx")) {
      throw wrong("a workbook needs a file: -o review.xlsx");
    }
    return writer;
  }

  private List<Column> columns() {
    return columns == null
        ? Column.ALL
        : columns.stream().map(String::strip).map(this::column).toList();
  }

  private Column column(String name) {
    List<String> ids = Column.ALL.stream().map(Column::id).toList();
    String id = FieldNames.id(name);
    if (!ids.contains(id)) {
      String hint = Names.hint(name, ids.stream(), "there are " + String.join(", ", ids));
      throw wrong("there is no column \"" + name + "\"; " + hint);
    }
    return Column.byId(id);
  }

  private Predicate<String> wanted() throws IOException {
    if (query == null) {
      return patient -> true;
    }
    Condition condition = Condition.parse(Searches.expand(library.folder(), query));
    Set<String> found = new HashSet<>();
    Catalog.ask(
            library.folder(),
            spec.commandLine().getErr(),
            index -> index.search(condition, Integer.MAX_VALUE).hits())
        .forEach(hit -> found.add(key(hit.doc(), hit.patient())));
    return found::contains;
  }

  private static Article withPatients(Article article, Predicate<String> wanted) {
    List<CaseRecord> patients =
        article.cases().stream()
            .filter(patient -> wanted.test(key(article.report().id(), patient.id())))
            .toList();
    return new Article(
        article.input(), article.report(), article.sections(), patients, article.warnings());
  }

  private static String key(String doc, String patient) {
    return doc + "\n" + patient;
  }

  private static String extension(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
