package org.casequote.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What {@code search} is told; without annotations, see {@link Casequote}. */
final class SearchOptions {

  private static final String[] QUERIES = {
    "  'site:skin metastasis:lung'          both must hold",
    "  'site:skin OR site:vulva'            one must; also NOT, and parentheses",
    "  'size>=5 mitoses>10/10hpf age:20..40 followup>=2y'",
    "  'marker:CD34+ gene:KIT drug:imatinib response:PR'",
    "  'has:metastasis denied:recurrence not-stated:ki67'",
    "  'therapy(drug:doxorubicin response:SD)' one regimen fulfils both",
    "  '\"clear cell\" leiomyo*'              words of the text",
    "Quote the query, since shells take > and quotes for themselves.",
    "\"casequote fields\" lists what can be asked for."
  };

  private final PositionalParamSpec words =
      PositionalParamSpec.builder()
          .paramLabel("QUERY")
          .arity("0..*")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .initialValue(List.of())
          .description("What the patients must fulfil; @NAME is a saved search.")
          .build();

  private final OptionSpec facets =
      OptionSpec.builder("--facets")
          .paramLabel("A,B")
          .splitRegex(",")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .initialValue(List.of())
          .description("Count the values of these fields over all that was found.")
          .build();

  private final OptionSpec sort =
      text("--sort", "FIELD", "Sort by this field; -FIELD puts the greatest first.");

  private final OptionSpec like =
      text(
          "--like",
          "ID",
          "Find cases like this one, by an article's name or ID/case-2; of those that a QUERY"
              + " finds, if there is one.");

  private final OptionSpec save = text("--save", "NAME", "Keep the query as @NAME.");

  private final OptionSpec saved = flag("--saved", "List the searches that were saved.");

  private final OptionSpec limit =
      OptionSpec.builder("--limit")
          .paramLabel("N")
          .type(int.class)
          .defaultValue("20")
          .description("Show no more than the N best (${DEFAULT-VALUE}).")
          .build();

  private final OptionSpec json = flag("--json", "Write one line of JSON for each patient.");

  private final LibraryOption library;

  /** Gives a command these options. */
  SearchOptions(CommandSpec command) {
    command.addPositional(words);
    List.of(facets, sort, like, save, saved, limit, json).forEach(command::addOption);
    library = new LibraryOption(command);
    command
        .usageMessage()
        .description("Find patients in the library, with the words that fulfil the query.")
        .footerHeading("%nQueries:%n")
        .footer(QUERIES);
  }

  private static OptionSpec text(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .build();
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name)
        .type(boolean.class)
        .initialValue(false)
        .description(description)
        .build();
  }

  /** The query's words as they were typed; none where there is no query. */
  List<String> words() {
    return words.getValue();
  }

  List<String> facets() {
    return facets.getValue();
  }

  @Nullable String sort() {
    return sort.getValue();
  }

  @Nullable String like() {
    return like.getValue();
  }

  @Nullable String save() {
    return save.getValue();
  }

  boolean saved() {
    return saved.getValue();
  }

  int limit() {
    return limit.getValue();
  }

  boolean json() {
    return json.getValue();
  }

  /** The folder of the library. */
  Path folder() {
    return library.folder();
  }
}
