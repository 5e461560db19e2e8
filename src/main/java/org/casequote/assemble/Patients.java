package org.casequote.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.casequote.model.Assertion;
import org.casequote.model.Fields;
import org.casequote.model.Finding;
import org.casequote.model.SectionKind;
import org.casequote.model.Span;
import org.casequote.pipeline.CaseTable;
import org.casequote.pipeline.Passage;

/**
 * An article's patients, and which of them each stretch of text is about. Patients are told apart
 * by the labels that authors give them and by introductions ("a 61-year-old woman"); text belongs
 * to the patient brought in last.
 */
final class Patients {

  /** More than this many are a series, whose articles say little of each. */
  private static final int MOST = 12;

  /** How far a label in brackets may stand from the age of its patient. */
  private static final int NEAR = 60;

  /** Within how many sentences of a label its patient is described. */
  private static final int AHEAD = 4;

  private final int count;
  private final List<Owners> owners; // by sentence

  private Patients(int count, List<Owners> owners) {
    this.count = count;
    this.owners = owners;
  }

  /** How many there are, at least 1. */
  int count() {
    return count;
  }

  /** Whether any of a sentence may be about a patient, counted from 1. */
  boolean isAbout(Passage passage, int patient) {
    return owners.get(passage.sentence().index()).anyIs(patient);
  }

  /** Whether what stands at a span of the report may be about a patient. */
  boolean isAbout(Passage passage, Span span, int patient) {
    int at = span.start() - passage.sentence().span().start();
    return owners.get(passage.sentence().index()).is(at, patient);
  }

  /** Tells the patients of an article apart. */
  static Patients of(List<Passage> passages, List<Finding<?>> findings, List<CaseTable> tables) {
    List<List<Finding<?>>> bySentence = bySentence(passages, findings);
    Set<Integer> labels = labels(passages, bySentence);
    boolean labelled = labels.size() > 1;
    Telling story = new Telling(labelled);
    Telling abstracts = new Telling(labelled);
    List<List<Introduction>> introduced =
        passages.stream()
            .map(p -> Introduction.in(p, bySentence.get(p.sentence().index())))
            .toList();
    List<Owners> told = new ArrayList<>();
    int block = -1;
    for (Passage passage : passages) {
      boolean opens = passage.sentence().block() != block; // a paragraph
      block = passage.sentence().block();
      List<Introduction> introductions = introduced.get(passage.sentence().index());
      told.add(
          switch (passage.sentence().section()) {
            case CASE, RESULTS ->
                story.next(passage, introductions, opens || person(passages, bySentence, passage));
            case ABSTRACT ->
                abstracts.next(passage, introductions, person(passages, bySentence, passage));
            case CAPTION -> story.caption(passage);
            default -> Owners.ALL;
          });
    }
    TablePatients tabled = new TablePatients(tables);
    int count = Math.max(story.count(), labelled ? labels.size() : 1);
    boolean series = story.count() == 0 && abstracts.count() != 1 && count < 2;
    if (series) {
      count = Math.max(1, tabled.count()); // told by its table
    }
    if (count < 2 || count > MOST) {
      return new Patients(1, passages.stream().map(tabled::alone).toList());
    }
    List<Owners> owners = new ArrayList<>();
    for (Passage passage : passages) {
      int i = passage.sentence().index();
      List<Introduction> introductions = introduced.get(i);
      Owners otherwise =
          switch (passage.sentence().section()) {
            case CASE, RESULTS, CAPTION -> told.get(i);
            case ABSTRACT ->
                abstracts.count() == count ? told.get(i) : Owners.introduced(introductions, story);
            case DISCUSSION, METHODS ->
                introductions.isEmpty() ? Owners.NONE : Owners.introduced(introductions, story);
            default -> Owners.ALL;
          };
      boolean some = series && introductions.isEmpty() && PatientLabels.some(passage, count);
      owners.add(
          some
              ? Owners.NONE
              : passage.sentence().section() == SectionKind.TABLE
                  ? tabled.owners(passage, count)
                  : Owners.within(passage, introductions, count, otherwise));
    }
    return new Patients(count, owners);
  }

  /** Whether a person's age or sex stands in a sentence or in the few after it. */
  private static boolean person(
      List<Passage> passages, List<List<Finding<?>>> bySentence, Passage passage) {
    int from = passage.sentence().index();
    int to = from;
    while (to < passages.size()
        && to < from + AHEAD
        && passages.get(to).sentence().section() == passage.sentence().section()) {
      to++;
    }
    for (List<Finding<?>> findings : bySentence.subList(from, to)) {
      for (Finding<?> finding : findings) {
        if (isAge(finding) || isNoun(finding)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isNoun(Finding<?> finding) {
    return finding.assertion() == Assertion.AFFIRMED
        && finding.mention().origin().id().equals("sex.noun");
  }

  private static boolean isAge(Finding<?> finding) {
    return finding.assertion() == Assertion.AFFIRMED
        && finding.mention().field().equals(Fields.AGE);
  }

  private static List<List<Finding<?>>> bySentence(
      List<Passage> passages, List<Finding<?>> findings) {
    List<List<Finding<?>>> out = new ArrayList<>();
    int at = 0;
    for (Passage passage : passages) {
      int from = at;
      int end = passage.sentence().span().end();
      while (at < findings.size() && findings.get(at).mention().span().start() < end) {
        at++;
      }
      out.add(findings.subList(from, at));
    }
    return out;
  }

  /** The numbers 1, 2, … of the labels that stand beside an age: "a 53-year-old man (case 1)". */
  private static Set<Integer> labels(List<Passage> passages, List<List<Finding<?>>> bySentence) {
    Set<Integer> found = new TreeSet<>();
    for (Passage passage : passages) {
      int base = passage.sentence().span().start();
      List<Integer> ages = new ArrayList<>();
      for (Finding<?> finding : bySentence.get(passage.sentence().index())) {
        if (isAge(finding)) {
          ages.add(finding.mention().span().start() - base);
        }
      }
      if (!ages.isEmpty()) {
        PatientLabels.in(passage).stream()
            .filter(label ->
                ages.stream().anyMatch(age -> Math.abs(age - label.span().start()) <= NEAR))
            .forEach(label -> found.add(label.number()));
      }
    }
    Set<Integer> contiguous = new TreeSet<>();
    for (int n = 1; found.contains(n); n++) {
      contiguous.add(n);
    }
    return contiguous;
  }
}
