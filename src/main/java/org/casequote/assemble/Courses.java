package org.casequote.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.casequote.model.Answer;
import org.casequote.model.CaseRecord;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.SectionKind;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Quantity;

/** The last known status and the time to it: of all that is said on the way, the last word. */
final class Courses {

  private static final Set<String> DEATHS = Set.of("DOD", "DOC", "DEAD");
  private static final List<String> STRONGEST_FIRST =
      List.of("DOD", "DOC", "DEAD", "NED", "AWD", "ALIVE");

  private Courses() {}

  static List<Reading<Coded>> outcome(CaseFile file, CaseRecord decided) {
    List<Fact<Coded>> facts = file.affirmed(Fields.OUTCOME);
    List<Fact<Coded>> deaths =
        facts.stream().filter(f -> DEATHS.contains(f.value().value())).toList();
    if (!deaths.isEmpty()) {
      return List.of(file.reading(death(deaths, decided)));
    }
    Fact<Coded> last =
        facts.stream()
            .max(
                Comparator.comparingInt(Courses::part)
                    .thenComparingInt(Fact::at)
                    .thenComparing(
                        Comparator.comparingInt(
                                (Fact<Coded> f) -> STRONGEST_FIRST.indexOf(f.value().value()))
                            .reversed()))
            .orElse(null);
    if (last == null) {
      return List.of();
    }
    Coded status = last.value();
    if (status.value().equals("ALIVE") && isActive(file, last.at())) {
      status = new Coded("AWD");
    }
    List<Fact<Coded>> same = new ArrayList<>(List.of(last.with(status)));
    facts.stream().filter(f -> f.value().equals(last.value()) && f != last).forEach(same::add);
    return List.of(file.reading(same));
  }

  /** A death with a cause beats one without; with the disease active and no cause, it is of it. */
  private static List<Fact<Coded>> death(List<Fact<Coded>> deaths, CaseRecord decided) {
    for (String status : List.of("DOC", "DOD")) {
      List<Fact<Coded>> same =
          deaths.stream().filter(f -> f.value().value().equals(status)).toList();
      if (!same.isEmpty()) {
        return same;
      }
    }
    boolean progressed =
        decided.get(Fields.RESPONSE).affirmed().stream()
            .anyMatch(r -> r.value().value().equals("PD"));
    return progressed ? deaths.stream().map(f -> f.with(new Coded("DOD"))).toList() : deaths;
  }

  /** Whether a relapse or progression is the last thing said of the disease. */
  private static boolean isActive(CaseFile file, int at) {
    return file.affirmed(Fields.RESPONSE).stream()
        .anyMatch(f -> f.at() >= at && f.value().value().equals("PD"));
  }

  private static int part(Fact<Coded> fact) {
    return switch (fact.section()) {
      case CASE, RESULTS -> 3;
      case DISCUSSION, CONCLUSION -> 2;
      default -> fact.section() == SectionKind.ABSTRACT ? 1 : 0;
    };
  }

  /** The longest interval that a sentence about the last status states. */
  static List<Reading<Quantity>> followUp(CaseFile file, CaseRecord decided) {
    if (decided.get(Fields.OUTCOME) instanceof Answer.Unstated<?>) {
      return List.of();
    }
    Set<Integer> lasts = Set.copyOf(file.affirmed(Fields.OUTCOME).stream().map(Fact::at).toList());
    List<Fact<Quantity>> facts =
        file.affirmed(Fields.FOLLOW_UP).stream()
            .filter(f -> f.rule().equals("follow-up.stated") || lasts.contains(f.at()))
            .toList();
    return facts.stream()
        .max(Comparator.comparingDouble(Courses::months))
        .map(longest ->
            List.of(
                file.reading(
                    facts.stream().filter(f -> f.value().equals(longest.value())).toList())))
        .orElse(List.of());
  }

  private static double months(Fact<Quantity> fact) {
    Double low = fact.value().low();
    return low == null ? 0 : low;
  }
}
