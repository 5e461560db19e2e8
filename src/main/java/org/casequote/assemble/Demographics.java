package org.casequote.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casequote.model.CaseRecord;
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

  /** The parts of an article that introduce its patient. */
  private static final List<SectionKind> STORY =
      List.of(SectionKind.TITLE, SectionKind.ABSTRACT, SectionKind.CASE);

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

  private final CaseFile file;

  /** The ages stated, those that introduce the patient in his story before others. */
  private final List<Fact<Quantity>> ages;

  /** The first age of title, abstract and case, where the sentence has a noun for the patient. */
  private final List<Fact<Quantity>> introductions;

  private Demographics(CaseFile file) {
    this.file = file;
    Map<Integer, List<Fact<Quantity>>> ranked = new TreeMap<>();
    for (Fact<Quantity> age : file.affirmed(Fields.AGE)) {
      ranked.computeIfAbsent(rank(age), rank -> new ArrayList<>()).add(age);
    }
    ages = ranked.values().stream().flatMap(List::stream).toList();
    List<Fact<Quantity>> best = ranked.getOrDefault(0, List.of());
    introductions =
        STORY.stream()
            .flatMap(part -> ages.stream().filter(f -> f.section() == part).limit(1))
            .filter(f -> best.contains(f) && !nouns(f).isEmpty())
            .toList();
  }

  /** Adds both to a record. */
  static void decide(CaseFile file, CaseRecord.Builder out) {
    Demographics patient = new Demographics(file);
    out.put(Fields.AGE, patient.age());
    out.put(Fields.SEX, patient.sex());
  }

  /**
   * The first age stated for the illness reported, and what another part of the article introduces
   * its patient with instead.
   */
  private List<Reading<Quantity>> age() {
    if (ages.isEmpty()) {
      return List.of();
    }
    Fact<Quantity> first = ages.getFirst();
    Stream<Fact<Quantity>> others =
        introductions.contains(first)
            ? introductions.stream().filter(f -> isFar(f.value(), first.value()))
            : Stream.of();
    return Stream.concat(Stream.of(first), others)
        .map(Fact::value)
        .distinct()
        .map(age -> file.reading(ages.stream().filter(f -> f.value().equals(age)).toList()))
        .toList();
  }

  /** "A two-year-old girl" of the title may be two years and three months old in the case. */
  private static boolean isFar(Quantity one, Quantity other) {
    return Math.abs(years(one) - years(other)) >= 1;
  }

  private static double years(Quantity age) {
    return age.low() != null ? age.low() : Objects.requireNonNull(age.high());
  }

  private static int rank(Fact<Quantity> fact) {
    boolean introduces = INTRODUCING.contains(fact.rule()) && !Introduction.isGrown(fact.before());
    return (introduces ? 0 : 1) + (STORY.contains(fact.section()) ? 0 : 2);
  }

  /**
   * The sex that most words speak of, a noun as much as three pronouns, and the other one where a
   * part of the article introduces its patient so.
   */
  private List<Reading<Coded>> sex() {
    List<Fact<Coded>> facts = file.affirmed(Fields.SEX);
    if (facts.isEmpty()) {
      facts = byOrgan();
    }
    int balance = 0;
    for (Fact<Coded> fact : facts) {
      int weight = isNoun(fact) ? 3 : 1;
      balance += fact.value().value().equals("male") ? weight : -weight;
    }
    String sex = balance >= 0 ? "male" : "female";
    List<Fact<Coded>> told = facts;
    return Stream.concat(Stream.of(sex), introduced())
        .distinct()
        .map(value -> nounsFirst(told, value))
        .filter(same -> !same.isEmpty())
        .map(file::reading)
        .toList();
  }

  /** The sexes with which the parts of the article introduce the patient, where they differ. */
  private Stream<String> introduced() {
    List<String> sexes =
        introductions.stream()
            .map(age -> nouns(age).getFirst().value().value())
            .distinct()
            .toList();
    return sexes.size() > 1 ? sexes.stream() : Stream.of();
  }

  /** The nouns for the patient in the sentence of an age. */
  private List<Fact<Coded>> nouns(Fact<Quantity> age) {
    return file.affirmed(Fields.SEX, age.at()).stream().filter(Demographics::isNoun).toList();
  }

  /** At most three places that say it, nouns before pronouns. */
  private static List<Fact<Coded>> nounsFirst(List<Fact<Coded>> facts, String sex) {
    return facts.stream()
        .filter(f -> f.value().value().equals(sex))
        .sorted(Comparator.comparing(f -> !isNoun(f)))
        .limit(3)
        .toList();
  }

  private static boolean isNoun(Fact<Coded> fact) {
    return fact.rule().equals("sex.noun");
  }

  /** A sex that no word states but an organ does: the prostate is a man's. */
  private List<Fact<Coded>> byOrgan() {
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
