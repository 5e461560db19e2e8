package org.casequote.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.casequote.lexicon.Entry;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Lexicon;
import org.casequote.model.SectionKind;

/** What a heading says its section is, by the words of {@code headings.tsv}. Immutable. */
final class Headings {

  private record Rule(Pattern words, SectionKind kind) {}

  private static final Pattern NUMBERING =
      Pattern.compile(
          "^\\s*(?:\\d+(?:\\.\\d+)*|[IVX]+|[A-Z])[.):]?\\s+(?:\\|\\s+)?(?=\\p{L})|[\\s:.–-]+$");

  private final List<Rule> rules = new ArrayList<>();

  Headings(Lexicon lexicon) {
    for (Entry row : lexicon.entries(Kind.HEADING)) {
      rules.add(
          new Rule(
              Pattern.compile(row.get("pattern"), Pattern.CASE_INSENSITIVE),
              SectionKind.ofLabel(row.get("section"))));
    }
  }

  /** The kind of section that a heading opens; empty where its words do not tell. */
  Optional<SectionKind> kindOf(String heading) {
    String words = NUMBERING.matcher(heading.strip()).replaceAll("").toLowerCase(Locale.ROOT);
    return rules.stream()
        .filter(rule -> rule.words().matcher(words).find())
        .map(Rule::kind)
        .findFirst();
  }
}
