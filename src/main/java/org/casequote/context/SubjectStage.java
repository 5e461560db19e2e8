package org.casequote.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.model.SectionKind;
import org.casequote.model.Span;
import org.casequote.pipeline.Annotations;
import org.casequote.pipeline.CaseTable;
import org.casequote.pipeline.Layer;
import org.casequote.pipeline.Passage;
import org.casequote.pipeline.Stage;
import org.jspecify.annotations.Nullable;

/** Decides for every sentence whether it speaks of the article's own patient. */
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

  private static final Search CITATION =
      Search.of(
          "\\[\\d{1,3}(?:\\s*[,;–-]\\s*\\d{1,3})*]|\\b[A-Z][a-z]+ et"
              + " al\\b|\\(\\d{1,3}(?:\\s*[,–-]\\s*\\d{1,3})*\\)(?=[.,;]|$)");

  /** "He", "Her tumour", "The patient": goes on about whoever the sentence before was about. */
  private static final Search GOES_ON =
      Search.ignoringCase(
          "^(?:he|she|his|her|the patient|this patient|the mass|the tumou?r|the"
              + " lesion|it|after|however,? (?:he|she|the patient|our)|therefore,? (?:he|she|the"
              + " patient)|postoperatively)\\b");

  private static final Search AGED =
      Search.ignoringCase(
          "\\b\\d{1,3}[- ]?(?:yr|year|month|week|day)s?[-"
              + " ]*(?:old|male|female|man|woman|boy|girl)\\b");
  private static final Search PERSON = Search.ignoringCase("\\b(?:he|she|his|her|the patient)\\b");

  /** Someone else's patient: "Smith et al. described a man", "a case reported by others". */
  private static final Search OTHERS =
      Search.ignoringCase(
          "\\b(?:a|another|one|the) (?:case|patient|report|study|series)"
              + " (?:of|by|reported|described|published)\\b|(?<!\\bwe )(?<!\\bwe also"
              + " )(?<!\\bherein )(?<!\\bhere )"
              + "\\b(?:reported|described|published|presented|documented) (?:on"
              + " )?(?:an?|the|another|one|two|three|four|five|six|\\d+) (?:[\\w-]+"
              + " ){0,3}?(?:cases?|patients?|m[ae]n|wom[ae]n|boys?|girls?|males?|females?"
              + "|infants?|child(?:ren)?)\\b|\\bet"
              + " al\\b[^;]{0,25}\\b(?:reported|described|published|presented|documented"
              + "|observed|treated|found|reviewed)\\b|\\b(?:reported|described|published)"
              + " (?:by|case|patient)\\b");

  /** Words of a sentence about what others have written, wherever it stands. */
  private static final Search WRITTEN =
      Search.ignoringCase(
          "\\b(?:(?:in|to|of) the literature|literature (?:review|search)|(?:has|have) been"
              + " (?:reported|published|used in|shown to)|previous(?:ly)?"
              + " (?:reports?|published|reported)|guidelines? recommend\\w*|(?:phase|randomi[sz]ed)"
              + " (?:I{1,3}|[123]|controlled)? ?(?:trial|stud(?:y|ies))"
              + " (?:of|in|with|that|has|have|showed))\\b");

  /** A row of a table of other people's cases: an author and a year. */
  private static final Search CITED_ROW =
      Search.of(
          "^(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Year|In"
              + " |Spring|Summer|Autumn|Winter|Since|Until|From|Case|Day|Present))[A-Z][\\p{L}'’-]+(?:"
              + " [A-Z][\\p{L}'’-]*)?(?: (?:and|&) [A-Z][\\p{L}'’-]+)?(?:,? et"
              + " al\\.?,?)?[\\s,(|]*(?:\\[\\d{1,3}\\]\\s*)?\\(?(?:19|20)\\d\\d\\b");

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
      boolean follows =
          before != null
              && before.sentence().block() == passage.sentence().block()
              && out.getLast().patient();
      CaseTable table = CaseTable.of(passage, in.get(Layer.TABLES));
      out.add(
          table == null
              ? subject(passage, follows)
              : new Subject(table.kind() != CaseTable.Kind.LITERATURE, null));
      before = passage;
    }
    return out;
  }

  private static Subject subject(Passage passage, boolean follows) {
    Span patient = cue(passage, "patient");
    Span literature = cue(passage, "literature");
    Span citation = passage.first(CITATION);
    Span others = passage.first(OTHERS);
    SectionKind section = passage.sentence().section();
    return switch (section) {
      case TITLE -> new Subject(true, null);
      case CASE, CAPTION, TABLE, RESULTS -> {
        boolean told = patient != null || passage.has(PERSON) || passage.has(AGED);
        boolean cited = citation != null && literature != null && !citation.overlaps(literature);
        boolean elsewhere =
            patient == null
                    && (told
                        ? others != null && cited
                        : others != null
                            || cited
                            || passage.has(WRITTEN)
                            || section != SectionKind.TABLE && OtherPatients.areIn(passage))
                || section == SectionKind.TABLE && passage.has(CITED_ROW);
        yield elsewhere ? new Subject(false, at(passage, citation)) : new Subject(true, null);
      }
      case ABSTRACT -> {
        boolean told = patient != null || passage.has(PERSON) || passage.has(AGED);
        yield !told && literature != null && !follows
            ? new Subject(false, at(passage, literature))
            : new Subject(true, at(passage, patient));
      }
      default -> {
        boolean told = patient != null && others == null;
        boolean aged =
            section != SectionKind.DISCUSSION
                && passage.has(AGED)
                && citation == null
                && literature == null
                && others == null;
        boolean goesOn = follows && citation == null && literature == null && passage.has(GOES_ON);
        yield told || aged || goesOn
            ? new Subject(true, at(passage, patient))
            : new Subject(false, at(passage, citation != null ? citation : literature));
      }
    };
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
