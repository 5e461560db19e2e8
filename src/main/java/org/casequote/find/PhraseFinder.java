package org.casequote.find;

import java.util.List;
import java.util.function.Consumer;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Value.Coded;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;

/**
 * Fields whose every value is a matter of wording alone: margins, response, recurrence, outcome.
 */
final class PhraseFinder implements Finder {

  private static final List<Field<Coded>> FIELDS =
      List.of(Fields.MARGINS, Fields.RESPONSE, Fields.RECURRENCE, Fields.OUTCOME);

  private final PatternMatcher patterns;

  PhraseFinder(PatternMatcher patterns) {
    this.patterns = patterns;
  }

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    for (Field<Coded> field : FIELDS) {
      for (PatternMatcher.Match match : patterns.find(passage, field.id())) {
        Coded value = new Coded(match.rule().attribute("value"));
        out.accept(passage.mention(field, match.span(), value, match.rule().id()));
      }
    }
  }
}
