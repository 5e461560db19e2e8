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
        List.of("search", "site:skin", "--sort", "size", "--json"),
        List.of("suggest", "site:"),
        List.of("show", article),
        List.of("table"));
  }

  /** Runs them; the first argument is the article, the others are options for all. */
  public static void main(String[] args) {
    List<String> options = Arrays.asList(args).subList(1, args.length);
    for (List<String> command : commands(args[0])) {
      String[] words = Stream.concat(command.stream(), options.stream()).toArray(String[]::new);
      Casequote.commands(words).execute(words);
    }
  }
}
