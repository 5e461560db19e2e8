package org.casequote.model;

import static org.casequote.model.Attributes.attributes;
import static org.casequote.model.Attributes.integer;
import static org.casequote.model.Attributes.number;
import static org.casequote.model.Attributes.numbers;
import static org.casequote.model.Attributes.optional;
import static org.casequote.model.Attributes.text;
import static org.casequote.model.Attributes.texts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.casequote.model.Value.Biomarker;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Morphology;
import org.casequote.model.Value.Quantity;
import org.casequote.model.Value.Radiation;
import org.casequote.model.Value.Rate;
import org.casequote.model.Value.Regimen;
import org.casequote.model.Value.Size;
import org.casequote.model.Value.Topography;

/** The twenty fields of a case record. Everything that shows, stores or exports loops over them. */
public final class Fields {

  public static final Field<Quantity> AGE =
      quantity(
          "age", "Age", "years", "Age in years when the illness reported began to be treated.");
  public static final Field<Coded> SEX =
      coded("sex", Cardinality.ONE, "Sex", "value", "The patient's sex.", "male", "female");
  public static final Field<Morphology> HISTOLOGY =
      new Field<>(
          "histology",
          Morphology.class,
          Cardinality.MANY,
          "Histology",
          "The final diagnosis of each tumour, with its ICD-O-3 morphology.",
          List.of(),
          v -> attributes("name", v.name(), "icdo3", v.icdo3()),
          a -> new Morphology(text(a, "name"), optional(a, "icdo3")));
  public static final Field<Topography> PRIMARY_SITE =
      new Field<>(
          "primary_site",
          Topography.class,
          Cardinality.MANY,
          "Primary site",
          "Where the primary tumour arose, with its ICD-O-3 topography and side.",
          Organs.ALL,
          Fields::topography,
          Fields::topography);
  public static final Field<Size> TUMOR_SIZE =
      new Field<>(
          "tumor_size",
          Size.class,
          Cardinality.MANY,
          "Size",
          "Every stated measurement of a tumour or metastasis, in centimetres.",
          List.of("primary", "metastasis", "recurrence", "node", "other"),
          v -> attributes("dims_cm", v.dimsCm(), "lesion", v.lesion()),
          a -> new Size(numbers(a, "dims_cm"), text(a, "lesion")));
  public static final Field<Rate> MITOTIC_COUNT =
      new Field<>(
          "mitotic_count",
          Rate.class,
          Cardinality.MANY,
          "Mitoses",
          "Mitotic figures counted, over how many high-power fields or square millimetres.",
          List.of(),
          v -> attributes("low", v.low(), "high", v.high(), "per", v.per(), "unit", v.unit()),
          a ->
              new Rate(number(a, "low"), number(a, "high"), number(a, "per"), optional(a, "unit")));
  public static final Field<Quantity> KI67 =
      new Field<>(
          "ki67",
          Quantity.class,
          Cardinality.MANY,
          "Ki-67",
          "Proliferation index by Ki-67 or MIB-1, in percent.",
          List.of(),
          v -> attributes("low", v.low(), "high", v.high()),
          a -> new Quantity(number(a, "low"), number(a, "high")));
  public static final Field<Coded> GRADE =
      coded(
          "grade",
          Cardinality.MANY,
          "Grade",
          "value",
          "Grade of differentiation, or the grade of a named system (Gleason 7, FNCLCC 2).");
  public static final Field<Biomarker> IHC =
      biomarker(
          "ihc",
          "IHC",
          "marker",
          "Immunohistochemical or flow-cytometric markers and their results.",
          "positive",
          "negative");
  public static final Field<Biomarker> MOLECULAR =
      biomarker(
          "molecular",
          "Molecular",
          "gene",
          "Genes and fusions tested, and what was found.",
          "mutated",
          "wild-type",
          "fusion",
          "amplified",
          "deleted",
          "not detected",
          "high",
          "stable");
  public static final Field<Coded> STAGE =
      coded("stage", Cardinality.MANY, "Stage", "value", "Stage group and TNM, as stated.");
  public static final Field<Coded> MARGINS =
      coded(
          "margins",
          Cardinality.MANY,
          "Margins",
          "value",
          "Margins of the definitive operation.",
          "negative",
          "positive",
          "close");
  public static final Field<Topography> METASTATIC_SITE =
      new Field<>(
          "metastatic_site",
          Topography.class,
          Cardinality.MANY,
          "Metastases",
          "The organ of each metastasis the patient ever had.",
          Organs.ALL,
          v -> attributes("organ", v.organ(), "name", v.name()),
          a ->
              new Topography(
                  Optional.ofNullable(optional(a, "name")).orElse(text(a, "organ")),
                  text(a, "organ"),
                  null,
                  null));
  public static final Field<Regimen> SYSTEMIC_THERAPY =
      new Field<>(
          "systemic_therapy",
          Regimen.class,
          Cardinality.MANY,
          "Systemic therapy",
          "Each regimen given: its drugs, and the cycles where stated.",
          List.of(),
          v -> attributes("drugs", v.drugs(), "cycles", v.cycles()),
          a -> new Regimen(texts(a, "drugs"), integer(a, "cycles")));
  public static final Field<Coded> SURGERY =
      coded(
          "surgery",
          Cardinality.MANY,
          "Surgery",
          "procedure",
          "Each operation with intent to remove tumour.",
          Organs.PROCEDURES.toArray(String[]::new));
  public static final Field<Radiation> RADIOTHERAPY =
      new Field<>(
          "radiotherapy",
          Radiation.class,
          Cardinality.MANY,
          "Radiotherapy",
          "Each course of radiotherapy: dose in gray and number of fractions where stated.",
          List.of(),
          v -> attributes("dose_gy", v.doseGy(), "fractions", v.fractions()),
          a -> new Radiation(number(a, "dose_gy"), integer(a, "fractions")));
  public static final Field<Coded> RESPONSE =
      coded(
          "response",
          Cardinality.MANY,
          "Response",
          "category",
          "Response of the tumour to a treatment, by RECIST or in words.",
          "CR",
          "PR",
          "SD",
          "PD");
  public static final Field<Coded> RECURRENCE =
      coded(
          "recurrence",
          Cardinality.MANY,
          "Recurrence",
          "kind",
          "Return of the tumour after treatment of the primary.",
          "local",
          "regional",
          "distant",
          "none");
  public static final Field<Coded> OUTCOME =
      coded(
          "outcome",
          Cardinality.ONE,
          "Outcome",
          "status",
          "Last known status.",
          "NED",
          "AWD",
          "ALIVE",
          "DOD",
          "DOC",
          "DEAD");
  public static final Field<Quantity> FOLLOW_UP =
      quantity(
          "follow_up",
          "Follow-up",
          "months",
          "Months from diagnosis or first treatment to the last status.");

