package org.casequote.assemble;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.casequote.model.Answer;
import org.casequote.model.CaseRecord;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.SectionKind;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Quantity;

/** The longest interval that is stated with the last status. */
final class FollowUps {

  /** How many sentences from the end of a story an interval is up to the last status. */
  private static final int CLOSE = 1;

  /** Shorter intervals, in months, of one who lives are hospital stays and the like. */
  private static final double SHORTEST = 0.9;

  private FollowUps() {}

  static List<Reading<Quantity>> of(CaseFile file, CaseRecord decided) {
    if (!(decided.get(Fields.OUTCOME) instanceof Answer.Stated<Coded> outcome)) {
      return List.of();
    }
    boolean dead = Outcomes.isDeath(outcome.affirmed().getFirst().value());
    Set<Integer> told = dead ? deaths(file) : statuses(file);
    Treatments treatments = file.treatments();
    List<Fact<Quantity>> facts =
        file.affirmed(Fields.FOLLOW_UP).stream()
            .filter(f -> dead || months(f) >= SHORTEST)
            .filter(f ->
                told.contains(f.at())
                    || !dead && file.isAmongLast(f, CLOSE)
                    || f.rule().equals("follow-up.course") && treatments.anythingBefore(f)
                    || f.rule().equals("follow-up.stated")
                        && (!dead || f.section() == SectionKind.TABLE))
            .toList();
    return facts.stream()
        .max(Comparator.comparingDouble(FollowUps::months))
        .map(longest ->
            List.of(
                file.reading(
                    facts.stream().filter(f -> f.value().equals(longest.value())).toList())))
        .orElse(List.of());
  }

  private static Set<Integer> deaths(CaseFile file) {
    Set<Integer> out = new HashSet<>();
    for (Fact<Coded> fact : file.affirmed(Fields.OUTCOME)) {
      if (Outcomes.isDeath(fact.value())) {
        out.add(fact.at());
      }
    }
    return out;
  }

  /** The sentences that say how the patient is, or that nothing has come back. */
  private static Set<Integer> statuses(CaseFile file) {
    Set<Integer> out = new HashSet<>();
    for (Fact<Coded> fact : file.affirmed(Fields.OUTCOME)) {
      if (!Outcomes.isDeath(fact.value()) && !fact.value().value().equals(Outcomes.DECLINE)) {
        out.add(fact.at());
      }
    }
    for (Fact<Coded> fact : file.affirmed(Fields.RECURRENCE)) {
      if (Recurrences.isNone(fact)) {
        out.add(fact.at());
      }
    }
    return out;
  }

  private static double months(Fact<Quantity> fact) {
    Double low = fact.value().low();
    return low == null ? 0 : low;
  }
}
