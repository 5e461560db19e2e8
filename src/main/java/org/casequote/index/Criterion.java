package org.casequote.index;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Value.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Something that a query can ask for by name: a field of the record, or a part of the bibliography.
 *
 * @param name its usual name in queries
 * @param aliases its other names
 * @param kind how it is compared
 * @param field the field of the record; {@code null} for the bibliography's
 * @param units the units that may follow a number, each with what one of it is in the field's own
 * @param example a condition that uses it
 */
public record Criterion(
    String name,
    List<String> aliases,
    Kind kind,
    @Nullable Field<?> field,
    Map<String, Double> units,
    String example) {

  /** How a criterion is compared. */
  public enum Kind {
    /** By the value's words and codes. */
    WORDS,
    /** By name and sign: {@code CD34+}. */
    MARKER,
    /** By all the drugs of one regimen: {@code doxorubicin+ifosfamide}. */
    REGIMEN,
    /** By its number. */
    NUMBER,
    /** By the number of cycles or fractions. */
    COUNT,
    /** By the words of the bibliography. */
    BIBLIOGRAPHY,
    /** By an identifier of the bibliography. */
    IDENTIFIER,
    /** By the year of publication. */
    YEAR
  }

  /** Every criterion, in the order of the fields and then of the bibliography. */
  public static final List<Criterion> ALL =
      List.of(
          number("age", Fields.AGE, Units.YEARS, "age:20..40", "years"),
          of("sex", Kind.WORDS, Fields.SEX, "sex:female", "gender"),
          of(
              "histology",
              Kind.WORDS,
              Fields.HISTOLOGY,
              "histology:8890",
              "diagnosis",
              "morphology"),
          of("site", Kind.WORDS, Fields.PRIMARY_SITE, "site:C44", "primary", "organ", "topography"),
          number("size", Fields.TUMOR_SIZE, Units.CENTIMETRES, "size>=50mm", "tumour_size"),
          number(
              "mitoses", Fields.MITOTIC_COUNT, Map.of(), "mitoses>10/10hpf", "mitosis", "mitotic"),
          number("ki67", Fields.KI67, Units.PERCENT, "ki67>20%", "mib1"),
          of("grade", Kind.WORDS, Fields.GRADE, "grade:G3", "differentiation"),
          of("marker", Kind.MARKER, Fields.IHC, "marker:CD34+", "markers"),
          of("gene", Kind.MARKER, Fields.MOLECULAR, "gene:KIT", "genes", "mutation", "fusion"),
          of("stage", Kind.WORDS, Fields.STAGE, "stage:IV", "tnm"),
          of("margins", Kind.WORDS, Fields.MARGINS, "margins:negative", "margin"),
          of(
              "metastasis",
              Kind.WORDS,
              Fields.METASTATIC_SITE,
              "metastasis:lung",
              "metastases",
              "mets"),
          of(
              "drug",
              Kind.REGIMEN,
              Fields.SYSTEMIC_THERAPY,
              "drug:ifosfamide",
              "drugs",
              "chemotherapy"),
          of("regimen", Kind.REGIMEN, Fields.SYSTEMIC_THERAPY, "regimen:doxorubicin+ifosfamide"),
          of("cycles", Kind.COUNT, Fields.SYSTEMIC_THERAPY, "cycles>=6"),
          of(
              "surgery",
              Kind.WORDS,
              Fields.SURGERY,
              "surgery:hysterectomy",
              "procedure",
              "operation"),
          number(
              "radiotherapy", Fields.RADIOTHERAPY, Units.GRAY, "radiotherapy>=50Gy", "dose", "rt"),
          of("fractions", Kind.COUNT, Fields.RADIOTHERAPY, "fractions>=25"),
          of("response", Kind.WORDS, Fields.RESPONSE, "response:SD", "recist"),
          of("recurrence", Kind.WORDS, Fields.RECURRENCE, "recurrence:local", "relapse"),
          of("outcome", Kind.WORDS, Fields.OUTCOME, "outcome:dead", "status"),
          number("followup", Fields.FOLLOW_UP, Units.MONTHS, "followup>=2y", "months"),
          of("title", Kind.BIBLIOGRAPHY, null, "title:leiomyosarcoma"),
          of("author", Kind.BIBLIOGRAPHY, null, "author:\"family name\"", "authors"),
          of("journal", Kind.BIBLIOGRAPHY, null, "journal:surgery"),
          of("year", Kind.YEAR, null, "year:2010..2020", "published"),
          of("doc", Kind.IDENTIFIER, null, "doc:PMC*", "id"),
          of("doi", Kind.IDENTIFIER, null, "doi:10.1155*"),
          of("pmid", Kind.IDENTIFIER, null, "pmid:26977327"),
          of("pmcid", Kind.IDENTIFIER, null, "pmcid:PMC4735894"));

  /** Whether a value of this criterion can be a number. */
  boolean numeric() {
    return kind == Kind.NUMBER || kind == Kind.COUNT || kind == Kind.YEAR;
  }

  /** The words it can take; empty where they are open. */
  List<String> vocabulary() {
    boolean closed = field != null && field.type() == Coded.class && field != Fields.SURGERY;
    return field != null && (closed || numeric()) ? field.vocabulary() : List.of();
  }

  /** Every name that it answers to. */
  Stream<String> names() {
    Stream<String> own = Stream.concat(Stream.of(name), aliases.stream());
    return kind == Kind.COUNT || field == null ? own : Stream.concat(own, Stream.of(field.id()));
  }

  /** A name without what people write in different ways: case, hyphens, underscores. */
  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_. ]", "");
  }

  /** The criterion with this name, {@code null} if there is none. */
  public static @Nullable Criterion named(String name) {
    String plain = plain(name);
    for (Criterion criterion : ALL) {
      if (criterion.names().anyMatch(n -> plain(n).equals(plain))) {
        return criterion;
      }
    }
    return null;
  }

  private static Criterion of(
      String name, Kind kind, @Nullable Field<?> field, String example, String... aliases) {
    return new Criterion(name, List.of(aliases), kind, field, Map.of(), example);
  }

  private static Criterion number(
      String name, Field<?> field, Map<String, Double> units, String example, String... aliases) {
    return new Criterion(name, List.of(aliases), Kind.NUMBER, field, units, example);
  }
}
