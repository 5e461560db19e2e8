package org.casequote.find;

import java.util.function.Consumer;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Value.Quantity;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;

/** The proliferation index in percent. */
final class Ki67Finder implements Finder {

  private final PatternMatcher patterns;

  Ki67Finder(PatternMatcher patterns) {
    this.patterns = patterns;
  }

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    for (PatternMatcher.Match match : patterns.find(passage, "ki67")) {
      Double low = NumberWords.parse(match.group("low"));
      Double high = NumberWords.parse(match.group("high"));
      if (low != null && low <= 100 && (high == null || high <= 100)) {
        Bounds bounds = Bounds.of(match.group("bound"), low, high);
        out.accept(
            passage.mention(
                Fields.KI67,
                match.span(),
                new Quantity(bounds.low(), bounds.high()),
                match.rule().id()));
        return; // a sentence gives one index; a second rule would only read it again
      }
    }
  }
}
