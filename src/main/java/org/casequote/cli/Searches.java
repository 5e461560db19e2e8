package org.casequote.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.index.Names;
import org.casequote.store.LibraryException;

/** The searches that were saved in a library: a name, a tab and a query on each line. */
final class Searches {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\d_-]+");
  private static final Pattern USE = Pattern.compile("(?<![^\\s(])@(?<name>[\\p{L}\\d_-]+)");

  /** A search may use others; so many steps deep is a circle. */
  private static final int DEEPEST = 10;

  private Searches() {}

  static Path file(Path library) {
    return library.resolve("searches.tsv");
  }

  /** All of them by name. */
  static SortedMap<String, String> all(Path library) throws IOException {
    SortedMap<String, String> all = new TreeMap<>();
    if (Files.exists(file(library))) {
      for (String line : Files.readAllLines(file(library), StandardCharsets.UTF_8)) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
          all.put(line.substring(0, tab), line.substring(tab + 1));
        }
      }
    }
    return all;
  }

  /** Keeps a query under a name. */
  static void save(Path library, String name, String query) throws IOException {
    if (!NAME.matcher(name).matches()) {
      throw new LibraryException("\"" + name + "\" is no name: letters, digits, - and _ make one");
    }
    SortedMap<String, String> all = all(library);
    all.put(name, query.replaceAll("\\s+", " ").strip());
    StringBuilder lines = new StringBuilder();
    all.forEach((key, value) -> lines.append(key).append('\t').append(value).append('\n'));
    Output.write(file(library), lines.toString());
  }

  /** A query with the saved searches that it names put in. */
  static String expand(Path library, String query) throws IOException {
    String out = query;
    for (int i = 0; i < DEEPEST && USE.matcher(out).find(); i++) {
      Map<String, String> all = all(library);
      Matcher use = USE.matcher(out);
      out = use.replaceAll(found -> Matcher.quoteReplacement(saved(all, found.group(1))));
    }
    return out;
  }

  private static String saved(Map<String, String> all, String name) {
    String query = all.get(name);
    if (query == null) {
      throw new LibraryException(
          "no search is saved as @"
              + name
              + (all.isEmpty()
                  ? "; --save NAME keeps one"
                  : "; " + Names.hint(name, all.keySet().stream(), "--saved lists them")));
    }
    return "(" + query + ")";
  }
}
