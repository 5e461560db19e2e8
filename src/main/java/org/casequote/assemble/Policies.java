package org.casequote.assemble;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Search;
import org.casequote.model.CaseRecord;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.Value;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Rate;

/** The policies of what is told of tumours, in the order in which they are decided. */
final class Policies {

  private static final List<String> WORST_FIRST = List.of("positive", "close", "negative");

  private static final Search FINAL =
      Search.ignoringCase("\\b(?:final|definitive) (?:[\\w-]+ ){0,2}margins?\\b");

  private Policies() {}

  static List<Policy> standard(Lexicon lexicon) {
    Taxonomy taxonomy = new Taxonomy(lexicon);
    Histologies histologies = new Histologies(lexicon, taxonomy);
    PrimarySites sites = new PrimarySites(lexicon, taxonomy);
    GivenUp givenUp = new GivenUp(taxonomy);
    Spread spread = new Spread(lexicon, taxonomy);
    Therapies therapies = new Therapies(lexicon);
    Recurrences recurrences = new Recurrences(lexicon);
    return List.of(
        Policy.of(Fields.HISTOLOGY, (file, decided) -> histologies.of(file)),
        Policy.of(Fields.PRIMARY_SITE, sites::of),
        Policy.of(Fields.METASTATIC_SITE, spread::of),
        Policy.of(Fields.TUMOR_SIZE, Measurements::of),
        Policy.of(Fields.MITOTIC_COUNT, (file, decided) -> mitoses(file)),
        Policy.of(Fields.KI67, (file, decided) -> merged(file, Fields.KI67, v -> v)),
        Policy.of(
            Fields.GRADE,
            (file, decided) ->
                file.merged(givenUp.without(file.all(Fields.GRADE), file, decided), v -> v)),
        Policy.of(Fields.IHC, (file, decided) -> merged(file, Fields.IHC, v -> v)),
        Policy.of(Fields.MOLECULAR, (file, decided) -> Biomarkers.molecular(file)),
        Policy.of(
            Fields.STAGE,
            (file, decided) ->
                stages(file, givenUp.without(file.all(Fields.STAGE), file, decided))),
        Policy.of(Fields.MARGINS, (file, decided) -> margins(file)),
        Policy.of(Fields.SYSTEMIC_THERAPY, therapies::of),
        Policy.of(Fields.SURGERY, Operations::of),
        Policy.of(Fields.RADIOTHERAPY, (file, decided) -> Radiotherapies.of(file)),
        Policy.of(Fields.RESPONSE, (file, decided) -> Responses.of(file)),
        (file, decided, out) -> course(recurrences, file, decided, out),
        Policy.of(Fields.FOLLOW_UP, FollowUps::of));
  }

  /** What became of the patient: a recurrence is a status of the disease too. */
  private static void course(
      Recurrences recurrences, CaseFile file, CaseRecord decided, CaseRecord.Builder out) {
    List<Fact<Coded>> facts = recurrences.facts(file, decided);
    out.put(Fields.OUTCOME, Outcomes.of(file, facts));
    out.put(Fields.RECURRENCE, Recurrences.of(facts, file, decided));
  }

  /** Facts that say the same become one reading. */
  private static <V extends Value> List<Reading<V>> merged(
      CaseFile file, Field<V> field, Function<V, Object> key) {
    return file.merged(file.all(field), key);
  }

  /** "FIGO stage IIIC", told again as "stage IIIC", is one. */
  private static List<Reading<Coded>> stages(CaseFile file, List<Fact<Coded>> stages) {
    return file.merged(
        stages.stream()
            .map(plain ->
                stages.stream()
                    .filter(named -> named.affirmed() && isNamed(named, plain))
                    .findFirst()
                    .map(named -> plain.with(named.value()))
                    .orElse(plain))
            .toList(),
        v -> v.value().toUpperCase(Locale.ROOT));
  }

  private static boolean isNamed(Fact<Coded> named, Fact<Coded> plain) {
    String group = " " + plain.value().value().toUpperCase(Locale.ROOT);
    return named.value().value().toUpperCase(Locale.ROOT).endsWith(group);
  }

  /** "No mitoses" of one sample does not stand beside the count of another. */
  private static List<Reading<Rate>> mitoses(CaseFile file) {
    List<Fact<Rate>> all = file.all(Fields.MITOTIC_COUNT);
    boolean counted = all.stream().anyMatch(f -> f.affirmed() && f.value().unit() != null);
    return file.merged(
        all.stream().filter(f -> !counted || !f.rule().equals("mitosis.none")).toList(), v -> v);
  }

  /**
   * The last operation's margins are the definitive ones, and "the final margins" wherever they
   * stand; one that holds tumour outweighs others.
   */
  private static List<Reading<Coded>> margins(CaseFile file) {
    List<Fact<Coded>> affirmed = file.affirmed(Fields.MARGINS);
    if (affirmed.isEmpty()) {
      return List.of();
    }
    Fact<Coded> last =
        affirmed.stream()
            .filter(f -> f.passage().has(FINAL))
            .reduce((a, b) -> b)
            .orElse(affirmed.getLast());
    Coded value =
        affirmed.stream()
            .filter(f -> f.at() == last.at())
            .filter(f -> !last.rule().equals("margins.re-excised") || f.rule().equals(last.rule()))
            .map(Fact::value)
            .min(Comparator.comparingInt((Coded v) -> WORST_FIRST.indexOf(v.value())))
            .orElse(last.value());
    return List.of(file.reading(affirmed.stream().filter(f -> f.value().equals(value)).toList()));
  }
}
