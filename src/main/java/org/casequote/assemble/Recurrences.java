package org.casequote.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.CaseRecord;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.SectionKind;
import org.casequote.model.Span;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Topography;
import org.jspecify.annotations.Nullable;

/**
 * Recurrences: those that the article calls so, and metastases that came after an operation had
 * cleared the disease. "No recurrence" at an early visit yields to the recurrence of a later one.
 */
final class Recurrences {

  private static final Wordings WORDINGS = Wordings.of(Recurrences.class);

  /** "No further metastases" leaves open whether those known have gone. */
  private static final Search FURTHER = WORDINGS.search("further");

  /** "A nodule in the scar" is a recurrence only after an operation; rules for such end so. */
  private static final String AFTER = ".after";

  private static final Search AND = WORDINGS.search("and");

  private static final Search OTHER_SIDE = Search.ignoringCase("contralateral|metastatic|distant");

  /** "A skull recurrence", while "a tumour of the skull recurred" was there before. */
  private static final Search NOUN = Search.ignoringCase("\\b(?:recurrence|relapse|recidiv)");

  /** How many words lead from a recurrence to where it was: "in the left", "of the". */
  private static final int IN_THE = 3;

  /** What lies around every primary: a recurrence there may be local. */
  static final Set<String> SURROUNDINGS =
      Set.of("skin", "soft tissue", "other", "retroperitoneum", "mesentery", "orbit");

  private final Drainage drainage;

  Recurrences(Lexicon lexicon) {
    drainage = new Drainage(lexicon);
  }

  /** The readings of what {@link #facts} gave. */
  static List<Reading<Coded>> of(List<Fact<Coded>> told, CaseFile file, CaseRecord decided) {
    List<Fact<Coded>> facts = new ArrayList<>(told);
    boolean came = facts.stream().anyMatch(f -> f.affirmed() && !isNone(f));
    boolean placed = facts.stream().anyMatch(f -> f.affirmed() && !isNone(f) && !isAny(f));
    facts.removeIf(f -> came && isNone(f) || placed && isAny(f));
    if (facts.stream().noneMatch(Fact::affirmed)) {
      clean(file).ifPresent(facts::add);
    }
    facts.replaceAll(f -> isAny(f) ? f.with(new Coded(unplaced(decided))) : f);
    return file.merged(facts, v -> v);
  }

  /**
   * Every recurrence with its kind where the text tells, and every statement that there was none.
   */
  List<Fact<Coded>> facts(CaseFile file, CaseRecord decided) {
    Treatments treatments = file.treatments();
    List<Fact<Coded>> all =
        file.all(Fields.RECURRENCE).stream()
            .filter(f -> !f.rule().endsWith(AFTER) || treatments.operatedBefore(f))
            .filter(f -> isNone(f) || !Suspicions.isRefuted(f, null, file))
            .toList();
    List<Fact<Coded>> nones = all.stream().filter(Recurrences::isNone).toList();
    List<Fact<Coded>> out = new ArrayList<>();
    for (Fact<Coded> fact : all) {
      boolean within =
          !isNone(fact) && nones.stream().anyMatch(n -> n.span().overlaps(fact.span()))
              || isAny(fact)
                  && all.stream().anyMatch(f -> !isAny(f) && f.span().overlaps(fact.span()));
      if (!within) {
        out.add(
            isAny(fact)
                ? fact.with(new Coded(place(file, decided, fact)))
                : fact.with(new Coded(resolved(fact, decided))));
      }
    }
    if (!isBlood(decided)) {
      out.addAll(besides(file, decided, out));
      Clearings clearings = Clearings.of(file);
      for (Fact<Topography> site : NewMetastases.of(file, decided, clearings)) {
        out.add(fact(site, kind(site, decided), NewMetastases.RULE));
      }
      for (Fact<Topography> site : NewLesions.of(file, decided, clearings)) {
        out.add(fact(site, "local", NewLesions.RULE));
      }
    }
    return out;
  }

  /** "A local recurrence and lung metastases": the tumour came back in both places. */
  private List<Fact<Coded>> besides(
      CaseFile file, CaseRecord decided, List<Fact<Coded>> recurrences) {
    return file.affirmed(Fields.METASTATIC_SITE).stream()
        .filter(site ->
            recurrences.stream()
                .anyMatch(r ->
                    r.affirmed()
                        && !isNone(r)
                        && r.at() == site.at()
                        && r.span().end() <= site.span().start()
                        && AND.isIn(r.passage().between(r.place(), site.place()))))
        .map(site -> fact(site, kind(site, decided), NewMetastases.RULE))
        .toList();
  }

