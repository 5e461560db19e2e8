package org.casequote.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.SectionKind;
import org.casequote.model.Value.Coded;

/**
 * The last known status. What is said of the disease is laid out in the order of the telling; later
 * words win, and a death ends it.
 */
final class Outcomes {

  private static final Set<String> DEATHS = Set.of("DOD", "DOC", "DEAD");

  /** Words that lead to a death and are no status. */
  static final String DECLINE = "DECLINE";

  /** How many sentences before a death still tell what led to it. */
  private static final int LEADS_TO_DEATH = 4;

  /** How many sentences from the end of a story tell how the patient is. */
  private static final int ENDING = 3;

  /** How many sentences from the end of a story a response is the last word on the disease. */
  private static final int LAST_RESPONSE = 2;

  /** The parts of an article that may tell the end, the most telling first. */
  private static final List<Set<SectionKind>> PARTS =
      List.of(
          Set.of(SectionKind.CASE, SectionKind.RESULTS),
          Set.of(SectionKind.ABSTRACT),
          Set.of(SectionKind.DISCUSSION, SectionKind.CONCLUSION),
          Set.of(SectionKind.TABLE, SectionKind.CAPTION, SectionKind.TITLE));

  private static final Wordings WORDINGS = Wordings.of(Outcomes.class);

  private static final Search OF_DISEASE = WORDINGS.search("of-disease");

  private static final Search UNKNOWN_CAUSE = WORDINGS.search("unknown-cause");

  private static final Search CAUSE = Search.ignoringCase("^ (?:of|from|due to|because of)\\b");

  /** "Two nodules appeared and are <u>now</u> watched": nothing else has become of them. */
  private static final Search NOW = WORDINGS.search("now");

  private static final Search ONE_PLACE = WORDINGS.search("one-place");

  private final CaseFile file;
  private final List<Fact<Coded>> recurrences;
  private final Treatments treatments;

  private Outcomes(CaseFile file, List<Fact<Coded>> recurrences) {
    this.file = file;
    this.recurrences = recurrences;
    this.treatments = file.treatments();
  }

  static List<Reading<Coded>> of(CaseFile file, List<Fact<Coded>> recurrences) {
    List<Fact<Coded>> facts = new Outcomes(file, recurrences).decide();
    return facts.isEmpty() ? List.of() : List.of(file.reading(facts));
  }

  private List<Fact<Coded>> decide() {
    List<Fact<Coded>> deaths =
        file.affirmed(Fields.OUTCOME).stream().filter(f -> isDeath(f.value())).toList();
    if (!deaths.isEmpty()) {
      return death(deaths);
    }
    List<Fact<Coded>> last = List.of();
    for (Set<SectionKind> part : PARTS) {
      List<Fact<Coded>> told = last(part);
      boolean better = last.isEmpty() || rank(told) > rank(last);
      if (!told.isEmpty() && better) {
        last = told;
      }
    }
    return last;
  }

  /** A status of the disease says more than being alive. */
  private static int rank(List<Fact<Coded>> facts) {
    if (facts.isEmpty()) {
      return 0;
    }
    return facts.getFirst().value().value().equals("ALIVE") ? 1 : 2;
  }

  // --- alive ----------------------------------------------------------------------------------

  /** The status that one part of the article ends with. */
  private List<Fact<Coded>> last(Set<SectionKind> part) {
    List<Fact<Coded>> status = List.of();
    for (Fact<Coded> fact : timeline(part)) {
      status = after(status, fact);
    }
    if (status.isEmpty()) {
      return status;
    }
    Fact<Coded> last = status.getFirst();
    if (last.value().value().equals("CR")) {
      return cleared(last);
    }
    // What became of a recurrence that nothing more is said of is left open.
    boolean open = isRecurrence(last) && !(file.isAmongLast(last, 1) && last.passage().has(NOW));
    return last.value().value().equals("AWD") && open ? List.of() : status;
  }

  /** A complete response is the last status only where the story ends with it. */
  private List<Fact<Coded>> cleared(Fact<Coded> response) {
    return file.isAmongLast(response, LAST_RESPONSE)
        ? List.of(response.with(new Coded("NED")))
        : List.of();
  }

  /** All that is said of the disease in a part, in order. */
  private List<Fact<Coded>> timeline(Set<SectionKind> part) {
    List<Fact<Coded>> out = new ArrayList<>();
    for (Fact<Coded> fact : file.affirmed(Fields.OUTCOME)) {
      if (!fact.value().value().equals(DECLINE) && !isEarly(fact)) {
        out.add(fact);
      }
    }
    for (Fact<Coded> fact : file.affirmed(Fields.RESPONSE)) {
      if (treatments.treatedBefore(fact)) {
        switch (fact.value().value()) {
          case "PD" -> out.add(fact.with(new Coded("AWD")));
          case "CR" -> {
            if (!isOfOnePlace(fact)) {
              out.add(fact);
            }
          }
          default -> {}
        }
      }
    }
    for (Fact<Coded> fact : recurrences) {
      Fact<Coded> status = fact.with(new Coded(Recurrences.isNone(fact) ? "NED" : "AWD"));
      if (fact.affirmed() && !isEarly(status)) {
        out.add(status);
      }
    }
    out.removeIf(f -> !part.contains(f.section()));
    out.sort(Comparator.comparing(Fact::span));
    return out;
  }

  /** What is said before any treatment is no status. */
  private boolean isEarly(Fact<Coded> fact) {
    return switch (fact.value().value()) {
      case "NED" -> isStaging(fact);
      case "ALIVE" -> isBeforehand(fact);
      default -> false;
    };
  }

