package org.casequote.assemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.CaseRecord;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.Value.Regimen;

/**
 * The systemic treatments given. A regimen that is restated is one reading; a drug that is only
 * spoken of as a part of one, and a list that sums several up, are none of their own.
 */
final class Therapies {

  private static final Wordings WORDINGS = Wordings.of(Therapies.class);

  private static final Search MAINTENANCE = WORDINGS.search("maintenance");

  /** Words that part a drug from the regimen before it. */
  private static final Search PARTED = WORDINGS.search("parted");

  /** "And <u>intrathecal</u> cytarabine": by a way of its own, whatever else it is a part of. */
  private static final Search OWN_ROUTE = WORDINGS.search("own-route");

  /** How many sentences on a drug still belongs to the regimen that it is a part of. */
  private static final int NEAR = 1;

  /** How many words a heading has at most. */
  private static final int HEADING = 6;

  private final DrugUses uses;

  Therapies(Lexicon lexicon) {
    this.uses = new DrugUses(lexicon);
  }

  List<Reading<Regimen>> of(CaseFile file, CaseRecord decided) {
    List<Fact<Regimen>> all = file.all(Fields.SYSTEMIC_THERAPY);
    List<Fact<Regimen>> given = file.affirmed(Fields.SYSTEMIC_THERAPY);
    Map<List<String>, List<Fact<Regimen>>> regimens = named(given, decided);
    List<Fact<Regimen>> unnamed =
        UnnamedTherapies.of(given.stream().filter(f -> !isCount(f)).toList(), regimens.values());
    if (!unnamed.isEmpty()) {
      regimens.put(List.of(), new ArrayList<>(unnamed));
    }
    Cycles.assign(
        all.stream().filter(f -> isCount(f) || f.affirmed() && !unnamed.contains(f)).toList(),
        regimens);
    List<Reading<Regimen>> out = new ArrayList<>();
    regimens.forEach((drugs, same) -> out.add(file.reading(Cycles.counted(drugs, same))));
    List<Fact<Regimen>> rest = all.stream().filter(f -> !f.affirmed() && !isCount(f)).toList();
    out.addAll(file.merged(rest, Regimen::drugs));
    return out;
  }

  private static boolean isCount(Fact<Regimen> fact) {
    return fact.rule().equals("therapy.cycles");
  }

  private Map<List<String>, List<Fact<Regimen>>> named(
      List<Fact<Regimen>> given, CaseRecord decided) {
    Map<List<String>, List<Fact<Regimen>>> groups = new LinkedHashMap<>();
    for (Fact<Regimen> fact : given) {
      List<String> drugs = fact.value().drugs();
      if (!drugs.isEmpty()
          && !fact.rule().equals("therapy.conditional")
          && !fact.rule().equals("therapy.mentioned")) {
        groups.computeIfAbsent(drugs, d -> new ArrayList<>()).add(fact);
      }
    }
    Map<List<String>, List<Fact<Regimen>>> out = new LinkedHashMap<>(groups);
    for (Fact<Regimen> fact : given) {
      if (fact.rule().equals("therapy.conditional")
          && (isMaintenance(fact, groups) || uses.treats(fact.value().drugs(), decided))) {
        out.computeIfAbsent(fact.value().drugs(), d -> new ArrayList<>()).add(fact);
      }
    }
    List<List<String>> summaries =
        groups.keySet().stream().filter(d -> isSummary(d, groups)).toList();
    summaries.forEach(groups::remove);
    summaries.forEach(out::remove);
    out.entrySet().removeIf(e -> isRemark(e.getKey(), e.getValue(), groups));
    return out;
  }

  /** Whether a drug that counts only within a regimen goes on after one that held it. */
  private static boolean isMaintenance(
      Fact<Regimen> fact, Map<List<String>, List<Fact<Regimen>>> groups) {
    return fact.passage().has(MAINTENANCE)
        && groups.keySet().stream().anyMatch(d -> d.containsAll(fact.value().drugs()));
  }

  /** "Relapse and EDP": the few words over a part of the story. */
  private static boolean isHeading(Fact<Regimen> fact) {
    return fact.passage().words().size() <= HEADING;
  }

  /** Whether a drug is only spoken of, as a part of a regimen that stands elsewhere. */
  private static boolean isRemark(
      List<String> drugs, List<Fact<Regimen>> same, Map<List<String>, List<Fact<Regimen>>> groups) {
    List<Fact<Regimen>> whole =
        groups.entrySet().stream()
            .filter(g -> g.getKey().size() > drugs.size() && g.getKey().containsAll(drugs))
            .flatMap(g -> g.getValue().stream())
            .toList();
    return !whole.isEmpty()
        && (drugs.size() == 1 || same.stream().allMatch(Therapies::isHeading))
        && same.stream()
            .noneMatch(f ->
                f.passage().has(MAINTENANCE)
                    || f.passage().hasBefore(OWN_ROUTE, f.place().end())
                    || f.rule().equals("therapy.given")
                        && whole.stream().noneMatch(w -> isJustBefore(w, f)));
  }

  /** "A plus B was started; six courses of A were given": still of the regimen just told. */
  private static boolean isJustBefore(Fact<Regimen> whole, Fact<Regimen> part) {
    int sentences = part.at() - whole.at();
    return part.section() == whole.section()
        && part.span().start() > whole.span().end()
        && sentences >= 0
        && sentences <= NEAR
        && !part.passage().has(PARTED);
  }

  /**
   * "She was treated with A, B and C" sums up where A, B and C are told one by one elsewhere; an
   * abstract does so too where the story has each of them in another regimen.
   */
  private static boolean isSummary(
      List<String> drugs, Map<List<String>, List<Fact<Regimen>>> groups) {
    if (groups.get(drugs).stream().noneMatch(Fact::inCase) && isSpread(drugs, groups)) {
      return true;
    }
    List<String> left = new ArrayList<>(drugs);
    int parts = 0;
    int untold = 0;
    for (Map.Entry<List<String>, List<Fact<Regimen>>> other : groups.entrySet()) {
      boolean told = other.getValue().stream().anyMatch(f -> f.rule().equals("therapy.given"));
      if (other.getKey().size() < drugs.size() && left.containsAll(other.getKey())) {
        left.removeAll(other.getKey());
        parts++;
        untold += told ? 0 : 1;
      }
    }
    boolean story = groups.get(drugs).stream().anyMatch(Fact::inCase);
    return parts > (story ? 2 : 1) && left.isEmpty() && untold <= parts / 3;
  }

  /** Whether the story gives each of the drugs, and never all of them at once. */
  private static boolean isSpread(
      List<String> drugs, Map<List<String>, List<Fact<Regimen>>> groups) {
    List<List<String>> told =
        groups.entrySet().stream()
            .filter(g -> g.getValue().stream().anyMatch(Fact::inCase))
            .map(Map.Entry::getKey)
            .toList();
    return told.stream().noneMatch(t -> t.containsAll(drugs))
        && drugs.stream().allMatch(d -> told.stream().anyMatch(t -> t.contains(d)));
  }
}
