package org.casequote.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Fields;
import org.casequote.model.Span;
import org.casequote.model.Value.Quantity;
import org.casequote.model.Value.Radiation;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/**
 * What had cleared the disease: operations, radiation given to cure, complete responses and
 * statements that no disease was left. A lesion that a later time found has come back: that it is
 * later shows in words for it, in an interval or in another year.
 */
final class Clearings {

  /** From how many months after a treatment on a metastasis is held to be new. */
  private static final double LATER = 1.5;

  /** From how many Gy on a course is given to cure. */
  private static final double CURATIVE = 60;

  private static final Wordings WORDINGS = Wordings.of(Clearings.class);

  /** Verbs by which a finding is told as news, not as known before. */
  private static final Search NEWS = WORDINGS.search("news");

  /** Disease that was there before: "neck dissection for residual melanoma". */
  private static final Search KNOWN = WORDINGS.search("known");

  private static final Search LATER_ON = Search.ignoringCase("^ (?:later|afterwards?)\\b");

  private static final Search DURING = WORDINGS.search("during");

  private static final Search YEAR = Search.of("\\b(?:19|20)\\d\\d\\b");

  /**
   * "A year after the mastectomy" tells when something was, not that a mastectomy was done then.
   */
  private static final Search AFTER = WORDINGS.search("after");

  private final CaseFile file;
  private final List<Fact<?>> all;

  private Clearings(CaseFile file, List<Fact<?>> all) {
    this.file = file;
    this.all = all;
  }

  static Clearings of(CaseFile file) {
    List<Fact<?>> out = new ArrayList<>(file.affirmed(Fields.SURGERY));
    out.removeIf(f -> isPast(f) && !isLongAt(file, f.at()));
    file.affirmed(Fields.RADIOTHERAPY).stream()
        .filter(f -> isCurative(f.value()))
        .forEach(out::add);
    file.affirmed(Fields.RESPONSE).stream()
        .filter(f -> f.value().value().equals("CR"))
        // Gone in one place and only smaller in another: the disease is still there.
        .filter(f ->
            file.affirmed(Fields.RESPONSE, f.at()).stream()
                .noneMatch(r -> r.value().value().equals("PR")))
        .forEach(out::add);
    file.affirmed(Fields.RECURRENCE).stream().filter(Recurrences::isNone).forEach(out::add);
    return new Clearings(file, out);
  }

  /** The last clearing before a lesion, in its part of the article. */
  @Nullable Fact<?> lastBefore(Fact<?> site) {
    Fact<?> last = null;
    for (Fact<?> cleared : all) {
      if (cleared.section() == site.section()
          && (last == null || cleared.at() > last.at())
          && precedes(cleared, site)) {
        last = cleared;
      }
    }
    return last;
  }

  /** A dose that is given to cure. */
  private static boolean isCurative(Radiation course) {
    return course.doseGy() != null && course.doseGy() >= CURATIVE;
  }

  /** "Two years after mastectomy": the operation is over when the sentence begins. */
  private static boolean isPast(Fact<?> fact) {
    return fact.finding().mention().field().equals(Fields.SURGERY) && fact.hasBefore(AFTER);
  }

  private boolean precedes(Fact<?> cleared, Fact<?> site) {
    return cleared.at() < site.at()
        || cleared.at() == site.at()
            && cleared.span().end() <= site.span().start()
            && (isPast(cleared) || isYearsBefore(cleared, site) || isParted(cleared, site));
  }

  /** "It was resected, but four months later metastases appeared." */
  private boolean isParted(Fact<?> cleared, Fact<?> site) {
    return file.affirmed(Fields.FOLLOW_UP, site.at()).stream()
        .filter(Clearings::isLong)
        .filter(f -> f.span().start() >= cleared.span().end() && f.hasAfter(LATER_ON))
        .anyMatch(f -> f.span().end() <= site.span().start());
  }

  /** "Was operated on in 2012 and came in 2016 with a splenic mass." */
  private static boolean isYearsBefore(Fact<?> cleared, Fact<?> site) {
    List<Integer> years = years(cleared.passage(), cleared.place().end(), site.place().start());
    return years.stream().distinct().count() > 1;
  }

