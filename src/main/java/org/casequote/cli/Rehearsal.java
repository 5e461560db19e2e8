package org.casequote.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the short commands one after the other, while the JVM notes for its cache what they load.
 * The query holds a part of each kind, and finds any article of a skin.
 */
final class Rehearsal {

  private static final String QUERY =
      "site:skin size>=5 has:age NOT drug:none (has:size OR sarcoma OR \"clear cell\" OR leio*)";

  private Rehearsal() {}

  /** The commands, for a library that has this article. */
  static List<List<String>> commands(String article) {
    return List.of(
        List.of("search", QUERY, "--facets", "site,age"),
        List.of("search", "site:skin", "--sort", "size"),
        List.of("search", "site:skin", "--json"),
        List.of("suggest", "site:"),
        List.of("show", article),
        List.of("table"));
  }

  /** Whether a cache for no more than searches is made by a command. */
  private static boolean isSearch(List<String> command) {
    return command.getFirst().equals("search") && !command.contains("--json");
  }

  /**
   * Runs them. The first argument is {@code search} for plain searches alone, the second the
   * article, the others are options for all.
   */
  public static void main(String[] args) {
    boolean searches = args[0].equals("search");
    List<String> options = Arrays.asList(args).subList(2, args.length);
    for (List<String> command : commands(args[1])) {
      if (!searches || isSearch(command)) {
        String[] words = Stream.concat(command.stream(), options.stream()).toArray(String[]::new);
        Casequote.commands(words).execute(words);
      }
    }
  }
}
