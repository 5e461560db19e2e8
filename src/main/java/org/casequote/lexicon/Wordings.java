package org.casequote.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The turns of phrase that one class looks for around the values it judges, from the rule file that
 * bears the class's name. Immutable.
 *
 * <pre>{@code
 * private static final Wordings WORDINGS = Wordings.of(Suspicions.class);
 * private static final Search SUSPECTED = WORDINGS.search("suspected");
 * }</pre>
 *
 * <p>A file has {@code macros} (names for pieces of pattern, used as <code>{NAME}</code>) and
 * {@code wordings}. Each of these has what {@code any} of its patterns finds, {@code examples} with
 * what is found in brackets, and {@code counterexamples}; letter case matters only where it is
 * {@code cased}.
 */
public final class Wordings {

  private static final String FOLDER = "wordings/";

  /**
   * A turn of phrase.
   *
   * @param id its name in the file
   * @param pattern what it looks like
   * @param examples sentences, or pieces of some, with what is found in brackets
   * @param counterexamples where it is not found
   */
  record Wording(String id, Pattern pattern, List<String> examples, List<String> counterexamples) {}

  private final String file;
  private final Map<String, Wording> wordings;

  private Wordings(String file, Map<String, Wording> wordings) {
    this.file = file;
    this.wordings = wordings;
  }

  /**
   * Those of a class.
   *
   * @throws LexiconException with all faults of its file
   */
  public static Wordings of(Class<?> user) {
    return load(FOLDER + user.getSimpleName() + ".yaml");
  }

  /** The rule files, in alphabetical order. */
  static List<String> files() {
    try (BufferedReader in = new BufferedReader(TermFile.open(FOLDER + "files.txt"))) {
      return in.lines().map(name -> FOLDER + name).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A search for a wording. */
  public Search search(String id) {
    return new Search(pattern(id));
  }

  /** The pattern of a wording. */
  public Pattern pattern(String id) {
    Wording wording = wordings.get(id);
    if (wording == null) {
      throw new LexiconException(List.of(file + ": there is no wording called " + id));
    }
    return wording.pattern();
  }

  /** All of them, in the order of the file. */
  List<Wording> all() {
    return List.copyOf(wordings.values());
  }

  static Wordings load(String name) {
    RuleFile file = RuleFile.open(name);
    List<String> faults = new ArrayList<>();
    Map<String, Wording> wordings = new LinkedHashMap<>();
    if (file.section("wordings") instanceof Map<?, ?> map) {
      map.forEach((id, body) -> {
        try {
          wordings.put(id.toString(), wording(file, id.toString(), (Map<?, ?>) body));
        } catch (IllegalArgumentException e) {
          faults.add(file.name() + ": " + id + ": " + e.getMessage());
        }
      });
    }
    if (!faults.isEmpty()) {
      throw new LexiconException(faults);
    }
    return new Wordings(file.name(), wordings);
  }

  private static Wording wording(RuleFile file, String id, Map<?, ?> body) {
    List<String> any = RuleFile.strings(body.get("any"));
    List<String> examples = RuleFile.strings(body.get("examples"));
    List<String> counterexamples = RuleFile.strings(body.get("counterexamples"));
    if (any.isEmpty() || examples.isEmpty() || counterexamples.isEmpty()) {
      throw new IllegalArgumentException("a wording needs any, examples and counterexamples");
    }
    int flags = Boolean.TRUE.equals(body.get("cased")) ? 0 : Pattern.CASE_INSENSITIVE;
    String pattern = file.expand(String.join("|", any));
    return new Wording(id, Pattern.compile(pattern, flags), examples, counterexamples);
  }
}
