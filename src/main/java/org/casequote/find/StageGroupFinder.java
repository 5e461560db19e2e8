package org.casequote.find;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Value.Coded;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;

/** Stages as stated: TNM and stage groups, without spaces, after the system that names them. */
final class StageGroupFinder implements Finder {

  /** Systems that are written in several ways, by how they begin; those of TNM go unnamed. */
  private static final Map<String, String> NAMES =
      Map.of(
          "international fed", "FIGO",
          "international sta", "ISS",
          "revised", "R-ISS",
          "riss", "R-ISS",
          "ann", "Ann Arbor",
          "barcelona", "BCLC",
          "european", "ENSAT",
          "tnm", "",
          "ajcc", "",
          "uicc", "");

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    for (PatternMatcher.Match match : PatternMatcher.find(passage, "stage")) {
      String value = first(match, "value", "t", "letter");
      String plain = value.replaceAll("\\(\\d+/\\d+\\)|and|[\\s,;/|–-]", "");
      String stage = (system(match) + " " + plain).strip();
      if (!plain.isEmpty()) {
        out.accept(
            passage.mention(Fields.STAGE, match.span(), new Coded(stage), match.rule().id()));
      }
    }
  }

  /** The system, and "group" where it counts in groups: a bare number means little without. */
  private static String system(PatternMatcher.Match match) {
    String stated = first(match, "system", "system2", "after", "after2");
    String lower = stated.toLowerCase(Locale.ROOT);
    String name =
        NAMES.entrySet().stream()
            .filter(e -> lower.startsWith(e.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(stated);
    return match.group("group") == null || name.isEmpty() ? name : name + " group";
  }

  private static String first(PatternMatcher.Match match, String... groups) {
    return Stream.of(groups).map(match::group).filter(Objects::nonNull).findFirst().orElse("");
  }
}
