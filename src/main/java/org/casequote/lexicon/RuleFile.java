package org.casequote.lexicon;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A file of patterns in YAML. Its {@code macros} are names for pieces of pattern, which the
 * patterns below them use as <code>{NAME}</code>; those of a file that it {@code uses} come first.
 */
final class RuleFile {

  private static final Pattern MACRO = Pattern.compile("\\{([A-Z][A-Z_0-9]*)}");

  private final String name;
  private final Map<String, Object> root;
  private final Map<String, String> macros = new LinkedHashMap<>();

  private RuleFile(String name, Map<String, Object> root) {
    this.name = name;
    this.root = root;
    if (root.get("uses") instanceof String other) {
      macros.putAll(open(other).macros);
    }
    if (root.get("macros") instanceof Map<?, ?> map) {
      map.forEach((macro, body) -> macros.put(macro.toString(), expand(body.toString())));
    }
  }

  /** Reads a resource of this package. */
  static RuleFile open(String name) {
    try (Reader in = TermFile.open(name)) {
      return new RuleFile(name, new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** Its name. */
  String name() {
    return name;
  }

  /** What stands under a name at the top, {@code null} where nothing does. */
  @Nullable Object section(String name) {
    return root.get(name);
  }

  /** A pattern with the pieces in the place of their names. */
  String expand(String pattern) {
    return MACRO
        .matcher(pattern)
        .replaceAll(m -> Matcher.quoteReplacement(macros.getOrDefault(m.group(1), m.group())));
  }

  /** The items of a list, none where it is missing. */
  static List<String> strings(@Nullable Object list) {
    return list instanceof List<?> items ? items.stream().map(String::valueOf).toList() : List.of();
  }
}
