package org.casequote.find;

import java.util.Locale;
import java.util.function.Consumer;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Value.Coded;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;

/** Stages as stated: TNM and stage groups, without spaces. */
final class StageGroupFinder implements Finder {

  private final PatternMatcher patterns;

  StageGroupFinder(PatternMatcher patterns) {
    this.patterns = patterns;
  }

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    for (PatternMatcher.Match match : patterns.find(passage, "stage")) {
      String value = match.group("value");
      if (value == null) {
        value = match.group("t");
      }
      if (value != null) {
        String plain = value.replaceAll("[\\s,;/-]", "");
        String system = system(match);
        out.accept(
            passage.mention(
                Fields.STAGE,
                match.span(),
                new Coded(system.isEmpty() ? plain : system + " " + plain),
                match.rule().id()));
      }
    }
  }

  /** Only the systems without which the number means little are part of the value. */
  private static String system(PatternMatcher.Match match) {
    String name = match.group("system");
    if (name == null) {
      name = match.group("system2");
    }
    if (name == null) {
      return "";
    }
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "figo" -> "FIGO";
      case "ann arbor" -> "Ann Arbor";
      default -> "";
    };
  }
}
