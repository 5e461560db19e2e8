package org.casequote.context;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.PatternRule;
import org.casequote.lexicon.Term;
import org.casequote.model.SectionKind;
import org.casequote.model.Span;
import org.casequote.pipeline.Annotations;
import org.casequote.pipeline.CaseTable;
import org.casequote.pipeline.Layer;
import org.casequote.pipeline.Passage;
import org.casequote.pipeline.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Decides for every sentence whether it speaks of the article's own patient: by its section, by
 * cues, and by the rules of subject.yaml.
 */
public final class SubjectStage implements Stage<SubjectStage.Subject> {

  /** A patient of others is called so too, once he was brought in. */
  private static final Set<String> WEAK =
      Set.of("the patient", "the child", "the baby", "the infant");

  /** Of whom a stretch of a paragraph goes on to speak where its sentences don't say. */
  private enum Stretch {
    /** The article's own patient, or nobody in particular. */
    OPEN,
    /** What is usual, under a label such as "Background:". */
    GENERAL,
    /** A single patient of somebody else. */
    STRANGER
  }

  /**
   * What a sentence is about.
   *
   * @param patient whether it is the article's own patient
   * @param cue the words that decided, {@code null} where the section alone did
   * @param background whether it says what is usual, by way of bringing in the patient
   */
  public record Subject(boolean patient, @Nullable Span cue, boolean background) {

    Subject(boolean patient, @Nullable Span cue) {
      this(patient, cue, false);
    }
  }

  /** One for each passage, in its order. */
  public static final Layer<Subject> SUBJECTS = new Layer<>("subjects", Subject.class);

  @Override
  public Set<Layer<?>> reads() {
    return Set.of(Layer.PASSAGES, Layer.TABLES);
  }

  @Override
  public Layer<Subject> writes() {
    return SUBJECTS;
  }

  @Override
  public List<Subject> apply(Annotations in) {
    List<Subject> out = new ArrayList<>();
    List<Passage> passages = in.get(Layer.PASSAGES);
    Map<SectionKind, Integer> opened = opened(passages);
    Passage before = null;
    String kin = null;
    Stretch stretch = Stretch.OPEN;
    boolean labelled = false; // a structured abstract, whatever it stands under
    for (Passage passage : passages) {
      in.deadline().check();
      boolean goesOn = before != null && before.sentence().block() == passage.sentence().block();
      labelled |= isLabelled(passage);
      boolean closes = labelled && passage.finds("subject.label-closing");
      stretch = stretch(passage, closes, goesOn ? stretch : Stretch.OPEN);
      boolean toldOfKin = goesOn && kin != null && passage.finds(kin);
      kin = toldOfKin ? kin : kin(passage);
      SectionKind section = passage.sentence().section();
      boolean early = passage.sentence().index() < opened.getOrDefault(section, 0);
      CaseTable table = CaseTable.of(passage, in.get(Layer.TABLES));
      if (table != null) {
        out.add(new Subject(table.kind() != CaseTable.Kind.LITERATURE, null));
      } else if (toldOfKin) {
        out.add(new Subject(false, null));
      } else if (stretch != Stretch.OPEN || early && passage.finds("subject.general-now")) {
        out.add(new Subject(false, null, stretch != Stretch.STRANGER));
      } else {
        boolean later =
            passage.sentence().index() > opened.getOrDefault(section, Integer.MAX_VALUE);
        out.add(subject(passage, goesOn ? out.getLast() : null, later));
      }
      before = passage;
    }
    return out;
  }

  /**
   * "<u>Her</u> brother was seen too. <u>He</u> underwent": the rule for the pronoun that goes on
   * to tell of a relative, for it cannot be the patient's.
   */
  private static @Nullable String kin(Passage passage) {
    return passage.finds("subject.kinsman")
        ? "subject.he"
        : passage.finds("subject.kinswoman") ? "subject.she" : null;
  }

  /** The first sentence of the abstract and of the case that tells of the patient. */
  private static Map<SectionKind, Integer> opened(List<Passage> passages) {
    Map<SectionKind, Integer> out = new EnumMap<>(SectionKind.class);
    for (Passage passage : passages) {
      SectionKind section = passage.sentence().section();
      if ((section == SectionKind.ABSTRACT || section == SectionKind.CASE)
          && !out.containsKey(section)
          && isTold(passage)) {
        out.put(section, passage.sentence().index());
      }
    }
    return out;
  }

  /** Of whom the paragraph speaks from this sentence on. */
  private static Stretch stretch(Passage passage, boolean closes, Stretch last) {
    if (passage.finds("subject.label-story") || isOwn(passage)) {
      return Stretch.OPEN;
    }
    if (passage.finds("subject.retold")) {
      return Stretch.STRANGER;
    }
    boolean general = closes || passage.finds("subject.label-general");
    Stretch stretch = general ? Stretch.GENERAL : last;
    return switch (stretch) {
      case GENERAL -> isTold(passage) ? Stretch.OPEN : stretch;
      case STRANGER -> passage.finds("subject.aged") ? Stretch.OPEN : stretch;
      case OPEN -> stretch;
    };
  }

