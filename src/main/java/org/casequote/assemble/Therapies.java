package org.casequote.assemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.SectionKind;
import org.casequote.model.Value.Regimen;

/**
 * The systemic treatments given. A regimen that is restated is one reading; a drug that is only
 * spoken of as a part of one, and a list that sums several up, are none of their own.
 */
final class Therapies {

  private static final Pattern MAINTENANCE =
      Pattern.compile("\\b(?:maintenance|alone|monotherapy|resum\\w+|restart\\w*)\\b");

  private static final Pattern MORE =
      Pattern.compile(
          "\\b(?:additional|further|more|another|extra)\\b.{0,20}\\b(?:cycle|course|round)|"
              + "\\b(?:cycle|course|round)s? more\\b",
          Pattern.CASE_INSENSITIVE);

  private Therapies() {}

  static List<Reading<Regimen>> of(CaseFile file) {
    List<Fact<Regimen>> all = file.all(Fields.SYSTEMIC_THERAPY);
    List<Fact<Regimen>> given = file.affirmed(Fields.SYSTEMIC_THERAPY);
    Map<List<String>, List<Fact<Regimen>>> named = named(given);
    List<Reading<Regimen>> out = new ArrayList<>();
    named.forEach((drugs, same) -> out.add(file.reading(counted(drugs, same))));
    List<Fact<Regimen>> unnamed = UnnamedTherapies.of(given, named.values());
    if (!unnamed.isEmpty()) {
      out.add(file.reading(counted(List.of(), unnamed)));
    }
    List<Fact<Regimen>> rest = all.stream().filter(f -> !f.affirmed()).toList();
    out.addAll(file.merged(rest, Regimen::drugs));
    return out;
  }

  private static Map<List<String>, List<Fact<Regimen>>> named(List<Fact<Regimen>> given) {
    Map<List<String>, List<Fact<Regimen>>> groups = new LinkedHashMap<>();
    for (Fact<Regimen> fact : given) {
      List<String> drugs = fact.value().drugs();
      if (!drugs.isEmpty() && !fact.rule().equals("therapy.conditional")) {
        groups.computeIfAbsent(drugs, d -> new ArrayList<>()).add(fact);
      }
    }
    Map<List<String>, List<Fact<Regimen>>> out = new LinkedHashMap<>(groups);
    for (Fact<Regimen> fact : given) {
      if (fact.rule().equals("therapy.conditional") && isMaintenance(fact, groups)) {
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
    return MAINTENANCE.matcher(fact.passage().text()).find()
        && groups.keySet().stream().anyMatch(d -> d.containsAll(fact.value().drugs()));
  }

  /** Whether drugs are only spoken of, as a part of a regimen that stands elsewhere. */
  private static boolean isRemark(
      List<String> drugs, List<Fact<Regimen>> same, Map<List<String>, ?> groups) {
    boolean part =
        groups.keySet().stream().anyMatch(d -> d.size() > drugs.size() && d.containsAll(drugs));
    return part
        && drugs.size() == 1
        && same.stream()
            .noneMatch(f ->
                f.rule().equals("therapy.given") || MAINTENANCE.matcher(f.passage().text()).find());
  }

  /** "She was treated with A, B and C" sums up where A, B and C are told one by one elsewhere. */
  private static boolean isSummary(
      List<String> drugs, Map<List<String>, List<Fact<Regimen>>> groups) {
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
    boolean story =
        groups.get(drugs).stream()
            .anyMatch(f -> f.section() == SectionKind.CASE || f.section() == SectionKind.RESULTS);
    return parts > (story ? 2 : 1) && left.isEmpty() && untold <= parts / 3;
  }

  /** The facts with those that state the cycles first. */
  private static List<Fact<Regimen>> counted(List<String> drugs, List<Fact<Regimen>> same) {
    Integer most = null;
    List<Fact<Regimen>> stating = List.of();
    Fact<Regimen> plain = null;
    for (Fact<Regimen> fact : same) {
      Integer cycles = fact.value().cycles();
      if (cycles == null) {
        continue;
      }
      boolean more = isMore(fact);
      Integer before = plain == null ? null : plain.value().cycles();
      boolean adds = more && plain != null && before != null && !isTotalled(fact, same);
      int count = adds ? cycles + before : cycles;
      if (most == null || count > most) {
        most = count;
        stating = adds ? List.of(plain, fact) : List.of(fact);
      }
      plain = more ? plain : fact;
    }
    List<Fact<Regimen>> out = new ArrayList<>(same);
    out.removeAll(stating);
    out.addAll(0, stating);
    out.set(0, out.getFirst().with(new Regimen(drugs, most)));
    return out;
  }

  /** Whether a count that stands after "two more cycles" has them in it already. */
  private static boolean isTotalled(Fact<Regimen> more, List<Fact<Regimen>> same) {
    return same.stream()
        .anyMatch(f -> f.at() > more.at() && f.value().cycles() != null && !isMore(f));
  }

  /** "Three additional cycles": to be added to those before. */
  private static boolean isMore(Fact<Regimen> fact) {
    int start = fact.passage().sentence().span().start();
    int end = Math.min(fact.span().end() - start, fact.passage().text().length());
    Matcher more = MORE.matcher(fact.passage().text());
    return more.region(Math.max(0, fact.span().start() - start), end).find();
  }
}
