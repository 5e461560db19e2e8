package org.casequote.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.casequote.lexicon.PatternRule;
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

  private PatternMatcher() {}

  /**
   * The matches of all rules that find {@code what}, in the order of the rules, then of the text.
   */
  static List<Match> find(Passage passage, String what) {
    List<PatternRule> shown = passage.rules(what);
    if (shown.isEmpty()) {
      return List.of();
    }
    List<Match> out = new ArrayList<>();
    for (PatternRule rule : shown) {
      find(passage.text(), rule, out);
    }
    return out;
  }

  private static void find(String text, PatternRule rule, List<Match> out) {
    Search search = rule.search();
    for (Matcher match = search.match(text); match != null; match = search.next(match, text)) {
      out.add(new Match(rule, new Span(match.start(), match.end()), groups(rule, match)));
    }
  }

  private static Map<String, String> groups(PatternRule rule, Matcher matcher) {
    Map<String, String> out = new HashMap<>();
    for (String name : rule.search().groups()) {
      String text = matcher.group(name);
      if (text != null) {
        out.put(name, text);
      }
    }
    return out;
  }
}
