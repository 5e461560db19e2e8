package org.casequote.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.SectionKind;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Quantity;
import org.casequote.model.Value.Topography;

/** Age and sex: of the competing facts, the one that introduces the patient. */
final class Demographics {

  private static final Set<String> INTRODUCING =
      Set.of("age.old", "age.short", "age.adjective", "age.letter");

  /** Organs that only one of the sexes has. */
  private static final Map<String, String> SEXED =
      Map.ofEntries(
          Map.entry("prostate", "male"),
          Map.entry("testis", "male"),
          Map.entry("penis", "male"),
          Map.entry("scrotum", "male"),
          Map.entry("ovary", "female"),
          Map.entry("fallopian tube", "female"),
          Map.entry("uterus", "female"),
          Map.entry("cervix", "female"),
          Map.entry("vagina", "female"),
          Map.entry("vulva", "female"),
          Map.entry("placenta", "female"));

  private Demographics() {}

  /** The first age stated for the illness reported. */
  static List<Reading<Quantity>> age(CaseFile file) {
    List<Fact<Quantity>> ages = file.affirmed(Fields.AGE);
    if (ages.isEmpty()) {
      return List.of();
    }
    Fact<Quantity> first =
        ages.stream()
            .min(Comparator.comparingInt(Demographics::rank).thenComparingInt(Fact::at))
            .orElseThrow();
    return List.of(
        file.reading(ages.stream().filter(f -> f.value().equals(first.value())).toList()));
  }

  private static int rank(Fact<Quantity> fact) {
    boolean introduces = INTRODUCING.contains(fact.rule());
    boolean story =
        fact.section() == SectionKind.CASE
            || fact.section() == SectionKind.ABSTRACT
            || fact.section() == SectionKind.TITLE;
    return (introduces ? 0 : 1) + (story ? 0 : 2);
  }

  /** The sex that most words speak of; a noun weighs as much as three pronouns. */
  static List<Reading<Coded>> sex(CaseFile file) {
    List<Fact<Coded>> facts = file.affirmed(Fields.SEX);
    if (facts.isEmpty()) {
      facts = byOrgan(file);
    }
    int balance = 0;
    for (Fact<Coded> fact : facts) {
      int weight = fact.rule().equals("sex.noun") ? 3 : 1;
      balance += fact.value().value().equals("male") ? weight : -weight;
    }
    String sex = balance >= 0 ? "male" : "female";
    List<Fact<Coded>> same =
        facts.stream()
            .filter(f -> f.value().value().equals(sex))
            .sorted(Comparator.comparing((Fact<Coded> f) -> !f.rule().equals("sex.noun")))
            .limit(3)
            .toList();
    return same.isEmpty() ? List.of() : List.of(file.reading(same));
  }

  /** A sex that no word states but an organ does: the prostate is a man's. */
  private static List<Fact<Coded>> byOrgan(CaseFile file) {
    List<Fact<Coded>> out = new ArrayList<>();
    for (Fact<Topography> site : file.affirmed(Fields.PRIMARY_SITE)) {
      String sex = SEXED.get(site.value().organ());
      if (sex != null) {
        out.add(site.telling(Fields.SEX, new Coded(sex), "sex.organ"));
      }
    }
    long kinds = out.stream().map(f -> f.value().value()).distinct().count();
    return kinds == 1 ? out : List.of();
  }
}
