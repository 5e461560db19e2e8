package org.casequote.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Term;
import org.casequote.model.CaseRecord;
import org.casequote.model.Fields;
import org.casequote.model.Finding;
import org.casequote.model.Mention;
import org.casequote.model.Origin;
import org.casequote.model.Reading;
import org.casequote.model.Span;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Quantity;
import org.casequote.model.Value.Topography;
import org.casequote.pipeline.Passage;

/**
 * Recurrences: those that the article calls so, and metastases that came after an operation had
 * cleared the disease. "No recurrence" at an early visit yields to the recurrence of a later one.
 */
final class Recurrences {

  /** From how many months after a treatment on a metastasis is held to be new. */
  private static final double LATER = 1.5;

  /** Verbs by which a finding is told as news, not as known before. */
  private static final Pattern NEWS =
      Pattern.compile(
          "\\b(?:detected|found|show(?:s|ed|n|ing)|developed|developing|appear(?:ed|ance)|reveal(?:ed|ing)"
              + "|demonstrat(?:ed|ing)|discover(?:ed|y)|disclosed|identified|uncovered|confirmed|noted|seen"
              + "|observed|diagnosed|presented|occurr(?:ed|ence)|emerged|objectified|heralded|caused by"
              + "|due to|visuali[sz]ed|documented|proved|evidenced|occurrence|came|complain(?:ed|ing))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  private Recurrences() {}

  static List<Reading<Coded>> of(CaseFile file, CaseRecord decided) {
    List<Fact<Coded>> facts = new ArrayList<>(facts(file, decided));
    boolean came = facts.stream().anyMatch(f -> f.affirmed() && !isNone(f));
    boolean placed = facts.stream().anyMatch(f -> f.affirmed() && !isNone(f) && !isAny(f));
    facts.removeIf(f -> came && isNone(f) || placed && isAny(f));
    facts.replaceAll(f -> isAny(f) ? f.with(new Coded(unplaced(decided))) : f);
    return file.merged(facts, v -> v);
  }

  /**
   * Every recurrence with its kind where the text tells, and every statement that there was none.
   */
  static List<Fact<Coded>> facts(CaseFile file, CaseRecord decided) {
    List<Fact<Coded>> all = file.all(Fields.RECURRENCE);
    List<Fact<Coded>> nones = all.stream().filter(Recurrences::isNone).toList();
    List<Fact<Coded>> out = new ArrayList<>();
    for (Fact<Coded> fact : all) {
      boolean within =
          !isNone(fact) && nones.stream().anyMatch(n -> n.span().overlaps(fact.span()));
      if (!within) {
        out.add(isAny(fact) ? fact.with(new Coded(place(file, decided, fact))) : fact);
      }
    }
    if (!isBlood(decided)) {
      out.addAll(spread(file));
    }
    return out;
  }

  private static boolean isNone(Fact<Coded> fact) {
    return fact.value().value().equals("none");
  }

  private static boolean isAny(Fact<Coded> fact) {
    return fact.value().value().equals("any");
  }

  /** Where a recurrence was that its own words do not place, by the organs around it. */
  private static String place(CaseFile file, CaseRecord decided, Fact<Coded> fact) {
    List<String> primaries =
        decided.get(Fields.PRIMARY_SITE).affirmed().stream().map(r -> r.value().organ()).toList();
    int base = fact.passage().sentence().span().start();
    for (Term term : fact.passage().terms(Kind.SITE)) {
      Span own = fact.span().shift(-base);
      boolean behind = term.span().start() >= own.end();
      boolean before =
          term.span().end() <= own.start() && fact.passage().wordsBetween(term.span(), own) == 0;
      if ((behind || before) && primaries.contains(term.entry().optional("organ"))) {
        return "local";
      }
    }
    for (Fact<Topography> site : file.affirmed(Fields.METASTATIC_SITE)) {
      if (site.at() == fact.at()) {
        return kind(site);
      }
    }
    return "any";
  }

  /** A solid tumour comes back where it was; a disease of the blood is everywhere. */
  private static String unplaced(CaseRecord decided) {
    return isBlood(decided) ? "distant" : "local";
  }

  private static String kind(Fact<Topography> site) {
    return site.value().organ().equals("lymph node") ? "regional" : "distant";
  }

  private static boolean isBlood(CaseRecord decided) {
    return decided.get(Fields.HISTOLOGY).affirmed().stream()
        .map(r -> r.value().icdo3())
        .anyMatch(code -> code != null && code.compareTo("9590") >= 0);
  }

  /** Metastases that a later time found after the disease was cleared, in places new since then. */
  private static List<Fact<Coded>> spread(CaseFile file) {
    List<Fact<?>> clearings = clearings(file);
    List<Fact<Topography>> sites = file.affirmed(Fields.METASTATIC_SITE);
    List<Fact<Coded>> out = new ArrayList<>();
    for (Fact<Topography> site : sites) {
      clearings.stream()
          .filter(c -> c.section() == site.section() && c.at() < site.at())
          .max(Comparator.comparingInt(Fact::at))
          .filter(cleared -> isLater(file, cleared, site))
          .filter(cleared ->
              sites.stream()
                  .noneMatch(s -> s.section() == site.section() && isOld(s, site, cleared)))
          .ifPresent(cleared -> out.add(distant(site)));
    }
    return out;
  }

  /** Whether a metastasis stands between the clearing and another, which then is no news. */
  private static boolean isOld(Fact<?> other, Fact<?> site, Fact<?> cleared) {
    return other.at() > cleared.at() && other.at() < site.at();
  }

  /** Operations, complete responses and statements that no disease was left. */
  private static List<Fact<?>> clearings(CaseFile file) {
    List<Fact<?>> out = new ArrayList<>(file.affirmed(Fields.SURGERY));
    List<Fact<Coded>> responses = file.affirmed(Fields.RESPONSE);
    responses.stream()
        .filter(f -> f.value().value().equals("CR"))
        // Gone in one place and only smaller in another: the disease is still there.
        .filter(f ->
            responses.stream().noneMatch(r -> r.at() == f.at() && r.value().value().equals("PR")))
        .forEach(out::add);
    file.affirmed(Fields.RECURRENCE).stream().filter(Recurrences::isNone).forEach(out::add);
    return out;
  }

  /** Whether time has passed between the clearing and a metastasis. */
  private static boolean isLater(CaseFile file, Fact<?> cleared, Fact<?> site) {
    return has(site.passage(), "appearing")
        || isNews(site.passage())
            && !isAnswering(file, site)
            && (isDated(cleared, site)
                || file.affirmed(Fields.FOLLOW_UP).stream()
                    .anyMatch(f -> f.at() > cleared.at() && f.at() <= site.at() && isLong(f)))
        || file.passages().stream()
            .filter(p -> p.sentence().index() > cleared.at() && p.sentence().index() <= site.at())
            .anyMatch(p -> has(p, "later"));
  }

  private static boolean isNews(Passage passage) {
    return NEWS.matcher(passage.text()).find();
  }

  /** "The metastases progressed": those that a treatment was given for are not new. */
  private static boolean isAnswering(CaseFile file, Fact<?> site) {
    return file.affirmed(Fields.RESPONSE).stream().anyMatch(r -> r.at() == site.at());
  }

  /** Whether a metastasis is dated, in another year than what cleared the disease. */
  private static boolean isDated(Fact<?> cleared, Fact<?> site) {
    Matcher year = YEAR.matcher(site.passage().text());
    return year.find() && !cleared.passage().text().contains(year.group());
  }

  private static boolean isLong(Fact<Quantity> interval) {
    Double months = interval.value().low();
    return months != null && months >= LATER;
  }

  private static boolean has(Passage passage, String axis) {
    return passage.terms(Kind.CUE).stream().anyMatch(t -> t.entry().is("axis", axis));
  }

  private static Fact<Coded> distant(Fact<Topography> site) {
    return new Fact<>(
        new Finding<>(
            new Mention<>(
                Fields.RECURRENCE,
                site.span(),
                new Coded(kind(site)),
                new Origin.Rule("recurrence.spread")),
            site.finding().assertion(),
            site.finding().cues()),
        site.passage());
  }
}
