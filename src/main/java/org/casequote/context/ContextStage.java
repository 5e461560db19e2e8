package org.casequote.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Assertion;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Finding;
import org.casequote.model.Mention;
import org.casequote.model.SectionKind;
import org.casequote.model.Span;
import org.casequote.model.Value;
import org.casequote.pipeline.Annotations;
import org.casequote.pipeline.Layer;
import org.casequote.pipeline.Passage;
import org.casequote.pipeline.Stage;

/** Gives every mention the article's stance on it, with the cues that say so. */
public final class ContextStage implements Stage<Finding<?>> {

  /** How far a cue reaches, in words. */
  private static final int REACH = 14;

  /** How many words may stand between a disease and the relative who has it: "in his mother". */
  private static final int IN_A_RELATIVE = 3;

  private static final Set<String> REPORTS = Set.of("indicated", "suggested");

  /** Fields whose values say themselves whether there was any: a negated stain is a result. */
  private static final Set<Field<?>> OWN_POLARITY =
      Set.of(
          Fields.IHC,
          Fields.MOLECULAR,
          Fields.MARGINS,
          Fields.MITOTIC_COUNT,
          Fields.KI67,
          Fields.STAGE,
          Fields.RECURRENCE,
          Fields.OUTCOME,
          Fields.FOLLOW_UP,
          Fields.AGE,
          Fields.SEX);

  /** Parts in which every sentence is the patient's, whatever its cues. */
  private static final Set<SectionKind> STORY =
      Set.of(
          SectionKind.TITLE,
          SectionKind.ABSTRACT,
          SectionKind.CASE,
          SectionKind.RESULTS,
          SectionKind.CAPTION,
          SectionKind.TABLE);

  /** Fields that a plan can be about. */
  private static final Set<Field<?>> PLANNABLE =
      Set.of(Fields.SYSTEMIC_THERAPY, Fields.SURGERY, Fields.RADIOTHERAPY, Fields.RESPONSE);

  /** What says that a clause is of the literature, or of what is usual. */
  private static final List<String> GENERAL =
      List.of("subject.in-number", "subject.written", "subject.citation", "subject.general-now");

  private static final Set<Field<?>> TOPICS = Set.of(Fields.HISTOLOGY, Fields.PRIMARY_SITE);

  private static final Set<Field<?>> TREATMENTS =
      Set.of(Fields.SYSTEMIC_THERAPY, Fields.SURGERY, Fields.RADIOTHERAPY);

  private static final Wordings WORDINGS = Wordings.of(ContextStage.class);

  /** "Our patient responded to A, <u>as did two others who</u> received B". */
  private static final Search OTHERS = WORDINGS.search("others");

  /** "The tumour had gone <u>and</u> biopsies were negative": another clause begins. */
  private static final Search AND = Search.of("\\band\\b");

  private static final Search MEASURED_APART = WORDINGS.search("measured-apart");

  /** What is measured of a tumour is the patient's own, whatever is said of the family. */
  private static final Set<Field<?>> MEASURED =
      Set.of(
          Fields.TUMOR_SIZE,
          Fields.MITOTIC_COUNT,
          Fields.KI67,
          Fields.IHC,
          Fields.STAGE,
          Fields.MARGINS);

  @Override
  public Set<Layer<?>> reads() {
    return Set.of(Layer.PASSAGES, SubjectStage.SUBJECTS, Layer.MENTIONS);
  }

  @Override
  public Layer<Finding<?>> writes() {
    return Layer.FINDINGS;
  }

  @Override
  public List<Finding<?>> apply(Annotations in) {
    List<Passage> passages = in.get(Layer.PASSAGES);
    List<SubjectStage.Subject> subjects = in.get(SubjectStage.SUBJECTS);
    List<Finding<?>> out = new ArrayList<>();
    int at = 0;
    for (Mention<?> mention : in.get(Layer.MENTIONS)) {
      in.deadline().check();
      while (passages.get(at).sentence().span().end() <= mention.span().start()) {
        at++;
      }
      out.add(finding(passages.get(at), subjects.get(at), mention));
    }
    return out;
  }

