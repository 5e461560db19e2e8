package org.casequote.index;

import java.util.List;
import java.util.Map;
import org.casequote.model.Evidence;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A patient who fulfils a condition.
 *
 * @param doc the article's name
 * @param patient {@code case-1}, {@code case-2} …
 * @param title the article's title, {@code null} where unknown
 * @param summary what the article says of the fields of {@link #SUMMARY}, those that it states
 * @param matches what fulfils the parts of the condition
 */
public record Hit(
    String doc,
    String patient,
    @Nullable String title,
    Map<Field<?>, String> summary,
    List<Match> matches) {

  /** The fields that introduce a patient. */
  public static final List<Field<?>> SUMMARY =
      List.of(Fields.AGE, Fields.SEX, Fields.HISTOLOGY, Fields.PRIMARY_SITE);

  /** Keeps its own copy of the matches. */
  public Hit {
    matches = List.copyOf(matches);
  }

  /**
   * The words that fulfil one part of the condition.
   *
   * @param condition that part
   * @param field what they are evidence of; {@code null} for words of the text
   * @param value the value that they say, empty for words of the text
   * @param evidence the words and where they stand
   */
  public record Match(
      Condition condition, @Nullable Field<?> field, String value, Evidence evidence) {}

  /**
   * The best hits for a condition.
   *
   * @param total the number of patients who fulfil it
   * @param hits the best of them, best first
   * @param facets what was counted over all of them
   */
  public record Page(long total, List<Hit> hits, List<Facet> facets) {}
}
