package org.casequote.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Span;
import org.casequote.model.Value.Size;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/** The organ that a measured thing is in, by the body parts around its length. */
final class MeasuredOrgans {

  /** "The tumour was 4 cm": the main one, wherever the sentence before was. */
  private static final Search MAIN =
      Search.ignoringCase("\\b(?:tumou?r|specimen|carcinoma)\\b[^;]{0,40}$");

  /** "A lesion was seen in the adrenal gland; <u>it</u> was 3 cm". */
  private static final Search PRONOUN = Search.ignoringCase(";\\s+(?:it|this|which)\\b[^;]*$");

  private static final Wordings WORDINGS = Wordings.of(MeasuredOrgans.class);

  private static final Search CHEST = WORDINGS.search("chest");

  /** Where a mass on a film of the chest may be the primary. */
  private static final Set<String> THORACIC =
      Set.of(
          "lung", "pleura", "mediastinum", "thymus", "heart", "esophagus", "soft tissue", "bone");

  /** "A 31 mm lesion in the adrenal gland": the place stands behind. */
  private static final Search FOLLOWED = WORDINGS.search("followed");

  private final CaseFile file;
  private final Set<String> home;
  private final Set<String> away;

  /**
   * The organs of a patient's measurements.
   *
   * @param home the organs of the primaries
   * @param away the other organs that hold metastases
   */
  MeasuredOrgans(CaseFile file, Set<String> home, Set<String> away) {
    this.file = file;
    this.home = home;
    this.away = away;
  }

  /** The organ that the measured thing is in, {@code null} where nothing tells. */
  @Nullable String of(Fact<Size> fact) {
    Optional<String> here = nearest(fact.passage(), fact.place());
    if (here.isPresent()) {
      return here.get();
    }
    if (fact.hasBefore(MAIN)) {
      return null;
    }
    // "A nodule in the right thyroid lobe. On ultrasound it was 4 cm": the sentence before tells.
    return file.before(fact)
        .flatMap(p -> nearest(p, new Span(p.text().length(), p.text().length())))
        .orElse(null);
  }

  /** The organ nearest to a length, in its own clause where that names one. */
  private Optional<String> nearest(Passage passage, Span length) {
    List<Term> near = new ArrayList<>();
    List<Term> behind = new ArrayList<>();
    for (Term term :
        passage.terms(Kind.SITE, Kind.SITE_ADJECTIVE, Kind.REGION, Kind.REGION_ADJECTIVE)) {
      if (isInReach(passage, term, length)) {
        near.add(term);
        if (term.span().start() >= length.end()) {
          behind.add(term);
        }
      }
    }
    boolean followed = !behind.isEmpty() && passage.hasBehind(FOLLOWED, length.end());
    Optional<Term> own = nearest(followed ? behind : near, length);
    // "Nodules in the pancreas: head (28 mm), body (15 mm)": a part of what holds them.
    Optional<Term> whole =
        own.isPresent() && isPart(own.get())
            ? nearest(near.stream().filter(this::isSeat).toList(), length).or(() -> own)
            : own;
    Optional<String> named = whole.map(MeasuredOrgans::organOf);
    boolean chest =
        away.contains("lung")
            && home.stream().noneMatch(THORACIC::contains)
            && passage.hasBefore(CHEST, length.start());
    return chest && named.filter(away::contains).isEmpty() ? Optional.of("lung") : named;
  }

  private static Optional<Term> nearest(List<Term> terms, Span length) {
    return terms.stream()
        .min(Comparator.comparingInt(t -> Math.abs(t.span().start() - length.start())));
  }

  private static @Nullable String organOf(Term term) {
    return term.entry().optional(term.entry().columns().containsKey("organ") ? "organ" : "default");
  }

  private static boolean isPart(Term term) {
    return term.kind() == Kind.REGION
        || term.kind() == Kind.REGION_ADJECTIVE
        || "other".equals(organOf(term));
  }

  private boolean isSeat(Term term) {
    String organ = organOf(term);
    return organ != null && away.contains(organ) && !organ.equals("lymph node");
  }

  /** Before the length, or behind it in the same breath. */
  private static boolean isInReach(Passage passage, Term term, Span length) {
    boolean behind = term.span().start() >= length.end();
    String between = passage.between(term.span(), length);
    return (between.indexOf(';') < 0 || PRONOUN.isIn(between))
        && !(behind
            && (between.contains(", ") || between.contains(" and ") || between.contains(" with ")));
  }
}
