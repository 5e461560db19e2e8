package org.casequote.find;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.casequote.lexicon.PatternRule;
import org.casequote.lexicon.Patterns;
import org.casequote.lexicon.Search;
import org.casequote.model.Span;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/** The pattern rules over sentences: finders ask it for the matches of what they look for. */
final class PatternMatcher {

  /**
   * A place where a rule matched.
   *
   * @param rule the rule
   * @param span in the sentence's own offsets
   * @param groups the named groups that took part
   */
  record Match(PatternRule rule, Span span, Map<String, String> groups) {
    /** What a named group matched, {@code null} where it took no part. */
    @Nullable String group(String name) {
      return groups.get(name);
    }
  }

  private record Trial(PatternRule rule, Search search) {}

  /**
   * The rules that find one thing.
   *
   * @param trials in their order
   * @param byWord the places of those that a sentence with this word is shown to
   */
  private record Trials(List<Trial> trials, Map<String, BitSet> byWord) {

    void add(PatternRule rule) {
      for (String word : rule.words()) {
        byWord.computeIfAbsent(word, w -> new BitSet()).set(trials.size());
      }
      trials.add(new Trial(rule, new Search(rule.pattern())));
    }

    /** The places of those that may match a sentence of these words. */
    BitSet due(Set<String> forms) {
      BitSet due = new BitSet();
      for (String form : forms) {
        BitSet some = byWord.get(form);
        if (some != null) {
          due.or(some);
        }
      }
      return due;
    }
  }

  private final Map<String, Trials> trials = new HashMap<>();

  PatternMatcher(Patterns patterns) {
    for (PatternRule rule : patterns.rules()) {
      trials
          .computeIfAbsent(rule.finds(), f -> new Trials(new ArrayList<>(), new HashMap<>()))
          .add(rule);
    }
  }

  /**
   * The matches of all rules that find {@code what}, in the order of the rules, then of the text.
   */
  List<Match> find(Passage passage, String what) {
    Trials known = trials.get(what);
    if (known == null) {
      return List.of();
    }
    BitSet due = known.due(passage.forms());
    if (due.isEmpty()) {
      return List.of();
    }
    List<Match> out = new ArrayList<>();
    for (int i = due.nextSetBit(0); i >= 0; i = due.nextSetBit(i + 1)) {
      find(passage.text(), known.trials.get(i), out);
    }
    return out;
  }

  private static void find(String text, Trial trial, List<Match> out) {
    PatternRule rule = trial.rule;
    Search search = trial.search;
    Matcher matcher = search.in(text);
    for (int at = 0; search.find(matcher, text, at); at = Search.after(matcher)) {
      out.add(new Match(rule, new Span(matcher.start(), matcher.end()), groups(rule, matcher)));
    }
  }

  private static Map<String, String> groups(PatternRule rule, Matcher matcher) {
    Map<String, String> out = new HashMap<>();
    for (String name : rule.pattern().namedGroups().keySet()) {
      String text = matcher.group(name);
      if (text != null) {
        out.put(name, text);
      }
    }
    return out;
  }
}
