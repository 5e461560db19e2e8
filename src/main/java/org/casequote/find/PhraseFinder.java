package org.casequote.find;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Span;
import org.casequote.model.Value.Coded;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;

/**
 * A field whose every value is a matter of wording alone: margins, response, recurrence, outcome. A
 * match that a trap of its field, or of the whole course, overlaps does not count.
 *
 * @param field the field
 */
record PhraseFinder(Field<Coded> field) implements Finder {

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    List<PatternMatcher.Match> matches = PatternMatcher.find(passage, field.id());
    List<Span> traps = matches.isEmpty() ? List.of() : traps(passage);
    for (PatternMatcher.Match match : matches) {
      // "No tumour at the margin" holds "tumour at the margin".
      boolean within =
          field.equals(Fields.MARGINS)
              && matches.stream()
                  .anyMatch(m ->
                      m.span().contains(match.span()) && m.span().length() > match.span().length());
      if (!within && traps.stream().noneMatch(match.span()::overlaps)) {
        Coded value = new Coded(match.rule().attribute("value"));
        out.accept(passage.mention(field, match.span(), value, match.rule().id()));
      }
    }
  }

  private List<Span> traps(Passage passage) {
    return field.equals(Fields.MARGINS)
        ? List.of()
        : Stream.of("course.trap", field.id() + ".trap")
            .flatMap(trap -> PatternMatcher.find(passage, trap).stream())
            .map(PatternMatcher.Match::span)
            .toList();
  }
}
