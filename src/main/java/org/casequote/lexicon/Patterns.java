package org.casequote.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
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

  private static final Pattern RANGE = Pattern.compile("(\\d+)\\.\\.(\\d+)");

  private static final Set<String> KEYS =
      Set.of("id", "finds", "words", "any", "examples", "counterexamples");

  private final List<PatternRule> rules;

  /** The places of the rules that a sentence with this word is shown to. */
  private final ByForm<BitSet> byWord = new ByForm<>();

  private Patterns(List<PatternRule> rules) {
    this.rules = List.copyOf(rules);
    for (int i = 0; i < rules.size(); i++) {
      for (String word : rules.get(i).words()) {
        byWord.get(Form.kept(word), BitSet::new).set(i);
      }
    }
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
   * The rules that may match a sentence with these trigrams and words, in the order of the files.
   */
  public List<PatternRule> due(Trigrams trigrams, List<Words.Word> words) {
    BitSet shown = new BitSet(rules.size());
    for (Words.Word word : words) {
      BitSet some = byWord.get(word.folded());
      if (some != null) {
        shown.or(some);
      }
    }
    List<PatternRule> out = new ArrayList<>();
    for (int i = shown.nextSetBit(0); i >= 0; i = shown.nextSetBit(i + 1)) {
      if (rules.get(i).search().mayBeIn(trigrams)) {
        out.add(rules.get(i));
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

  private static List<PatternRule> read(String name, List<String> faults) {
    RuleFile file = RuleFile.open(name);
    List<PatternRule> rules = new ArrayList<>();
    if (file.section("rules") instanceof List<?> list) {
      for (Object item : list) {
        PatternRule rule = rule(file, (Map<?, ?>) item, faults);
        if (rule != null) {
          rules.add(rule);
        }
      }
    }
    return rules;
  }

  private static @Nullable PatternRule rule(RuleFile file, Map<?, ?> item, List<String> faults) {
    String where = file.name() + ": " + item.get("id") + ": ";
    Map<String, String> attributes = new LinkedHashMap<>();
    item.forEach((key, value) -> {
      if (!KEYS.contains(key.toString())) {
        attributes.put(key.toString(), value.toString());
      }
    });
    List<String> examples = RuleFile.strings(item.get("examples"));
    List<String> counterexamples = RuleFile.strings(item.get("counterexamples"));
    Set<String> words = new LinkedHashSet<>();
    RuleFile.strings(item.get("words")).forEach(word -> words.addAll(forms(word)));
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
              file.expand(String.join("|", RuleFile.strings(item.get("any")))),
              Pattern.CASE_INSENSITIVE);
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
}
