package org.casequote.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.casequote.lexicon.Kind;
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

  /**
   * What a sentence is about.
   *
   * @param patient whether it is the article's own patient
   * @param cue the words that decided, {@code null} where the section alone did
   */
  public record Subject(boolean patient, @Nullable Span cue) {}

  /** One for each passage, in its order. */
  public static final Layer<Subject> SUBJECTS = new Layer<>("subjects", Subject.class);

  private static final Set<String> DEFINITE =
      Set.of("the patient", "the child", "the baby", "the infant", "her tumor", "his tumor");

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
    Passage before = null;
    for (Passage passage : in.get(Layer.PASSAGES)) {
      in.deadline().check();
      Subject last =
          before != null && before.sentence().block() == passage.sentence().block()
              ? out.getLast()
              : null;
      CaseTable table = CaseTable.of(passage, in.get(Layer.TABLES));
      out.add(
          table == null
              ? subject(passage, last)
              : new Subject(table.kind() != CaseTable.Kind.LITERATURE, null));
      before = passage;
    }
    return out;
  }

  /** What a sentence is about, that of the same paragraph before it being about {@code last}. */
  private static Subject subject(Passage passage, @Nullable Subject last) {
    boolean follows = last != null && last.patient();
    Span patient = cue(passage, "patient");
    Span literature = cue(passage, "literature");
    Span citation = first(passage, "subject.citation");
    Span others = first(passage, "subject.others");
    SectionKind section = passage.sentence().section();
    return switch (section) {
      case TITLE -> new Subject(true, null);
      case CASE, CAPTION, TABLE, RESULTS -> {
        boolean told =
            patient != null || passage.finds("subject.person") || passage.finds("subject.aged");
        boolean cited = citation != null && literature != null && !citation.overlaps(literature);
        boolean elsewhere =
            patient == null
                    && (told
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
      case ABSTRACT -> {
        boolean told =
            patient != null || passage.finds("subject.person") || passage.finds("subject.aged");
        boolean general = literature != null && !follows || passage.finds("subject.in-number");
        yield !told && general
            ? new Subject(false, at(passage, literature))
            : new Subject(true, at(passage, patient));
      }
      default -> {
        boolean told =
            patient != null
                && others == null
                && (citation == null && !ofOthers(last) || !isDefinite(passage));
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
    return Stream.of(citation, literature, others, first(passage, "subject.in-number"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> first(passage, "subject.aged"));
  }

  private static boolean ofOthers(@Nullable Subject last) {
    return last != null && !last.patient() && last.cue() != null;
  }

  /** "The patient", with nothing that says whose: the one whom the sentence before told of. */
  private static boolean isDefinite(Passage passage) {
    return passage.terms(Kind.CUE).stream()
        .filter(t -> t.entry().is("axis", "patient"))
        .map(t -> t.span().of(passage.text()).toLowerCase(Locale.ROOT))
        .allMatch(DEFINITE::contains);
  }

  private static @Nullable Span first(Passage passage, String what) {
    return passage.found(what).stream().min(Comparator.naturalOrder()).orElse(null);
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
