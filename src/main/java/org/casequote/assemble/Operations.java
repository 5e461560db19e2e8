package org.casequote.assemble;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.CaseRecord;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.Value.Coded;

/**
 * The operations done. "Resection" and "excision" give way to the operation that they were, unless
 * the article tells of them as of another one: before the first named operation, or at a relapse.
 */
final class Operations {

  /** Operations that go with another one and do not stand for the removal of the tumour. */
  private static final Set<String> ADDED =
      Set.of("lymphadenectomy", "splenectomy", "appendectomy", "metastasectomy", "debulking");

  private static final Set<String> GENERAL =
      Set.of("surgery.tumor", "surgery.generic", "surgery.spoken");

  /** "A metastasis was removed from the liver". */
  private static final String OF_ORGAN = "surgery.organ";

  private static final Wordings WORDINGS = Wordings.of(Operations.class);

  private static final Search AGAIN = WORDINGS.search("again");

  private static final Search OF_SPECIMEN = WORDINGS.search("of-specimen");

  private static final Search PATHOLOGY = WORDINGS.search("pathology");

  private static final Set<String> WOMB = Set.of("uterus", "cervix");

  /** How many sentences apart two operations are told. */
  private static final int APART = 3;

  private Operations() {}

  static List<Reading<Coded>> of(CaseFile file, CaseRecord decided) {
    List<Fact<Coded>> told = file.affirmed(Fields.SURGERY);
    List<Fact<Coded>> all =
        file.all(Fields.SURGERY).stream()
            .map(f -> f.affirmed() ? RemovedMetastases.read(f, told, file, decided) : f)
            .toList();
    List<Fact<Coded>> done = all.stream().filter(Fact::affirmed).toList();
    List<Fact<Coded>> named = done.stream().filter(Operations::isNamed).toList();
    boolean womb =
        decided.affirmed(Fields.PRIMARY_SITE).stream().anyMatch(p -> WOMB.contains(p.organ()));
    return file.merged(
        all.stream()
            .filter(f -> !f.affirmed() || !(womb && isCurettage(f)) && isOwn(f, done, named, file))
            .toList(),
        v -> v);
  }

  /** That of the womb is done for a look at the tumour. */
  private static boolean isCurettage(Fact<Coded> fact) {
    return fact.value().value().equals("curettage");
  }

  private static boolean isNamed(Fact<Coded> fact) {
    return !GENERAL.contains(fact.rule()) && !ADDED.contains(fact.value().value());
  }

  private static boolean isOwn(
      Fact<Coded> fact, List<Fact<Coded>> done, List<Fact<Coded>> named, CaseFile file) {
    if (fact.rule().equals(OF_ORGAN) && !named.isEmpty() && !isTold(fact)) {
      return false; // the abstract's words for an operation that the story names
    }
    if (isSpecimen(fact, done)) {
      return false;
    }
    if (isNamed(fact) || ADDED.contains(fact.value().value()) || isBiopsy(fact)) {
      return true;
    }
    if (fact.rule().equals("surgery.spoken")) {
      return done.stream().allMatch(f -> f.rule().equals("surgery.spoken"));
    }
    if (!named.isEmpty()) {
      return isTold(fact) && isAnother(fact, named, file);
    }
    // Of general words the plainest that fits: wide excision, then excision, then resection.
    String procedure = fact.value().value();
    List<Fact<Coded>> nearer =
        done.stream()
            .filter(f -> !ADDED.contains(f.value().value()) && !isBiopsy(f))
            .filter(f -> rank(f.value().value()) > rank(procedure))
            .toList();
    return nearer.isEmpty() || isTold(fact) && isAnother(fact, nearer, file);
  }

  /** "The histology was sarcoma, <u>excised</u> with clear margins": of the operation just told. */
  private static boolean isSpecimen(Fact<Coded> fact, List<Fact<Coded>> done) {
    boolean general = GENERAL.contains(fact.rule()) || fact.rule().equals(OF_ORGAN);
    return general
        && fact.hasBefore(PATHOLOGY)
        && done.stream()
            .anyMatch(f ->
                isNamed(f)
                    && f.section() == fact.section()
                    && fact.at() - f.at() > 0
                    && fact.at() - f.at() <= 2);
  }

  /** An excisional biopsy stands beside the operation that follows it. */
  private static boolean isBiopsy(Fact<Coded> fact) {
    return fact.words().toLowerCase(Locale.ROOT).contains("biops");
  }

  private static int rank(String procedure) {
    return List.of("resection", "excision", "wide excision").indexOf(procedure);
  }

  private static boolean isTold(Fact<Coded> fact) {
    return fact.inCase() && !fact.passage().text().contains("report");
  }

  /**
   * Whether an operation is told so far before, or so after, others that it is another one: with a
   * return of the tumour between them, or some sentences.
   */
  private static boolean isAnother(Fact<Coded> fact, List<Fact<Coded>> others, CaseFile file) {
    List<Fact<Coded>> told = others.stream().filter(Fact::inCase).toList();
    if (told.isEmpty()) {
      return false;
    }
    if (fact.hasBefore(OF_SPECIMEN) && fact.words().endsWith("ed")) {
      return false; // "sequencing of the resected tumour"
    }
    int nearest = told.stream().mapToInt(f -> Math.abs(f.at() - fact.at())).min().getAsInt();
    boolean before = told.stream().allMatch(f -> f.at() > fact.at());
    return nearest >= APART && before
        || nearest >= 2 && fact.passage().has(AGAIN)
        || fact.rule().equals("surgery.tumor")
            && rank(fact.value().value()) == 2
            && nearest >= APART
        || told.stream()
            .allMatch(f ->
                f.at() > fact.at()
                    ? isReturnBetween(fact, f, file)
                    : isReturnBetween(f, fact, file));
  }

  /** Whether the tumour is said to have come back between two operations. */
  private static boolean isReturnBetween(Fact<Coded> first, Fact<Coded> next, CaseFile file) {
    return file.affirmed(Fields.RECURRENCE).stream()
        .filter(r -> !r.value().value().equals("none"))
        .filter(r -> r.span().start() > first.span().end())
        .anyMatch(r -> r.at() == next.at() || r.span().start() < next.span().start());
  }
}
