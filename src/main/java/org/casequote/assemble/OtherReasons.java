package org.casequote.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Assertion;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Value.Regimen;

/**
 * Treatments for something other than the tumour: methotrexate for arthritis, an appendectomy for
 * appendicitis. They do not count, unless the tumour then turned up in what was taken out.
 */
final class OtherReasons {

  /** What the finders mark such treatments with. */
  private static final String OPERATION = "surgery.other-reason";

  private static final String DRUG = "therapy.other-illness";

  /** How many sentences on a pathologist may name what an operation took out. */
  private static final int REPORTED = 2;

  private static final Wordings WORDINGS = Wordings.of(OtherReasons.class);

  private static final Search REPORT = WORDINGS.search("report");

  /** "Methotrexate was stopped": still what was taken for the other illness. */
  private static final Search STOPPED = WORDINGS.search("stopped");

  private OtherReasons() {}

  /** Takes those that do not count out of the facts of a patient. */
  static void remove(Map<Field<?>, List<Fact<?>>> facts) {
    List<Fact<?>> diagnoses = facts.getOrDefault(Fields.HISTOLOGY, List.of());
    facts.computeIfPresent(
        Fields.SURGERY,
        (field, all) -> {
          List<Fact<?>> out = new ArrayList<>();
          for (Fact<?> fact : all) {
            if (!fact.rule().equals(OPERATION)) {
              out.add(fact);
            } else if (isIncidental(fact, diagnoses)) {
              out.add(fact.marked("surgery.named"));
            }
          }
          return out;
        });
    facts.computeIfPresent(Fields.SYSTEMIC_THERAPY, (field, all) -> drugs(all));
  }

  /** "Cholecystectomy was done for stones. Histology showed a carcinoma." */
  private static boolean isIncidental(Fact<?> operation, List<Fact<?>> diagnoses) {
    return diagnoses.stream()
        .filter(d -> isHeld(d) && d.span().start() >= operation.span().end())
        .filter(d -> d.isBeside(operation))
        .filter(d -> d.at() - operation.at() <= REPORTED)
        .map(Fact::passage)
        .anyMatch(p -> p.has(REPORT));
  }

  private static boolean isHeld(Fact<?> diagnosis) {
    return diagnosis.affirmed() || diagnosis.finding().assertion() == Assertion.UNCERTAIN;
  }

  /** Without the drugs of other illnesses, and without what is said of them elsewhere. */
  private static List<Fact<?>> drugs(List<Fact<?>> all) {
    if (all.stream().noneMatch(f -> f.rule().equals(DRUG))) {
      return all;
    }
    Set<List<String>> others =
        all.stream()
            .filter(f -> f.rule().equals(DRUG))
            .map(OtherReasons::names)
            .collect(Collectors.toSet());
    all.stream()
        .filter(f -> f.rule().equals("therapy.given") && !f.hasAfter(STOPPED))
        .map(OtherReasons::names)
        .forEach(others::remove);
    return all.stream()
        .filter(f -> !f.rule().equals(DRUG) && !others.contains(names(f)))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static List<String> names(Fact<?> fact) {
    return ((Regimen) fact.value()).drugs();
  }
}
