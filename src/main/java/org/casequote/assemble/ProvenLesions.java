package org.casequote.assemble;

import java.util.List;
import java.util.Set;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Fields;
import org.casequote.model.Span;
import org.casequote.model.Value.Morphology;
import org.casequote.model.Value.Topography;
import org.casequote.pipeline.Passage;

/**
 * Lesions that a pathologist has looked at, or the article judges, to be a metastasis or the tumour
 * once more. The sentences that say so follow the one that places the lesion.
 */
final class ProvenLesions {

  /** How many sentences behind the lesion's own its nature may be told. */
  private static final int FOLLOWING = 3;

  /** Ties by which a sentence makes a body part the one that is talked about. */
  private static final Set<String> TIED = Set.of("site.of-lesion", "site.of-operation");

  private static final String MARROW = "bone marrow";

  private static final Wordings WORDINGS = Wordings.of(ProvenLesions.class);

  /** "Biopsy of one of the liver lesions showed adenocarcinoma" does not place its origin. */
  private static final Search SAMPLED = WORDINGS.search("sampled");

  /** A look at the tissue, and the verb that says what was seen. */
  private static final Search LOOK = WORDINGS.search("look");

  /** "The same tumour", "in keeping with the lung primary", "of breast origin". */
  private static final Search SAME = WORDINGS.search("same");

  /** "Identical to that of the bone tumour": what the other lesion is named for. */
  private static final Search COMPARED = WORDINGS.search("compared");

  /** "These were thought to be metastases": a judgement without a look at the tissue. */
  private static final Search JUDGED = WORDINGS.search("judged");

  /** "A suboccipital craniotomy" is a way to a lesion. */
  private static final Search APPROACH = WORDINGS.search("approach");

  private static final Search NOT = WORDINGS.search("not");

  private final Taxonomy taxonomy;

  ProvenLesions(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /**
   * "A mass in the thyroid was found, and histology showed metastatic renal cell carcinoma."
   *
   * @param names of the patient's tumours, as far as such a name there is proof
   */
  boolean isOne(Fact<Topography> site, CaseFile file, List<Morphology> names) {
    if (site.value().organ().equals("other") || isWhereMarrowIsTaken(site)) {
      return false;
    }
    boolean sampled = site.rule().equals("site.of-biopsy") || site.hasBefore(SAMPLED);
    boolean tied = sampled || TIED.contains(site.rule()) || Seats.isOfLesion(site);
    if (!tied || Seats.isLookedAt(site) || site.hasAfter(APPROACH)) {
      return false;
    }
    int from = sampled ? 0 : site.place().end();
    int look = look(site.passage(), from);
    if (isNext(look, site) && isProof(site.passage(), from, look, file, names)) {
      return true;
    }
    for (Passage passage : file.around(site, 1, FOLLOWING)) {
      if (isElsewhere(passage, site, file)) {
        return passage.has(COMPARED);
      }
      if (isProof(passage, 0, look(passage, 0), file, names) || isJudged(passage)) {
        return true;
      }
    }
    return false;
  }

  /** "Marrow aspirates from both iliac crests held tumour cells": the bone itself may be sound. */
  private static boolean isWhereMarrowIsTaken(Fact<Topography> site) {
    return site.value().organ().equals("bone")
        && site.passage().terms(Kind.SITE).stream()
            .anyMatch(term -> MARROW.equals(term.entry().optional("organ")));
  }

  /** Where a sentence tells, from an offset on, of a look at the tissue; -1 where it does not. */
  private static int look(Passage passage, int from) {
    Span look = passage.has(LOOK) ? LOOK.first(passage.text().substring(from)) : null;
    return look == null ? -1 : from + look.start();
  }

  /** Whether no other organ stands between a lesion and the look at it. */
  private static boolean isNext(int look, Fact<Topography> site) {
    return site.passage().terms(Kind.SITE, Kind.SITE_ADJECTIVE).stream()
        .filter(t -> t.span().start() >= site.place().end() && t.span().end() <= look)
        .map(t -> t.entry().optional("organ"))
        .allMatch(organ -> organ == null || organ.equals(site.value().organ()));
  }

  /** Whether a sentence turns to a lesion of another organ. */
  private static boolean isElsewhere(Passage passage, Fact<Topography> site, CaseFile file) {
    return file.affirmed(Fields.PRIMARY_SITE, passage.sentence().index()).stream()
        .anyMatch(s -> Seats.isOfLesion(s) && !s.value().organ().equals(site.value().organ()));
  }

  private static boolean isJudged(Passage passage) {
    Span judged = passage.first(JUDGED);
    return judged != null && !passage.has(NOT, judged.start(), judged.end());
  }

  /**
   * Whether a pathologist calls it a metastasis, or names the tumour that the patient has.
   *
   * @param from where in the sentence what is said of it begins
   * @param look where it tells of a look at the tissue; -1 where it does not
   * @param names of the patient's tumours, as far as they are proof
   */
  private boolean isProof(
      Passage passage, int from, int look, CaseFile file, List<Morphology> names) {
    if (look < 0) {
      return false;
    }
    String text = passage.text();
    int clause = text.indexOf(';', look);
    Span same = SAME.first(text.substring(look, clause < 0 ? text.length() : clause));
    if (same != null) {
      return !passage.has(NOT, from, look + same.end());
    }
    return !passage.has(NOT, from, text.length())
        && file.affirmed(Fields.HISTOLOGY, passage.sentence().index()).stream()
            .filter(f -> f.place().start() >= look)
            .anyMatch(f -> names.stream().anyMatch(name -> taxonomy.isSame(name, f.value())));
  }
}