  /** A statement, some time after the treatment, that there was no disease. */
  private static Optional<Fact<Coded>> clean(CaseFile file) {
    Treatments treatments = file.treatments();
    if (isKilled(file)) {
      return Optional.empty();
    }
    return file.affirmed(Fields.OUTCOME).stream()
        .filter(f -> f.value().value().equals("NED") && treatments.anythingBefore(f))
        .filter(f -> !f.passage().has(FURTHER))
        .filter(f ->
            Clearings.isLongAt(file, f.at())
                || file.before(f)
                    .filter(p -> p.sentence().section() != SectionKind.TABLE)
                    .filter(p -> Clearings.isLongAt(file, p.sentence().index()))
                    .isPresent())
        .findFirst()
        .map(f -> fact(f, "none", "recurrence.none.status"));
  }

  /** Whether the disease killed; words for that may cover a death of something else. */
  private static boolean isKilled(CaseFile file) {
    List<Fact<Coded>> all = file.affirmed(Fields.OUTCOME);
    return all.stream().anyMatch(f -> f.value().value().equals("DOD"))
        && all.stream().noneMatch(f -> f.value().value().equals("DOC"));
  }

  static boolean isNone(Fact<Coded> fact) {
    return fact.value().value().equals("none");
  }

  private static boolean isAny(Fact<Coded> fact) {
    return fact.value().value().equals("any");
  }

  /** Where a recurrence was that its own words do not place, by the organs around it. */
  private String place(CaseFile file, CaseRecord decided, Fact<Coded> fact) {
    List<String> primaries = primaries(decided);
    Span own = fact.place();
    for (Term term : fact.passage().terms(Kind.SITE, Kind.SITE_ADJECTIVE)) {
      String organ = term.entry().optional("organ");
      int between = fact.passage().wordsBetween(term.span(), own);
      boolean behind = term.span().start() >= own.end();
      boolean before = term.span().end() <= own.start() && between <= 1 && NOUN.isIn(fact.words());
      boolean there =
          primaries.contains(organ)
              || behind
                  && between <= IN_THE
                  && SURROUNDINGS.contains(organ)
                  && !primaries.isEmpty();
      if ((behind && term.kind() == Kind.SITE || before && between == 0)
          && there
          && !isBlood(decided)) {
        return "local";
      }
      // "A skull recurrence", "recurrence in the spleen": where the tumour had not been before.
      if ((before || behind && between <= IN_THE)
          && !primaries.isEmpty()
          && organ != null
          && !primaries.contains(organ)
          && !SURROUNDINGS.contains(organ)) {
        return kind(organ, term.entry().optional("icdo3"), decided);
      }
    }
    List<Fact<Topography>> seats = file.affirmed(Fields.METASTATIC_SITE, fact.at());
    return seats.isEmpty() ? "any" : kind(seats.getFirst(), decided);
  }

  /** A solid tumour comes back where it was; a disease of the blood is everywhere. */
  private static String unplaced(CaseRecord decided) {
    return isBlood(decided) ? "distant" : "local";
  }

  private String kind(Fact<Topography> site, CaseRecord decided) {
    return kind(site.value().organ(), site.value().icdo3(), decided);
  }

  /** Nodes that the primary drains to are regional, all else that is away from it is distant. */
  private String kind(String organ, @Nullable String code, CaseRecord decided) {
    boolean regional = organ.equals("lymph node") && drainage.isRegional(code, primaries(decided));
    return regional ? "regional" : "distant";
  }

  /** The kind that the words tell, seen from where the tumour had been. */
  private String resolved(Fact<Coded> fact, CaseRecord decided) {
    return isInFarNodes(fact, decided)
        ? "distant"
        : isInPlace(fact, decided) ? "local" : fact.value().value();
  }

  /** "Hepatic recurrence" of a liver cancer. */
  private static boolean isInPlace(Fact<Coded> fact, CaseRecord decided) {
    return fact.rule().equals("recurrence.distant")
        && !isBlood(decided)
        && !OTHER_SIDE.isIn(fact.words())
        && fact.passage().terms(Kind.SITE_ADJECTIVE).stream()
            .filter(t -> t.span().start() == fact.place().start())
            .anyMatch(t -> primaries(decided).contains(t.entry().optional("organ")));
  }

  /** "Relapsed in the axillary nodes" of a patient with lung cancer. */
  private boolean isInFarNodes(Fact<Coded> fact, CaseRecord decided) {
    return fact.value().value().equals("regional")
        && fact.passage().terms(Kind.SITE, Kind.SITE_ADJECTIVE).stream()
            .filter(t -> t.span().overlaps(fact.place()) && t.entry().is("organ", "lymph node"))
            .map(t -> t.entry().optional("icdo3"))
            .anyMatch(code -> !drainage.isRegional(code, primaries(decided)));
  }

  private static List<String> primaries(CaseRecord decided) {
    return decided.affirmed(Fields.PRIMARY_SITE).stream().map(Topography::organ).toList();
  }

  private static boolean isBlood(CaseRecord decided) {
    return decided.affirmed(Fields.HISTOLOGY).stream().anyMatch(Blood::isOf);
  }

  /** A recurrence read from words of another field. */
  private static Fact<Coded> fact(Fact<?> source, String kind, String rule) {
    return source.telling(Fields.RECURRENCE, new Coded(kind), rule);
  }
}