  /** Whether time has passed between the clearing and a lesion that is told as new. */
  boolean isLater(Fact<?> cleared, Fact<?> site) {
    if (site.passage().has(KNOWN)) {
      return false;
    }
    // "A year after the operation a metastasis was removed": the sentence itself tells the
    // interval.
    boolean told = cleared.at() == site.at() && (isPast(cleared) || isParted(cleared, site));
    return told
        || has(site.passage(), "appearing") && !isDuring(site)
        || isNews(site.passage())
            && !isAnswering(site)
            && (isPast(cleared)
                || has(cleared.passage(), "earlier")
                || isDated(cleared, site)
                || file.affirmed(Fields.FOLLOW_UP, cleared.at() + 1, site.at()).stream()
                    .anyMatch(Clearings::isLong))
        || file.between(cleared.at() + 1, site.at()).stream().anyMatch(p -> has(p, "later"));
  }

  /** Whether a lesion is told as news in a sentence that speaks of a time after the clearing. */
  boolean isNewSince(Fact<?> cleared, Fact<?> site) {
    return isNews(site.passage())
        && !site.passage().has(KNOWN)
        && !isAnswering(site)
        && cleared.at() < site.at()
        && (isDated(cleared, site)
            || isLongAt(file, site.at())
            || isLongAfter(site.passage()) && file.affirmed(Fields.FOLLOW_UP, site.at()).isEmpty());
  }

  /** "On follow-up", "months later", and not "days later". */
  private static boolean isLongAfter(Passage passage) {
    List<String> cues =
        passage.terms(Kind.CUE).stream()
            .filter(t -> t.entry().is("axis", "later"))
            .map(t -> t.span().of(passage.text()).toLowerCase(Locale.ROOT))
            .toList();
    return !cues.isEmpty()
        && cues.stream().noneMatch(c -> c.startsWith("day") || c.startsWith("week"));
  }

  private static boolean isNews(Passage passage) {
    return passage.has(NEWS);
  }

  /** "While on chemotherapy new lesions were found": the disease had not been cleared. */
  private boolean isDuring(Fact<?> site) {
    return isAnswering(site) && site.passage().has(DURING);
  }

  /** "The metastases progressed": those that a treatment was given for are not new. */
  private boolean isAnswering(Fact<?> site) {
    return !file.affirmed(Fields.RESPONSE, site.at()).isEmpty();
  }

  /** Whether a later year than that of the clearing is named with a metastasis. */
  private boolean isDated(Fact<?> cleared, Fact<?> site) {
    if (isMonthsLater(cleared, site)) {
      return true;
    }
    Span place = cleared.place();
    List<Integer> years = years(cleared.passage(), place.end(), cleared.passage().text().length());
    if (years.isEmpty()) {
      years = years(cleared.passage(), 0, place.start());
    }
    int then = years.isEmpty() ? 0 : years.getFirst();
    if (then == 0 && !site.passage().has(YEAR)) {
      return false;
    }
    for (Passage near : file.between(Math.max(cleared.at() + 1, site.at() - 1), site.at())) {
      years.addAll(years(near, 0, near.text().length()));
    }
    return years.stream().anyMatch(year -> year > then);
  }

  /** The years that are named in a part of a sentence. */
  private static List<Integer> years(Passage passage, int from, int to) {
    List<Integer> out = new ArrayList<>();
    for (Span year : passage.all(YEAR)) {
      if (year.start() >= from && year.end() <= to) {
        out.add(Integer.valueOf(year.of(passage.text())));
      }
    }
    return out;
  }

  /** Whether a sentence names a month that comes some time after the one of the clearing. */
  private static boolean isMonthsLater(Fact<?> cleared, Fact<?> site) {
    List<Integer> then = Months.in(cleared.passage());
    return then.size() == 1
        && Months.in(site.passage()).stream().anyMatch(now -> now - then.getFirst() >= LATER);
  }

  /** Whether a sentence tells an interval that is long enough. */
  static boolean isLongAt(CaseFile file, int at) {
    return file.affirmed(Fields.FOLLOW_UP, at).stream().anyMatch(Clearings::isLong);
  }

  /** Whether an interval is long enough for a metastasis at its end to be a new one. */
  private static boolean isLong(Fact<Quantity> interval) {
    Double months = interval.value().low();
    return months != null && months >= LATER;
  }

  private static boolean has(Passage passage, String axis) {
    return passage.terms(Kind.CUE).stream().anyMatch(t -> t.entry().is("axis", axis));
  }
}
