package org.casequote.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.CaseRecord;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.Span;
import org.casequote.model.Value.Quantity;
import org.casequote.model.Value.Radiation;
import org.casequote.model.Value.Topography;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Metastases that came after the disease had been cleared: the article need not call them a
 * recurrence. That they are new shows in words for it, in an interval or in another year.
 */
final class NewMetastases {

  /** The rule's name. */
  static final String RULE = "recurrence.spread";

  /** From how many months after a treatment on a metastasis is held to be new. */
  private static final double LATER = 1.5;

  /** From how many Gy on a course is given to cure. */
  private static final double CURATIVE = 60;

  private static final Wordings WORDINGS = Wordings.of(NewMetastases.class);

  /** Verbs by which a finding is told as news, not as known before. */
  private static final Search NEWS = WORDINGS.search("news");

  /** Disease that was there before: "neck dissection for residual melanoma". */
  private static final Search KNOWN = WORDINGS.search("known");

  private static final Search YEAR = Search.of("\\b(?:19|20)\\d\\d\\b");

  /**
   * "A year after the mastectomy" tells when something was, not that a mastectomy was done then.
   */
  private static final Search AFTER = WORDINGS.search("after");

  private static final Comparator<Fact<Topography>> BY_PLACE = Comparator.comparing(Fact::span);

  private NewMetastases() {}

  /** Metastases that a later time found after the disease was cleared, in places new since then. */
  static List<Fact<Topography>> of(CaseFile file, CaseRecord decided) {
    List<Fact<?>> clearings = clearings(file);
    List<Fact<Topography>> sites =
        seats(file, decided).filter(f -> !isPlaced(file, f)).sorted(BY_PLACE).toList();
    List<Fact<Topography>> out = new ArrayList<>();
    for (Fact<Topography> site : sites) {
      Fact<?> cleared = last(clearings, site);
      if (cleared != null
          && sites.stream().noneMatch(s -> isOld(s, site, cleared))
          && isLater(file, cleared, site)) {
        out.add(site);
      }
    }
    return out;
  }

  /** The last clearing before a metastasis, in its part of the article. */
  private static @Nullable Fact<?> last(List<Fact<?>> clearings, Fact<?> site) {
    Fact<?> last = null;
    for (Fact<?> cleared : clearings) {
      if (cleared.section() == site.section()
          && (last == null || cleared.at() > last.at())
          && precedes(cleared, site)) {
        last = cleared;
      }
    }
    return last;
  }

  /** The body parts that the record holds for seats of metastases, wherever they are told. */
  private static Stream<Fact<Topography>> seats(CaseFile file, CaseRecord decided) {
    Map<Span, String> organs = new HashMap<>();
    for (Reading<Topography> reading : decided.get(Fields.METASTATIC_SITE).affirmed()) {
      reading.evidence().forEach(e -> organs.put(e.span(), reading.value().organ()));
    }
    return Stream.concat(
        file.affirmed(Fields.METASTATIC_SITE).stream()
            .filter(f ->
                organs.containsValue(f.value().organ())
                    || f.rule().equals(Spread.UNPLACED) && Spread.METASTASIS.isIn(f.words())),
        file.affirmed(Fields.PRIMARY_SITE).stream()
            .filter(f -> f.value().organ().equals(organs.get(f.span()))));
  }

  /** "Vaginal cuff recurrence": where the tumour was is no place that it spread to. */
  private static boolean isPlaced(CaseFile file, Fact<?> site) {
    return file.all(Fields.RECURRENCE, site.at()).stream()
        .anyMatch(f -> f.value().value().equals("local") && f.span().overlaps(site.span()));
  }

  /** Whether a metastasis stands between the clearing and another, which then is no news. */
  private static boolean isOld(Fact<Topography> other, Fact<Topography> site, Fact<?> cleared) {
    boolean node = Seats.isNode(other.value()) && !Seats.isNode(site.value());
    return !node
        && other.section() == site.section()
        && other.at() > cleared.at()
        && other.at() < site.at();
  }

  /** Operations, complete responses and statements that no disease was left. */
  private static List<Fact<?>> clearings(CaseFile file) {
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
    return out;
  }

  /** A dose that is given to cure. */
  private static boolean isCurative(Radiation course) {
    return course.doseGy() != null && course.doseGy() >= CURATIVE;
  }

  /** "Two years after mastectomy": the operation is over when the sentence begins. */
  private static boolean isPast(Fact<?> fact) {
    return fact.finding().mention().field().equals(Fields.SURGERY) && fact.hasBefore(AFTER);
  }

  private static boolean precedes(Fact<?> cleared, Fact<?> site) {
    return cleared.at() < site.at()
        || cleared.at() == site.at()
            && cleared.span().end() <= site.span().start()
            && (isPast(cleared) || isYearsBefore(cleared, site));
  }

  /** "Was operated on in 2012 and came in 2016 with a splenic mass." */
  private static boolean isYearsBefore(Fact<?> cleared, Fact<?> site) {
    List<Integer> years = years(cleared.passage(), cleared.place().end(), site.place().start());
    return years.stream().distinct().count() > 1;
  }

  /** Whether time has passed between the clearing and a metastasis. */
  private static boolean isLater(CaseFile file, Fact<?> cleared, Fact<?> site) {
    if (site.passage().has(KNOWN)) {
      return false;
    }
    // "A year after the operation a metastasis was removed": the sentence itself tells the
    // interval.
    boolean told = cleared.at() == site.at() && isPast(cleared);
    return told
        || has(site.passage(), "appearing")
        || isNews(site.passage())
            && !isAnswering(file, site)
            && (isPast(cleared)
                || has(cleared.passage(), "earlier")
                || isDated(file, cleared, site)
                || file.affirmed(Fields.FOLLOW_UP, cleared.at() + 1, site.at()).stream()
                    .anyMatch(NewMetastases::isLong))
        || file.between(cleared.at() + 1, site.at()).stream().anyMatch(p -> has(p, "later"));
  }

  private static boolean isNews(Passage passage) {
    return passage.has(NEWS);
  }

  /** "The metastases progressed": those that a treatment was given for are not new. */
  private static boolean isAnswering(CaseFile file, Fact<?> site) {
    return !file.affirmed(Fields.RESPONSE, site.at()).isEmpty();
  }

  /** Whether a later year than that of the clearing is named with a metastasis. */
  private static boolean isDated(CaseFile file, Fact<?> cleared, Fact<?> site) {
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

  /** Whether a sentence tells an interval that is long enough. */
  static boolean isLongAt(CaseFile file, int at) {
    return file.affirmed(Fields.FOLLOW_UP, at).stream().anyMatch(NewMetastases::isLong);
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
