package org.casequote.ingest.xml;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The named characters that XML leaves to a DTD, such as {@code &nbsp;} and {@code &alpha;}.
 *
 * <p>No DTD is ever loaded, so the names are written out as numbers before the parser sees them.
 */
final class Entities {

  private static final Pattern REFERENCE = Pattern.compile("&([A-Za-z][\\w.-]*);");
  private static final Pattern DECLARATION = Pattern.compile("<!ENTITY\\s+([\\w.-]+)\\s");
  private static final Set<String> OWN = Set.of("amp", "lt", "gt", "quot", "apos");
  private static final Map<String, String> NUMBERS = load();

  private Entities() {}

  /**
   * The same XML without names that only a DTD would explain. A name that neither the table nor the
   * file itself knows stays readable, as text.
   */
  static String numbered(String xml) {
    Set<String> declared =
        DECLARATION.matcher(xml).results().map(found -> found.group(1)).collect(Collectors.toSet());
    return REFERENCE
        .matcher(xml)
        .replaceAll(found -> {
          String name = found.group(1);
          boolean own = OWN.contains(name) || declared.contains(name);
          String number = NUMBERS.getOrDefault(name, "&amp;" + name + ";");
          return Matcher.quoteReplacement(own ? found.group() : number);
        });
  }

  private static Map<String, String> load() {
    try (var in = Entities.class.getResourceAsStream("entities.tsv");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("[\t ]"))
          .collect(Collectors.toUnmodifiableMap(row -> row[0], Entities::number));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String number(String[] row) {
    return row.length == 2 ? "&#x" + row[1] + ";" : "&#x" + row[1] + ";&#x" + row[2] + ";";
  }
}