  /**
   * Whether a sentence opens with a label of a structured abstract. A pathologist's "Conclusion:"
   * in the midst of a story is none.
   */
  private static boolean isLabelled(Passage passage) {
    return passage.finds("subject.label-general") || passage.finds("subject.label-story");
  }

  /** Whether a sentence speaks of some patient. */
  private static boolean isTold(Passage passage) {
    return cue(passage, "patient") != null
        || passage.finds("subject.person")
        || passage.finds("subject.aged")
        || passage.finds("subject.told-case");
  }

  /** Whether it names the article's own patient, whom no other can be taken for. */
  private static boolean isOwn(Passage passage) {
    Span cue = cue(passage, "patient");
    return cue != null && !WEAK.contains(cue.of(passage.text()).toLowerCase(Locale.ROOT));
  }

  /**
   * What a sentence is about, that of the same paragraph before it being about {@code last}.
   *
   * @param later whether the patient has been brought in before
   */
  private static Subject subject(Passage passage, @Nullable Subject last, boolean later) {
    boolean follows = last != null && last.patient();
    Span patient = cue(passage, "patient");
    Span literature = cue(passage, "literature");
    Span citation = first(passage, "subject.citation");
    Span others = first(passage, "subject.others");
    boolean anyone = isTold(passage);
    SectionKind section = passage.sentence().section();
    return switch (section) {
      case TITLE -> new Subject(true, null);
      case CASE, CAPTION, TABLE, RESULTS -> {
        boolean cited = citation != null && literature != null && !citation.overlaps(literature);
        boolean elsewhere =
            passage.finds("subject.cited-patient")
                || patient == null && citation != null && later && passage.finds("subject.aged")
                || patient == null
                    && (anyone
                        ? others != null && cited
                        : others != null
                            || cited
                            || passage.finds("subject.written")
                            || section != SectionKind.TABLE && passage.finds("subject.in-number"))
                || section != SectionKind.CASE && passage.finds("subject.cited-row")
                // "Table 2. Published cases. 64 M, resected. 59 F, palliated."
                || section == SectionKind.CAPTION
                    && patient == null
                    && last != null
                    && !last.patient();
        yield elsewhere ? new Subject(false, at(passage, citation)) : new Subject(true, null);
      }
      case ABSTRACT ->
          !anyone && (literature != null && !follows || passage.finds("subject.advice"))
              ? new Subject(false, at(passage, literature))
              : new Subject(true, at(passage, patient));
      default -> {
        boolean told =
            patient != null
                && others == null
                && (isOwn(passage) || citation == null && !isOfOthers(last));
        boolean aged =
            section != SectionKind.DISCUSSION
                && passage.finds("subject.aged")
                && citation == null
                && literature == null
                && others == null;
        boolean goesOn =
            follows && citation == null && literature == null && passage.finds("subject.goes-on");
        yield told || aged || goesOn
            ? new Subject(true, at(passage, patient))
            : new Subject(false, at(passage, theirs(passage, citation, literature, others)));
      }
    };
  }

  /** The words by which a sentence of a discussion speaks of other people's patients. */
  private static @Nullable Span theirs(
      Passage passage, @Nullable Span citation, @Nullable Span literature, @Nullable Span others) {
    Span named = citation != null ? citation : literature != null ? literature : others;
    Span counted = named != null ? named : first(passage, "subject.in-number");
    return counted != null ? counted : first(passage, "subject.aged");
  }

  /** Whether "the patient" of the next sentence is one of theirs. */
  private static boolean isOfOthers(@Nullable Subject last) {
    return last != null && !last.patient() && last.cue() != null;
  }

  private static @Nullable Span first(Passage passage, String what) {
    Span first = null;
    for (PatternRule rule : passage.rules(what)) {
      Span match = rule.search().first(passage.text());
      first = first == null || match != null && match.compareTo(first) < 0 ? match : first;
    }
    return first;
  }

  private static @Nullable Span cue(Passage passage, String axis) {
    for (Term term : passage.terms(Kind.CUE)) {
      if (term.entry().is("axis", axis) && !isOfOthers(term.span().of(passage.text()))) {
        return term.span();
      }
    }
    return null;
  }

  /** "The patient" is the article's own; "the patients", which folds to the same, are others. */
  private static boolean isOfOthers(String cue) {
    return cue.toLowerCase(Locale.ROOT).startsWith("the ") && cue.endsWith("s");
  }

  private static @Nullable Span at(Passage passage, @Nullable Span span) {
    return span == null ? null : span.shift(passage.sentence().span().start());
  }
}
