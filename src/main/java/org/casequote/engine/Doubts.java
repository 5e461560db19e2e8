package org.casequote.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.casequote.assemble.Neoplasm;
import org.casequote.model.CaseRecord;
import org.casequote.model.Health;
import org.casequote.model.Report;
import org.casequote.model.Section;
import org.casequote.model.SectionKind;

/** What may be wrong with how a report was read, in words. */
final class Doubts {

  /** From here on so many letters are missing that a number or a word may be. */
  private static final double UNMAPPED = 0.01;

  private static final double LEGIBLE = 0.85;

  /** An article is longer; an abstract or a broken download is not. */
  private static final int SHORT = 1_500;

  private Doubts() {}

  /** One line each, the gravest first; empty where there is none. */
  static List<String> about(Report report, List<Section> sections, List<CaseRecord> records) {
    Health health = report.health();
    List<String> doubts = new ArrayList<>();
    if (health.ocr() != null) {
      doubts.add(
          "read by OCR with a mean confidence of "
              + percent(health.ocr())
              + (health.ocr() < LEGIBLE ? ": poorly legible" : ""));
    }
    if (health.unmapped() >= UNMAPPED) {
      doubts.add(percent(health.unmapped()) + " of the characters could not be read");
    }
    if (!EnglishWords.areIn(report)) {
      doubts.add(
          "hardly any English words: in another language, or its letters mean something else");
    }
    if (health.blankPages() > 0) {
      doubts.add(health.blankPages() + " of " + health.pages() + " pages have no text");
    }
    if (report.text().length() < SHORT) {
      doubts.add("only " + report.text().length() + " characters of text");
    }
    if (health.tablesRead() < health.tables()) {
      doubts.add(health.tablesRead() + " of " + health.tables() + " tables could be read");
    }
    sections(sections).forEach(doubts::add);
    if (Neoplasm.isMissed(records)) {
      doubts.add("tells of no tumour: only age and sex are kept");
    }
    if (report.source().title() == null) {
      doubts.add("no title found");
    }
    return doubts;
  }

  private static Stream<String> sections(List<Section> sections) {
    boolean told = sections.stream().anyMatch(s -> s.kind() == SectionKind.CASE && !s.guessed());
    boolean guessed = sections.stream().anyMatch(s -> s.kind() == SectionKind.CASE && s.guessed());
    return Stream.of(
            told || guessed ? null : "no section that reports a case",
            guessed && !told ? "no heading opens the case: its section is guessed" : null)
        .filter(Objects::nonNull);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
