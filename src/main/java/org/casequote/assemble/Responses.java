package org.casequote.assemble;

import java.util.List;
import java.util.Set;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.Value.Coded;

/** Responses: to a treatment, so what stands before any treatment speaks of something else. */
final class Responses {

  /** Rules that read growth in words, which after a cleared disease is a recurrence. */
  private static final List<String> GROWTH = List.of("response.pd.new", "response.pd.grew");

  /** Rules that read a response by its own name. */
  private static final Set<String> NAMED =
      Set.of(
          "response.cr.words",
          "response.cr.letters",
          "response.pr.words",
          "response.pr.letters",
          "response.pr.some",
          "response.remission");

  private static final Wordings WORDINGS = Wordings.of(Responses.class);

  /** "Stable disease" by its own name. */
  private static final Search STABLE = WORDINGS.search("stable");

  /** Words by which what follows is of another time, lesion or treatment. */
  private static final Search ELSEWHERE = WORDINGS.search("elsewhere");

  /** Rules that read a complete response from a denial. */
  private static final Set<String> NEGATIVE =
      Set.of(
          "response.cr.no-longer",
          "response.cr.specimen",
          "response.cr.nothing-left",
          "response.cr.free");

  private static final Search DENIAL = WORDINGS.search("denial");

  /** "A complete response <u>was not achieved</u>". */
  private static final Search NOT_REACHED = WORDINGS.search("not-reached");

  /** The rule for "no evidence of disease", which after an operation is not owed to the drugs. */
  private static final String FREE = "response.cr.free";

  private Responses() {}

  static List<Reading<Coded>> of(CaseFile file) {
    Treatments treatments = file.treatments();
    List<Fact<Coded>> affirmed = file.affirmed(Fields.RESPONSE);
    return file.merged(
        file.all(Fields.RESPONSE).stream()
            .filter(treatments::treatedBefore)
            .filter(f -> !isGrowth(f) || !isCleared(f, affirmed) && !treatments.operatedLast(f))
            .filter(f -> !f.rule().equals(FREE) || treatments.onlyDrugsBefore(f))
            .filter(f -> !isOverruled(f, file.affirmed(Fields.RESPONSE, f.at())) && !isDenied(f))
            .toList(),
        v -> v);
  }

  private static boolean isGrowth(Fact<Coded> fact) {
    return GROWTH.stream().anyMatch(fact.rule()::startsWith);
  }

  /** Whether the last word on the disease before a fact, in the same part, was that it had gone. */
  private static boolean isCleared(Fact<Coded> fact, List<Fact<Coded>> affirmed) {
    return affirmed.stream()
        .filter(f -> f.section() == fact.section() && f.at() < fact.at())
        .reduce((a, b) -> b)
        .filter(last -> last.value().value().equals("CR"))
        .isPresent();
  }

  /**
   * Gone in one place and only smaller in another is no complete response; and of "two nodules were
   * gone, the third had shrunk (PR)", "stable disease, with the diameters reduced by 14%": the
   * sentence's own category wins.
   */
  private static boolean isOverruled(Fact<Coded> fact, List<Fact<Coded>> there) {
    if (NAMED.contains(fact.rule()) || !isBetter(fact)) {
      return false;
    }
    boolean partly =
        fact.value().value().equals("CR")
            && there.stream().anyMatch(f -> f.value().value().equals("PR"));
    return partly
        || fact.passage().has(STABLE) && !fact.passage().has(ELSEWHERE)
        || there.stream().anyMatch(f -> NAMED.contains(f.rule()) && isBetter(f));
  }

  /** "The nodules had not regressed": the denial stands within the words. */
  private static boolean isDenied(Fact<Coded> fact) {
    return fact.hasAfter(NOT_REACHED)
        || !NEGATIVE.contains(fact.rule())
            && !fact.value().value().equals("SD")
            && DENIAL.isIn(fact.words());
  }

  private static boolean isBetter(Fact<Coded> fact) {
    return Set.of("CR", "PR").contains(fact.value().value());
  }
}
