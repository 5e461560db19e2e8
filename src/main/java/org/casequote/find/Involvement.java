package org.casequote.find;

import java.util.List;
import java.util.Set;
import org.casequote.find.Metastases.Seat;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Span;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/**
 * The body parts that a sentence says to hold tumour in other words than metastasis: "relapsed in
 * the lung", "bone marrow infiltration", "pleural implants", "omental cake".
 */
final class Involvement {

  private static final Wordings WORDINGS = Wordings.of(Involvement.class);

  private static final Search RELAPSE = WORDINGS.search("relapse");

  /** What leads from the relapse to its place: "in the", "disease (". */
  private static final Search TO = WORDINGS.search("to");

  /** What fills bone marrow or a node without being called a metastasis there. */
  private static final Search INVOLVED = WORDINGS.search("involved");

  /** "0/22 nodes", "none of the nodes". */
  private static final Search NONE = WORDINGS.search("none");

  private static final Set<String> INVOLVABLE = Set.of("bone marrow", "lymph node");
  private static final int INVOLVED_REACH = 6;

  private static final Search CAKE = Search.of("\\bcak(?:e|es|ing)\\b");

  private static final Search DEPOSITS = WORDINGS.search("deposits");

  private static final Search IMPLANTS = WORDINGS.search("implants");

  /** "The omentum was studded with nodules". */
  private static final Search STUDDED = WORDINGS.search("studded");

  /** Linings that a tumour sows; elsewhere an implant is a surgeon's. */
  private static final Set<String> LININGS =
      Set.of("peritoneum", "pleura", "omentum", "mesentery", "soft tissue", "liver");

  private final Passage passage;
  private @Nullable List<Span> relapses;

  Involvement(Passage passage) {
    this.passage = passage;
  }

  /** What makes a body part one that holds tumour, or {@code null}. */
  @Nullable Seat seat(Term site) {
    int end = site.span().end();
    String organ = site.entry().optional("organ");
    if (passage.has(CAKE, site.span().start(), end)) {
      return new Seat(site.span(), "metastasis.named");
    }
    if (passage.hasBehind(DEPOSITS, end)
        || passage.hasBehind(STUDDED, end)
        || organ != null && LININGS.contains(organ) && passage.hasBehind(IMPLANTS, end)) {
      return new Seat(site.span(), "metastasis.involved");
    }
    Seat seat = relapse(site);
    return seat == null && organ != null && INVOLVABLE.contains(organ) ? involved(site) : seat;
  }

  /** "Relapsed in the lung", "pulmonary relapse". */
  private @Nullable Seat relapse(Term site) {
    String text = passage.text();
    relapses = relapses == null ? passage.all(RELAPSE) : relapses;
    for (Span word : relapses) {
      boolean after =
          word.end() <= site.span().start() && passage.has(TO, word.end(), site.span().start());
      boolean before =
          site.span().end() <= word.start()
              && text.substring(site.span().end(), word.start()).isBlank()
              && !word.of(text).endsWith("ed"); // "the tumour of the shoulder recurred"
      if (after || before) {
        return new Seat(site.span().union(word), "metastasis.relapse");
      }
    }
    return null;
  }

  /** "Bone marrow infiltration", "the nodes were involved". */
  private @Nullable Seat involved(Term site) {
    List<Span> words = passage.all(INVOLVED);
    if (!words.isEmpty() && passage.hasBefore(NONE, site.span().start())) {
      return null;
    }
    for (Span word : words) {
      boolean near = passage.wordsBetween(word, site.span()) <= INVOLVED_REACH;
      if (near && passage.text().indexOf(';', Math.min(word.end(), site.span().end())) < 0) {
        return new Seat(site.span().union(word), "metastasis.involved");
      }
    }
    return null;
  }
}