  /** All of them, in the order of the table's columns. */
  public static final List<Field<?>> ALL =
      List.of(
          AGE,
          SEX,
          HISTOLOGY,
          PRIMARY_SITE,
          TUMOR_SIZE,
          MITOTIC_COUNT,
          KI67,
          GRADE,
          IHC,
          MOLECULAR,
          STAGE,
          MARGINS,
          METASTATIC_SITE,
          SYSTEMIC_THERAPY,
          SURGERY,
          RADIOTHERAPY,
          RESPONSE,
          RECURRENCE,
          OUTCOME,
          FOLLOW_UP);

  private static final Map<String, Field<?>> BY_ID =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Field::id, f -> f));

  private Fields() {}

  /** The field with this id, if there is one. */
  public static Optional<Field<?>> byId(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  private static Field<Coded> coded(
      String id, Cardinality many, String label, String key, String meaning, String... words) {
    return new Field<>(
        id,
        Coded.class,
        many,
        label,
        meaning,
        List.of(words),
        v -> attributes(key, v.value()),
        a -> new Coded(text(a, key)));
  }

  private static Field<Quantity> quantity(String id, String label, String unit, String meaning) {
    return new Field<>(
        id,
        Quantity.class,
        Cardinality.ONE,
        label,
        meaning,
        List.of(),
        v -> attributes(unit, v.low()),
        a -> new Quantity(number(a, unit), number(a, unit)));
  }

  private static Field<Biomarker> biomarker(
      String id, String label, String key, String meaning, String... results) {
    return new Field<>(
        id,
        Biomarker.class,
        Cardinality.MANY,
        label,
        meaning,
        List.of(results),
        v -> attributes(key, v.name(), "result", v.result()),
        a -> new Biomarker(text(a, key), text(a, "result")));
  }

  private static Map<String, Object> topography(Topography v) {
    return attributes(
        "name", v.name(), "organ", v.organ(), "icdo3", v.icdo3(), "laterality", v.laterality());
  }

  private static Topography topography(Map<String, Object> a) {
    return new Topography(
        text(a, "name"), text(a, "organ"), optional(a, "icdo3"), optional(a, "laterality"));
  }
}
