package org.casequote.find;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Value.Coded;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;

/** Stages as stated: TNM and stage groups, without spaces. */
final class StageGroupFinder implements Finder {

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    for (PatternMatcher.Match match : PatternMatcher.find(passage, "stage")) {
      String value = match.group("value");
      if (value == null) {
        value = match.group("t");
      }
      if (value != null) {
        String plain = value.replaceAll("\\(\\d+/\\d+\\)|and|[\\s,;/|-]", "");
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
    for (String group : List.of("system", "system2", "after", "after2")) {
      String name = match.group(group);
      String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
      if (lower.startsWith("figo") || lower.startsWith("international")) {
        return "FIGO";
      }
      if (lower.startsWith("ann")) {
        return "Ann Arbor";
      }
    }
    return "";
  }
}
