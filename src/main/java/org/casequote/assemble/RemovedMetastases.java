package org.casequote.assemble;

import java.util.List;
import java.util.Set;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.CaseRecord;
import org.casequote.model.Evidence;
import org.casequote.model.Fields;
import org.casequote.model.Span;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Topography;
import org.casequote.pipeline.Passage;
import org.casequote.pipeline.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Operations told in general words that took out a metastasis: "a lesion of the humerus appeared.
 * <u>It was resected</u>", "<u>the nodule was excised</u>. Histology showed metastatic melanoma".
 */
final class RemovedMetastases {

  private static final Set<String> GENERAL = Set.of("resection", "excision");

  private static final Wordings WORDINGS = Wordings.of(RemovedMetastases.class);

  /** Operations on a part of an organ that any lesion may have made necessary. */
  private static final Search WEDGE = WORDINGS.search("wedge");

  private static final String METASTASECTOMY = "metastasectomy";

  /** Words by which the tumour itself, or its return in place, is what was taken out. */
  private static final Search IN_PLACE = WORDINGS.search("in-place");

  /** "It was resected", "the latter were excised", "resection of the lesion". */
  private static final Search LESION_AGAIN = WORDINGS.search("lesion-again");

  /** The pathologist's word on what was taken out. */
  private static final Search REPORT = WORDINGS.search("report");

  private static final Search PROVED = WORDINGS.search("proved");

  private static final Search NO_METASTASIS = WORDINGS.search("no-metastasis");

  private RemovedMetastases() {}

  /** A fact as the removal of a metastasis, where the article holds what was taken out for one. */
  static Fact<Coded> read(
      Fact<Coded> fact, List<Fact<Coded>> done, CaseFile file, CaseRecord decided) {
    boolean general =
        GENERAL.contains(fact.value().value())
            && (fact.rule().startsWith("surgery.tumor")
                || fact.rule().equals("surgery.generic")
                || WEDGE.isIn(fact.words()));
    return general && isOne(fact, done, file, decided)
        ? fact.with(new Coded(METASTASECTOMY))
        : fact;
  }

  private static boolean isOne(
      Fact<Coded> fact, List<Fact<Coded>> done, CaseFile file, CaseRecord decided) {
    Passage passage = fact.passage();
    if (passage.has(IN_PLACE)) {
      return false;
    }
    if (isReported(fact, done, file)) {
      return true;
    }
    Span antecedent = antecedent(fact, file);
    if (antecedent == null) {
      return false;
    }
    boolean later =
        done.stream().anyMatch(f -> f.section() == fact.section() && f.at() < fact.at());
    return (later || isElsewhere(fact, decided))
            && fact.inCase()
            && (isSeat(antecedent, decided) || isReturn(antecedent, file))
        || isProved(antecedent, file);
  }

  /** "The <u>cerebellar</u> lesion was resected", of a patient with lung cancer. */
  private static boolean isElsewhere(Fact<Coded> fact, CaseRecord decided) {
    List<String> home =
        decided.affirmed(Fields.PRIMARY_SITE).stream().map(Topography::organ).toList();
    List<@Nullable String> organs =
        fact.passage().terms(Kind.SITE, Kind.SITE_ADJECTIVE).stream()
            .map(t -> t.entry().optional("organ"))
            .toList();
    return !home.isEmpty()
        && !organs.isEmpty()
        && organs.stream().noneMatch(home::contains)
        && decided.affirmed(Fields.METASTATIC_SITE).stream()
            .map(Topography::organ)
            .anyMatch(organs::contains);
  }

  /**
   * Where what is only called "it" or "the lesions" is named: from the start of the sentence before
   * up to the operation; {@code null} where the operation names what it took out.
   */
  private static @Nullable Span antecedent(Fact<Coded> fact, CaseFile file) {
    if (!fact.passage().has(LESION_AGAIN)) {
      return null;
    }
    Sentence from = file.before(fact).orElse(fact.passage()).sentence();
    return new Span(from.span().start(), fact.span().start());
  }

  private static boolean isSeat(Span antecedent, CaseRecord decided) {
    return decided.get(Fields.METASTATIC_SITE).affirmed().stream()
        .filter(r -> !Seats.isNode(r.value()))
        .flatMap(r -> r.evidence().stream())
        .map(Evidence::span)
        .anyMatch(s -> s.start() >= antecedent.start() && s.start() < antecedent.end());
  }

  /** Whether it is told as a return of the tumour in another place. */
  private static boolean isReturn(Span antecedent, CaseFile file) {
    return file.affirmed(Fields.RECURRENCE).stream()
        .filter(f -> f.value().value().equals("distant"))
        .anyMatch(f -> antecedent.contains(f.span()));
  }

  private static boolean isProved(Span antecedent, CaseFile file) {
    return file.passages().stream()
        .filter(p -> p.sentence().span().start() >= antecedent.start())
        .filter(p -> p.sentence().span().start() < antecedent.end())
        .anyMatch(p -> p.has(PROVED) && !p.has(NO_METASTASIS));
  }

  /** Whether the pathologist calls it a metastasis, here or in the next sentence. */
  private static boolean isReported(Fact<Coded> fact, List<Fact<Coded>> done, CaseFile file) {
    return file.around(fact, 0, 1).stream()
        .filter(
            p -> p.equals(fact.passage()) || done.stream().noneMatch(f -> f.passage().equals(p)))
        .anyMatch(p -> p.has(REPORT) && !p.has(NO_METASTASIS));
  }
}
