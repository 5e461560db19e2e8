package org.casequote.model;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a field holds. The kinds are few and closed, so that the index, the exporters and the page
 * can switch over them exhaustively.
 */
public sealed interface Value {

  /** A short form for people: what a cell of the review's table shows. */
  String display();

  /**
   * Whether one tumour of one patient cannot have both, though a patient may have many of the kind:
   * a marker that is positive and negative, an organ's left and right.
   */
  default boolean disputes(Value other) {
    return false;
  }

  /**
   * A word of a controlled vocabulary, or a code as printed: sex, grade, stage, margins, procedure.
   *
   * @param value the word
   */
  record Coded(String value) implements Value {
    @Override
    public String display() {
      return value;
    }
  }

  /**
   * A diagnosis.
   *
   * @param name preferred name in lower case
   * @param icdo3 ICD-O-3 morphology with behaviour ({@code 8890/3}), {@code null} for a lesion that
   *     ICD-O does not list
   */
  record Morphology(String name, @Nullable String icdo3) implements Value {
    @Override
    public String display() {
      return icdo3 == null ? name : name + " (" + icdo3 + ")";
    }
  }

  /**
   * A place in the body.
   *
   * @param name the article's words
   * @param organ one of the controlled organs
   * @param icdo3 ICD-O-3 topography ({@code C44.5}) where known
   * @param laterality {@code left}, {@code right}, {@code bilateral} or {@code midline} where
   *     stated
   */
  record Topography(String name, String organ, @Nullable String icdo3, @Nullable String laterality)
      implements Value {
    @Override
    public String display() {
      return organ
          + (laterality == null ? "" : ", " + laterality)
          + (icdo3 == null ? "" : " (" + icdo3 + ")");
    }

    @Override
    public boolean disputes(Value other) {
      return other instanceof Topography that
          && organ.equals(that.organ)
          && Objects.equals(icdo3, that.icdo3)
          && isAcross(that);
    }

    /** Whether one lies on the left and the other on the right. */
    public boolean isAcross(Topography other) {
      return "left".equals(laterality) && "right".equals(other.laterality)
          || "right".equals(laterality) && "left".equals(other.laterality);
    }
  }

  /**
   * A measured lesion.
   *
   * @param dimsCm one to three dimensions in centimetres, largest first
   * @param lesion what was measured: {@code primary}, {@code metastasis}, {@code recurrence},
   *     {@code node} or {@code other}
   */
  record Size(List<Double> dimsCm, String lesion) implements Value {
    /** Sorts the dimensions; refuses none, and lengths that are not positive. */
    public Size {
      dimsCm = dimsCm.stream().sorted((a, b) -> Double.compare(b, a)).toList();
      if (dimsCm.isEmpty() || dimsCm.getLast() <= 0) {
        throw new IllegalArgumentException("no such size: " + dimsCm);
      }
    }

    @Override
    public String display() {
      StringBuilder out = new StringBuilder();
      for (double dim : dimsCm) {
        out.append(out.isEmpty() ? "" : "×").append(Numbers.plain(dim));
      }
      return out + " cm" + (lesion.equals("primary") ? "" : " (" + lesion + ")");
    }
  }

  /**
   * A number or a range of numbers: age in years, follow-up in months, an index in percent.
   *
   * @param low the lower bound; {@code null} where open
   * @param high the upper bound; equal to {@code low} for a single number, {@code null} where open
   */
  record Quantity(@Nullable Double low, @Nullable Double high) implements Value {
    /** Refuses a range without any bound, and one that runs backwards. */
    public Quantity {
      if (low == null && high == null || low != null && high != null && low > high) {
        throw new IllegalArgumentException("no such range: " + low + " to " + high);
      }
    }

    /** A single number. */
    public static Quantity of(double number) {
      return new Quantity(number, number);
    }

    @Override
    public String display() {
      return Numbers.range(low, high);
    }
  }

  /**
   * A count over an area: mitoses in 10 high-power fields.
   *
   * @param low the lower bound; {@code null} where open
   * @param high the upper bound; {@code null} where open
   * @param per the number of areas, {@code null} where not stated
   * @param unit {@code HPF} or {@code mm2}, {@code null} where not stated
   */
  record Rate(
      @Nullable Double low, @Nullable Double high, @Nullable Double per, @Nullable String unit)
      implements Value {
    @Override
    public String display() {
      String area = unit == null ? "" : "/" + (per == null ? "" : Numbers.plain(per) + " ") + unit;
      return Numbers.range(low, high) + area;
    }
  }

  /**
   * The result of a test for a marker or a gene.
   *
   * @param name the marker's or gene's usual short name
   * @param result from the field's vocabulary
   */
  record Biomarker(String name, String result) implements Value {
    private static final Set<String> ABSENT = Set.of("negative", "wild-type", "not detected");

    @Override
    public boolean disputes(Value other) {
      return other instanceof Biomarker that
          && name.equals(that.name)
          && ABSENT.contains(result) != ABSENT.contains(that.result);
    }

    @Override
    public String display() {
      return name
          + switch (result) {
            case "positive" -> "+";
            case "negative" -> "−";
            default -> " " + result;
          };
    }
  }

  /**
   * A systemic treatment.
   *
   * @param drugs generic names in lower case, sorted; empty where the article names none
   * @param cycles the number of cycles given, where stated
   */
  record Regimen(List<String> drugs, @Nullable Integer cycles) implements Value {
    /** Sorts the drugs and drops repeats. */
    public Regimen {
      drugs = drugs.stream().distinct().sorted().toList();
    }

    @Override
    public String display() {
      String names = drugs.isEmpty() ? "unnamed regimen" : String.join(" + ", drugs);
      return names + (cycles == null ? "" : " ×" + cycles);
    }
  }

  /**
   * A course of radiotherapy.
   *
   * @param doseGy total dose in gray, where stated
   * @param fractions number of fractions, where stated
   */
  record Radiation(@Nullable Double doseGy, @Nullable Integer fractions) implements Value {
    @Override
    public String display() {
      return (doseGy == null ? "radiotherapy" : Numbers.plain(doseGy) + " Gy")
          + (fractions == null ? "" : " in " + fractions);
    }
  }
}