  /** "She was asymptomatic" before any treatment is how she presented. */
  private boolean isBeforehand(Fact<Coded> fact) {
    return treatments.anything()
        ? !treatments.anythingBefore(fact)
        : !file.isAmongLast(fact, ENDING) || !file.affirmed(Fields.AGE, fact.at()).isEmpty();
  }

  /** "No evidence of disease elsewhere" before any treatment is a finding at staging. */
  private boolean isStaging(Fact<Coded> fact) {
    return treatments.anything()
        ? !treatments.anythingBefore(fact)
        : file.affirmed(Fields.FOLLOW_UP, fact.at()).isEmpty()
            && file.affirmed(Fields.OUTCOME, fact.at()).stream()
                .noneMatch(f -> f.value().value().equals("ALIVE"));
  }

  /** "No recurrence in the mediastinum" does not say that the disease elsewhere has gone. */
  private static boolean isOfOnePlace(Fact<Coded> fact) {
    return fact.hasAfter(ONE_PLACE);
  }

  /** The status after one more statement. */
  private List<Fact<Coded>> after(List<Fact<Coded>> before, Fact<Coded> fact) {
    List<Fact<Coded>> now = List.of(fact);
    if (before.isEmpty()) {
      return now;
    }
    Fact<Coded> last = before.getFirst();
    String was = last.value().value();
    boolean sameSentence = last.at() == fact.at();
    return switch (fact.value().value()) {
      case "ALIVE" -> {
        boolean excised = was.equals("AWD") && treatments.operatedBetween(last.at(), fact.at());
        boolean known = was.equals("NED") || was.equals("AWD") && !isRecurrence(last);
        yield known && !excised ? before : now;
      }
      // "Alive with disease, without further metastases": the disease is what counts.
      case "NED" ->
          was.equals("AWD") && (sameSentence && isStated(last) || isOfOnePlace(fact))
              ? before
              : now;
      case "CR" -> was.equals("NED") ? before : now;
      // A drug that goes on where the disease has gone keeps it away, or is for something else.
      case "AWD" ->
          was.equals("NED") && (sameSentence && !isStated(fact) || isTreatment(fact))
                  || was.equals("AWD") && isRecurrence(fact) && !isRecurrence(last)
              ? before
              : now;
      default -> now;
    };
  }

  private static boolean isTreatment(Fact<Coded> fact) {
    return fact.rule().startsWith("outcome.awd.treated");
  }

  private static boolean isRecurrence(Fact<Coded> fact) {
    return fact.rule().startsWith("recurrence.");
  }

  private static boolean isStated(Fact<Coded> fact) {
    return fact.rule().startsWith("outcome.awd");
  }

  // --- dead -----------------------------------------------------------------------------------

  static boolean isDeath(Coded value) {
    return DEATHS.contains(value.value());
  }

  /** A death with a cause beats one without; with the disease active and no cause, it is of it. */
  private List<Fact<Coded>> death(List<Fact<Coded>> deaths) {
    for (String status : List.of("DOC", "DOD")) {
      List<Fact<Coded>> same =
          deaths.stream().filter(f -> f.value().value().equals(status)).toList();
      if (!same.isEmpty()) {
        boolean cleared =
            status.equals("DOD")
                && same.stream().allMatch(f -> isCleared(f) && !OF_DISEASE.isIn(f.words()));
        return cleared ? same.stream().map(f -> f.with(new Coded("DOC"))).toList() : same;
      }
    }
    if (deaths.stream().anyMatch(f -> f.hasAfter(CAUSE) && isCleared(f))) {
      return deaths.stream().map(f -> f.with(new Coded("DOC"))).toList();
    }
    boolean unknown = deaths.stream().anyMatch(f -> f.passage().has(UNKNOWN_CAUSE));
    boolean ofDisease = !unknown && deaths.stream().anyMatch(this::isOfDisease);
    return ofDisease ? deaths.stream().map(f -> f.with(new Coded("DOD"))).toList() : deaths;
  }

  /** "He died of heart failure with no evidence of tumour": of something else. */
  private boolean isCleared(Fact<Coded> death) {
    return file.affirmed(Fields.OUTCOME, death.at()).stream()
            .anyMatch(f -> f.value().value().equals("NED"))
        || recurrences.stream().anyMatch(f -> Recurrences.isNone(f) && f.at() == death.at());
  }

  /** Whether what stands just before a death tells of the disease or its treatment at work. */
  private boolean isOfDisease(Fact<Coded> death) {
    return file.affirmed(Fields.OUTCOME).stream()
            .anyMatch(f -> f.value().value().equals(DECLINE) && leadsTo(f, death))
        || file.affirmed(Fields.RESPONSE).stream()
            .anyMatch(f ->
                f.value().value().equals("PD")
                    && treatments.treatedBefore(f)
                    && f.section() == death.section()
                    && f.at() <= death.at())
        || recurrences.stream()
            .anyMatch(f ->
                f.affirmed()
                    && !Recurrences.isNone(f)
                    && f.section() == death.section()
                    && f.at() <= death.at());
  }

  /** What an operation has since been done for does not lead to the death behind it. */
  private boolean leadsTo(Fact<?> fact, Fact<?> death) {
    return fact.section() == death.section()
        && fact.at() <= death.at()
        && !treatments.operatedBetween(fact.at(), death.at() - 1)
        && death.at() - fact.at() <= LEADS_TO_DEATH;
  }
}
