package org.casequote.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Term;
import org.casequote.model.CaseRecord;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.SectionKind;
import org.casequote.model.Value.Size;
import org.casequote.pipeline.Passage;

/**
 * The measurements of a patient's lesions: each once, and each of the lesion that the article is
 * speaking of there.
 */
final class Measurements {

  private static final double SAME_CM = 0.011;

  private static final Pattern RECURRED =
      Pattern.compile(
          "\\b(?:recurren(?:ce|t)|recurred|relaps(?:e|ed|ing)|regrowth)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NOT_RECURRED =
      Pattern.compile(
          "\\b(?:no|without|free of|not)\\b[^.;]{0,40}(?:recur|relaps)|recurrence-free",
          Pattern.CASE_INSENSITIVE);

  private Measurements() {}

  static List<Reading<Size>> of(CaseFile file, CaseRecord decided) {
    Set<String> home =
        decided.get(Fields.PRIMARY_SITE).affirmed().stream()
            .map(r -> r.value().organ())
            .collect(Collectors.toSet());
    Set<String> away =
        decided.get(Fields.METASTATIC_SITE).affirmed().stream()
            .map(r -> r.value().organ())
            .filter(organ -> !home.contains(organ))
            .collect(Collectors.toSet());
    List<Fact<Size>> facts = new ArrayList<>();
    for (Fact<Size> fact : file.all(Fields.TUMOR_SIZE)) {
      facts.add(withLesion(file, fact, away, home));
    }
    List<Fact<Size>> full =
        facts.stream().map(f -> isRepeat(f) ? f.with(whole(f.value(), facts)) : f).toList();
    return file.merged(full, Size::dimsCm);
  }

  /** The case itself may tell of two examinations; elsewhere a length is one told again. */
  private static boolean isRepeat(Fact<Size> fact) {
    return fact.section() != SectionKind.CASE && fact.section() != SectionKind.RESULTS;
  }

  /** The longest measurement of which this one repeats some dimensions. */
  private static Size whole(Size size, List<Fact<Size>> facts) {
    return facts.stream()
        .filter(Fact::affirmed)
        .map(Fact::value)
        .filter(other -> other.dimsCm().size() > size.dimsCm().size() && contains(other, size))
        .max(Comparator.comparingInt(other -> other.dimsCm().size()))
        .orElse(size);
  }

  private static boolean contains(Size whole, Size part) {
    List<Double> left = new ArrayList<>(whole.dimsCm());
    for (double dim : part.dimsCm()) {
      if (!left.removeIf(d -> Math.abs(d - dim) < SAME_CM)) {
        return false;
      }
    }
    return Math.abs(whole.dimsCm().getFirst() - part.dimsCm().getFirst()) < SAME_CM;
  }

  private static Fact<Size> withLesion(
      CaseFile file, Fact<Size> fact, Set<String> away, Set<String> home) {
    Size size = fact.value();
    if (!size.lesion().equals("primary")) {
      return fact;
    }
    if (isAway(file, fact, away, home)) {
      return fact.with(new Size(size.dimsCm(), "metastasis"));
    }
    return isOfRecurrence(file, fact) ? fact.with(new Size(size.dimsCm(), "recurrence")) : fact;
  }

  /** Whether the sentence, or the one before, has just told of a recurrence. */
  private static boolean isOfRecurrence(CaseFile file, Fact<Size> fact) {
    return file.passages().stream()
        .filter(p -> isJustBefore(p, fact))
        .map(p -> upTo(p, fact))
        .anyMatch(text -> RECURRED.matcher(text).find() && !NOT_RECURRED.matcher(text).find());
  }

  private static boolean isJustBefore(Passage passage, Fact<Size> fact) {
    int distance = fact.at() - passage.sentence().index();
    boolean sameBlock = passage.sentence().block() == fact.passage().sentence().block();
    return distance == 0 || distance == 1 && sameBlock;
  }

  private static String upTo(Passage passage, Fact<Size> fact) {
    String text = passage.text().toLowerCase(Locale.ROOT);
    int end = fact.span().end() - passage.sentence().span().start();
    return end < 0 || end > text.length() ? text : text.substring(0, end);
  }

  /** Whether the organ nearest to the length is one with metastases and not the primary's. */
  private static boolean isAway(
      CaseFile file, Fact<Size> fact, Set<String> away, Set<String> home) {
    int at = fact.span().start() - fact.passage().sentence().span().start();
    Optional<Term> nearest = nearest(fact.passage(), at);
    if (nearest.isEmpty()) {
      // "A nodule in the right thyroid lobe. On ultrasound it was 4 cm": the sentence before tells.
      nearest =
          file.passages().stream()
              .filter(p -> p.sentence().index() == fact.at() - 1 && isJustBefore(p, fact))
              .findFirst()
              .flatMap(p -> nearest(p, p.text().length()));
    }
    return nearest
        .map(t -> t.entry().optional("organ"))
        .filter(organ -> away.contains(organ) && !home.contains(organ))
        .isPresent();
  }

  /** The organ nearest to a place, in its own clause where that names one. */
  private static Optional<Term> nearest(Passage passage, int at) {
    String text = passage.text();
    return passage.terms(Kind.SITE, Kind.SITE_ADJECTIVE).stream()
        .filter(t ->
            !text.substring(Math.min(at, t.span().end()), Math.max(at, t.span().start()))
                .contains(";"))
        .min(Comparator.comparingInt((Term t) -> Math.abs(t.span().start() - at)));
  }
}
