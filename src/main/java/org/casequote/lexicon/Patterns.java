package org.casequote.lexicon;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The pattern rules, by what they find. A sentence is shown only to the rules one of whose words it
 * holds, so that a rule costs nothing where it cannot match.
 *
 * <p>A file has {@code macros} (names for pieces of pattern, used as <code>{NAME}</code>) and
 * {@code rules}; see the files beside this class's resources.
 */
public final class Patterns {

  private static final List<String> FILES =
      List.of(
          "measures.yaml",
          "tumor.yaml",
          "stains.yaml",
          "response.yaml",
          "course.yaml",
          "closing.yaml",
          "spread.yaml",
          "subject.yaml");

  private static final Pattern MACRO = Pattern.compile("\\{([A-Z][A-Z_0-9]*)}");

  private static final Pattern RANGE = Pattern.compile("(\\d+)\\.\\.(\\d+)");

  private static final Set<String> KEYS =
      Set.of("id", "finds", "words", "pattern", "examples", "counterexamples");

  private static final int[] NO_RULE = {};

  private final List<PatternRule> rules;

  /** The places of the rules that a sentence with this word is shown to. */
  private final Map<String, int[]> byWord = new HashMap<>();

  private Patterns(List<PatternRule> rules) {
    this.rules = List.copyOf(rules);
    Map<String, BitSet> places = new HashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      PatternRule rule = rules.get(i);
      for (String word : rule.words()) {
        places.computeIfAbsent(word, w -> new BitSet()).set(i);
      }
    }
    places.forEach((word, some) -> byWord.put(word, some.stream().toArray()));
  }

  /** The patterns that the product ships with. */
  public static Patterns standard() {
    return Holder.STANDARD;
  }

  /** Loaded once, when first asked for. */
  private static final class Holder {
    static final Patterns STANDARD = load();
  }

  /** The names of the rule files. */
  static List<String> files() {
    return FILES;
  }

  /** Every rule, in the order of the files. */
  public List<PatternRule> rules() {
    return rules;
  }

  /**
   * The rules that may match each of some sentences, in the order of the files. One rule after the
   * other is shown to all sentences, so that the processor has what belongs to it at hand.
   *
   * @param words the words of each sentence
   */
  public List<List<PatternRule>> due(List<String> sentences, List<List<Words.Word>> words) {
    BitSet[] shown = new BitSet[rules.size()];
    Arrays.setAll(shown, rule -> new BitSet());
    List<List<PatternRule>> out = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      for (Words.Word word : words.get(i)) {
        for (int rule : byWord.getOrDefault(word.form(), NO_RULE)) {
          shown[rule].set(i);
        }
      }
      out.add(new ArrayList<>());
    }
    for (int rule = 0; rule < shown.length; rule++) {
      Search search = rules.get(rule).search();
      for (int i = shown[rule].nextSetBit(0); i >= 0; i = shown[rule].nextSetBit(i + 1)) {
        if (search.mayBeIn(sentences.get(i))) {
          out.get(i).add(rules.get(rule));
        }
      }
    }
    return out;
  }

  private static Patterns load() {
    List<String> faults = new ArrayList<>();
    List<PatternRule> rules = new ArrayList<>();
    for (String file : FILES) {
      rules.addAll(read(file, faults));
    }
    Set<String> ids = new LinkedHashSet<>();
    for (PatternRule rule : rules) {
      if (!ids.add(rule.id())) {
        faults.add("two rules are called " + rule.id());
      }
    }
    if (!faults.isEmpty()) {
      throw new LexiconException(faults);
    }
    return new Patterns(rules);
  }

  private static List<PatternRule> read(String file, List<String> faults) {
    Map<String, Object> root;
    try (Reader in = TermFile.open(file)) {
      root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    Map<String, String> macros = new LinkedHashMap<>();
    if (root.get("macros") instanceof Map<?, ?> map) {
      map.forEach((name, body) -> macros.put(name.toString(), expand(body.toString(), macros)));
    }
    List<PatternRule> rules = new ArrayList<>();
    if (root.get("rules") instanceof List<?> list) {
      for (Object item : list) {
        PatternRule rule = rule(file, (Map<?, ?>) item, macros, faults);
        if (rule != null) {
          rules.add(rule);
        }
      }
    }
    return rules;
  }

  private static @Nullable PatternRule rule(
      String file, Map<?, ?> item, Map<String, String> macros, List<String> faults) {
    String where = file + ": " + item.get("id") + ": ";
    Map<String, String> attributes = new LinkedHashMap<>();
    item.forEach((key, value) -> {
      if (!KEYS.contains(key.toString())) {
        attributes.put(key.toString(), value.toString());
      }
    });
    List<String> examples = strings(item.get("examples"));
    List<String> counterexamples = strings(item.get("counterexamples"));
    Set<String> words = new LinkedHashSet<>();
    strings(item.get("words")).forEach(word -> words.addAll(forms(word)));
    if (item.get("id") == null || item.get("finds") == null || words.isEmpty()) {
      faults.add(where + "a rule needs id, finds and words");
      return null;
    }
    if (examples.isEmpty() || counterexamples.isEmpty()) {
      faults.add(where + "a rule needs examples and counterexamples");
    }
    try {
      Pattern pattern =
          Pattern.compile(
              expand(String.valueOf(item.get("pattern")), macros),
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      return new PatternRule(
          item.get("id").toString(),
          item.get("finds").toString(),
          Map.copyOf(attributes),
          Set.copyOf(words),
          new Search(pattern),
          examples,
          counterexamples);
    } catch (PatternSyntaxException e) {
      faults.add(where + e.getMessage().replace('\n', ' '));
      return null;
    }
  }

  /** The folded forms of a word, or all numbers of a range: {@code 1900..2099}. */
  private static List<String> forms(String word) {
    Matcher range = RANGE.matcher(word);
    return range.matches()
        ? IntStream.rangeClosed(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
            .mapToObj(String::valueOf)
            .toList()
        : Words.forms(word);
  }

  private static String expand(String pattern, Map<String, String> macros) {
    return MACRO
        .matcher(pattern)
        .replaceAll(m -> Matcher.quoteReplacement(macros.getOrDefault(m.group(1), m.group())));
  }

  private static List<String> strings(@Nullable Object list) {
    return list instanceof List<?> items ? items.stream().map(String::valueOf).toList() : List.of();
  }
}