  private static <V extends Value> Finding<V> finding(
      Passage passage, SubjectStage.Subject subject, Mention<V> mention) {
    boolean elsewhere = !subject.patient() && !isTopic(passage, subject, mention);
    if (elsewhere || isBesides(passage, subject, mention)) {
      return new Finding<>(
          mention,
          Assertion.LITERATURE,
          subject.cue() == null ? List.of() : List.of(subject.cue()));
    }
    int start = passage.sentence().span().start();
    Span span = new Span(mention.span().start() - start, mention.span().end() - start);
    Term decisive = null;
    Assertion assertion = Assertion.AFFIRMED;
    for (Term cue : passage.terms(Kind.CUE)) {
      Assertion held = held(passage, cue, mention.field());
      // The first of the list of assertions that applies: a negated plan is no fact either way.
      if (held != Assertion.AFFIRMED
          && (decisive == null || held.compareTo(assertion) < 0)
          && reaches(passage, cue, span, mention.field())
          && !(mention.field().equals(Fields.TUMOR_SIZE) && isApart(passage, cue.span(), span))
          && !(cue.entry().is("axis", "family")
              && isOwn(passage, cue.span(), span, mention.field()))
          && !(PLANNABLE.contains(mention.field())
              && held != Assertion.FAMILY
              && Undertaken.isDone(passage, cue.span(), span))) {
        decisive = cue;
        assertion = held;
      }
    }
    if (assertion == Assertion.AFFIRMED
        && TREATMENTS.contains(mention.field())
        && Undertaken.isRefused(passage, span)) {
      assertion = Assertion.PLANNED;
    }
    if (assertion == Assertion.AFFIRMED
        && !MEASURED.contains(mention.field())
        && isOfKin(passage, span)) {
      assertion = Assertion.FAMILY;
    }
    if (assertion == Assertion.AFFIRMED
        && mention.field().equals(Fields.HISTOLOGY)
        && passage.text().indexOf('?', span.end()) >= 0) {
      assertion = Assertion.UNCERTAIN; // "Phyllodes tumour? A diagnosis of myofibroblastoma"
    }
    return new Finding<>(
        mention, assertion, decisive == null ? List.of() : List.of(decisive.span().shift(start)));
  }

  /**
   * "<u>Sarcoma of the eyelid</u> is a rare tumour": what the background of a story is about is
   * what the patient has, though nothing else that it tells is his.
   */
  private static boolean isTopic(
      Passage passage, SubjectStage.Subject subject, Mention<?> mention) {
    if (!subject.background() || !TOPICS.contains(mention.field())) {
      return false;
    }
    int end = mention.span().end() - passage.sentence().span().start();
    Span verb =
        passage.found("subject.general-now").stream().min(Comparator.naturalOrder()).orElse(null);
    return verb != null && verb.start() >= end && !hasComma(passage, end, verb.start());
  }

  /**
   * "In 12 patients A did well; so surgery was preferred in <u>our case</u>": A is theirs. So is
   * what another clause says in general: "B is given in most series, although <u>our patient</u>".
   */
  private static boolean isBesides(
      Passage passage, SubjectStage.Subject subject, Mention<?> mention) {
    Span cue = subject.cue();
    if (cue == null || STORY.contains(passage.sentence().section())) {
      return false;
    }
    int start = -passage.sentence().span().start();
    Span own = cue.shift(start);
    Span told = mention.span().shift(start);
    String between = passage.between(own, told);
    return between.indexOf(';') >= 0
        || OTHERS.isIn(between)
        || passage.found("clause.contrast").stream()
            .anyMatch(c ->
                c.start() >= Math.min(own.end(), told.end())
                    && c.end() <= Math.max(own.start(), told.start())
                    && isGeneral(passage, told, c));
  }

