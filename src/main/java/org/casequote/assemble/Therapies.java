package org.casequote.assemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.Value.Regimen;

/** The systemic treatments given: restated ones merged, unnamed ones dropped where named. */
final class Therapies {

  private static final Pattern GIVEN =
      Pattern.compile(
          "\\b(?:receiv\\w+|treat\\w+|given|giv\\w+|start\\w*|administ\\w+|initiat\\w+|underwent|undergo\\w*|began|begun|switch\\w*|chang\\w+|add\\w+|continu\\w+|commenc\\w+|introduc\\w+|put"
              + " on|regimen|cycles?|courses?|followed by|then|monotherapy|maintenance|with)\\b",
          Pattern.CASE_INSENSITIVE);

  private Therapies() {}

  static List<Reading<Regimen>> of(CaseFile file) {
    List<Fact<Regimen>> all = file.all(Fields.SYSTEMIC_THERAPY);
    List<Fact<Regimen>> given = file.affirmed(Fields.SYSTEMIC_THERAPY);
    boolean named = given.stream().anyMatch(f -> !f.value().drugs().isEmpty());
    Map<List<String>, List<Fact<Regimen>>> groups = new LinkedHashMap<>();
    for (Fact<Regimen> fact : given) {
      List<String> drugs = fact.value().drugs();
      if (drugs.isEmpty() && named || isRemark(fact, given)) {
        continue;
      }
      groups.computeIfAbsent(drugs, d -> new ArrayList<>()).add(fact);
    }
    List<Reading<Regimen>> out = new ArrayList<>();
    groups.forEach((drugs, same) -> out.add(file.reading(counted(drugs, same))));
    List<Fact<Regimen>> rest = all.stream().filter(f -> !f.affirmed()).toList();
    out.addAll(file.merged(rest, Regimen::drugs));
    return out;
  }

  /** Whether a drug is only spoken of, as a part of a regimen that stands elsewhere. */
  private static boolean isRemark(Fact<Regimen> fact, List<Fact<Regimen>> given) {
    List<String> drugs = fact.value().drugs();
    boolean part =
        !drugs.isEmpty()
            && given.stream()
                .map(f -> f.value().drugs())
                .anyMatch(d -> d.size() > drugs.size() && d.containsAll(drugs));
    return part && !GIVEN.matcher(fact.passage().text()).find();
  }

  /** The facts with the one that states the cycles first. */
  private static List<Fact<Regimen>> counted(List<String> drugs, List<Fact<Regimen>> same) {
    Integer most = null;
    Fact<Regimen> first = same.getFirst();
    for (Fact<Regimen> fact : same) {
      Integer cycles = fact.value().cycles();
      if (cycles != null && (most == null || cycles > most)) {
        most = cycles;
        first = fact;
      }
    }
    List<Fact<Regimen>> out = new ArrayList<>(same);
    out.remove(first);
    out.addFirst(first.with(new Regimen(drugs, most)));
    return out;
  }
}
