package org.casequote.find;

import java.util.function.Consumer;
import org.casequote.lexicon.Search;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Value.Quantity;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;

/** The proliferation index in percent. */
final class Ki67Finder implements Finder {

  /** The percentage behind another stain's name is that one's: "Ki-67 low, ER 90%". */
  private static final Search OTHER_STAIN =
      Search.of("\\b(?:ER|PR|PgR|AR|HER2|PD-?L1|CPS|TPS|p\\d{2}|CD\\d+|CK\\d+|estrogen)\\b");

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    for (PatternMatcher.Match match : PatternMatcher.find(passage, "ki67")) {
      Double low = NumberWords.parse(match.group("low"));
      Double high = NumberWords.parse(match.group("high"));
      String gap = match.group("gap");
      boolean other = gap != null && OTHER_STAIN.isIn(gap);
      if (low != null && low <= 100 && (high == null || high <= 100) && !other) {
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