  /** Whether the clause of some words, which ends or begins at others, says what is usual. */
  private static boolean isGeneral(Passage passage, Span words, Span contrast) {
    boolean before = words.end() <= contrast.start();
    return GENERAL.stream()
        .flatMap(what -> passage.found(what).stream())
        .anyMatch(s -> before ? s.end() <= contrast.start() : s.start() >= contrast.end());
  }

  /** What a cue would make of a mention of a field that it reaches. */
  private static Assertion held(Passage passage, Term cue, Field<?> field) {
    return switch (cue.entry().get("axis")) {
      case "negated" -> OWN_POLARITY.contains(field) ? Assertion.AFFIRMED : Assertion.NEGATED;
      case "uncertain" ->
          OWN_POLARITY.contains(field) || PLANNABLE.contains(field)
              ? Assertion.AFFIRMED
              : Assertion.UNCERTAIN;
      case "planned" ->
          PLANNABLE.contains(field) && !(field.equals(Fields.RESPONSE) && isReported(passage, cue))
              ? Assertion.PLANNED
              : Assertion.AFFIRMED;
      case "family" -> MEASURED.contains(field) ? Assertion.AFFIRMED : Assertion.FAMILY;
      default -> Assertion.AFFIRMED;
    };
  }

  /** "No metastases were seen <u>and the mass was</u> 5 cm": what is measured is there. */
  private static boolean isApart(Passage passage, Span cue, Span length) {
    return cue.end() <= length.start() && MEASURED_APART.isIn(passage.between(cue, length));
  }

  /** "CT indicated progression" reports, "surgery was indicated" plans. */
  private static boolean isReported(Passage passage, Term cue) {
    return REPORTS.contains(cue.span().of(passage.text()).toLowerCase(Locale.ROOT));
  }

  private static boolean reaches(Passage passage, Term cue, Span span, Field<?> field) {
    if (cue.span().overlaps(span) && !span.contains(cue.span())) {
      return false;
    }
    String direction = cue.entry().optional("direction");
    boolean ahead = cue.span().end() <= span.start();
    boolean behind = span.end() <= cue.span().start();
    if (span.contains(cue.span())) {
      return false;
    }
    boolean right =
        "both".equals(direction)
            || ahead && "forward".equals(direction)
            || behind && "backward".equals(direction);
    return right
        && !(behind && field.equals(Fields.RESPONSE) && AND.isIn(passage.between(span, cue.span())))
        && passage.wordsBetween(cue.span(), span) <= REACH
        && !isEnded(passage, cue.span(), span);
  }

  /**
   * Whether what stands before a relative is the patient's own: "a 33-year-old woman, mother of
   * two", "a woman with melanoma came with her brother" as against "melanoma in his mother".
   */
  private static boolean isOwn(Passage passage, Span relative, Span span, Field<?> field) {
    boolean before = span.end() <= relative.start();
    boolean describes = field.equals(Fields.AGE) || field.equals(Fields.SEX);
    return before && (describes || passage.wordsBetween(span, relative) > IN_A_RELATIVE);
  }

  /** "<u>His wife had</u> died of": what a relative of the patient has, did or underwent. */
  private static boolean isOfKin(Passage passage, Span span) {
    return passage.found("subject.kin").stream()
        .anyMatch(s -> s.start() < span.start() && !isEnded(passage, s, span));
  }

  private static boolean hasComma(Passage passage, int from, int to) {
    return passage.text().substring(from, to).indexOf(',') >= 0;
  }

  /**
   * Whether a word that ends a scope stands between a cue and what it would reach; whoever stands
   * right behind "it was advised that" does not.
   */
  private static boolean isEnded(Passage passage, Span cue, Span span) {
    int from = Math.min(cue.end(), span.end());
    int to = Math.max(cue.start(), span.start());
    boolean that = cue.of(passage.text()).endsWith(" that");
    return passage.terms(Kind.CUE).stream()
        .filter(t -> t.entry().is("axis", "end"))
        .map(Term::span)
        .filter(s -> s.start() >= from && s.end() <= to)
        .anyMatch(s -> !(that && s.start() == cue.end() + 1));
  }
}
