package org.casequote.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A pattern with what it finds and the sentences that show it.
 *
 * @param id its name, shown beside every value that it read
 * @param finds what a match states: the name that a finder looks its rules up by
 * @param attributes what a match says apart from its groups ({@code value: SD})
 * @param words folded words, one of which a sentence must hold before the pattern is tried
 * @param search for the pattern: case-insensitive, tried on one sentence at a time
 * @param examples sentences that it must match, with the matched words in brackets
 * @param counterexamples sentences that it must not match
 */
public record PatternRule(
    String id,
    String finds,
    Map<String, String> attributes,
    Set<String> words,
    Search search,
    List<String> examples,
    List<String> counterexamples) {

  /** What is searched for. */
  public Pattern pattern() {
    return search.pattern();
  }

  /** The value of an attribute, or an empty string. */
  public String attribute(String name) {
    return attributes.getOrDefault(name, "");
  }
}
