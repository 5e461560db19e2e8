package org.casequote.assemble;

import java.util.Comparator;
import java.util.List;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.SectionKind;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Quantity;

/** Age and sex: of the competing facts, the one that introduces the patient. */
final class Demographics {

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
    boolean introduces = fact.rule().equals("age.old") || fact.rule().equals("age.short");
    boolean story =
        fact.section() == SectionKind.CASE
            || fact.section() == SectionKind.ABSTRACT
            || fact.section() == SectionKind.TITLE;
    return (introduces ? 0 : 1) + (story ? 0 : 2);
  }

  /** The sex that most words speak of; a noun weighs as much as three pronouns. */
  static List<Reading<Coded>> sex(CaseFile file) {
    List<Fact<Coded>> facts = file.affirmed(Fields.SEX);
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
}
