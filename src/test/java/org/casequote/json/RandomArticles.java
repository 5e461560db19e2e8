package org.casequote.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.casequote.model.Article;
import org.casequote.model.Assertion;
import org.casequote.model.Bibliography;
import org.casequote.model.CaseRecord;
import org.casequote.model.Evidence;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Health;
import org.casequote.model.Reading;
import org.casequote.model.Report;
import org.casequote.model.Section;
import org.casequote.model.SectionKind;
import org.casequote.model.Span;
import org.casequote.model.Value;
import org.casequote.model.Value.Biomarker;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Morphology;
import org.casequote.model.Value.Quantity;
import org.casequote.model.Value.Radiation;
import org.casequote.model.Value.Rate;
import org.casequote.model.Value.Regimen;
import org.casequote.model.Value.Size;
import org.casequote.model.Value.Topography;
import org.jspecify.annotations.Nullable;

/** Articles that say anything that an article can say. */
final class RandomArticles {

  private static final String LETTERS = "ab Cé×−\"\\\n\t\u2028😀{}[]:,0.";

  private final Random random;

  RandomArticles(long seed) {
    random = new Random(seed);
  }

  Article next() {
    String text = words(400);
    return new Article(
        new Article.Input(words(20), words(64)),
        new Report(words(10), bibliography(), text, List.of(), health()),
        some(3, () -> new Section(any(SectionKind.values()), words(9), span(text), coin())),
        some(3, () -> patient(text)),
        some(2, () -> words(30)));
  }

  private Health health() {
    int tables = random.nextInt(9);
    return new Health(
        random.nextInt(99),
        random.nextInt(9),
        random.nextInt(4),
        random.nextDouble(),
        maybe(random::nextDouble),
        tables,
        random.nextInt(tables + 1));
  }

  private Bibliography bibliography() {
    return new Bibliography(
        maybe(() -> words(30)),
        some(3, () -> words(12)),
        maybe(() -> words(12)),
        maybe(() -> random.nextInt(1900, 2100)),
        maybe(() -> words(5)),
        maybe(() -> words(9)),
        maybe(() -> words(12)),
        maybe(() -> words(8)),
        maybe(() -> words(8)));
  }

  private CaseRecord patient(String text) {
    CaseRecord.Builder patient = CaseRecord.builder(words(6));
    Fields.ALL.forEach(field -> put(patient, field, text));
    return patient.build();
  }

  private <V extends Value> void put(CaseRecord.Builder patient, Field<V> field, String text) {
    patient.put(
        field,
        some(
            3,
            () ->
                new Reading<>(
                    field.type().cast(value(field)),
                    any(Assertion.values()),
                    random.nextInt(101) / 100.0,
                    words(8),
                    atLeastOne(() -> evidence(text)))));
  }

  private Evidence evidence(String text) {
    Span span = span(text);
    List<String> cues = some(2, () -> words(5));
    return new Evidence(span, span.of(text), random.nextInt(9), any(SectionKind.values()), cues);
  }

  private Value value(Field<?> field) {
    boolean onlyLow = field.equals(Fields.AGE) || field.equals(Fields.FOLLOW_UP);
    boolean onlyOrgan = field.equals(Fields.METASTATIC_SITE);
    double low = number();
    double high = low + number();
    if (field.type() == Coded.class) {
      return new Coded(words(6));
    } else if (field.type() == Quantity.class) {
      return onlyLow
          ? Quantity.of(low)
          : coin() ? new Quantity(low, null) : new Quantity(low, high);
    } else if (field.type() == Morphology.class) {
      return new Morphology(words(9), maybe(() -> "8890/3"));
    } else if (field.type() == Topography.class) {
      return onlyOrgan
          ? new Topography(words(5), words(5), null, null)
          : new Topography(words(5), words(5), maybe(() -> "C44.5"), maybe(() -> "left"));
    } else if (field.type() == Size.class) {
      return new Size(atLeastOne(this::number), words(5));
    } else if (field.type() == Rate.class) {
      return new Rate(maybe(() -> low), maybe(() -> high), maybe(this::number), maybe(() -> "HPF"));
    } else if (field.type() == Biomarker.class) {
      return new Biomarker(words(5), words(5));
    } else if (field.type() == Regimen.class) {
      return new Regimen(some(3, () -> words(9)), maybe(() -> random.nextInt(20)));
    } else {
      return new Radiation(maybe(this::number), maybe(() -> random.nextInt(40)));
    }
  }

  /** Whole, with some decimals, or with all that a double has; never 0. */
  private double number() {
    return switch (random.nextInt(3)) {
      case 0 -> random.nextInt(1, 200);
      case 1 -> random.nextInt(1, 9999) / 1000.0;
      default -> Math.max(1e-9, random.nextDouble());
    };
  }

  /** Up to this many letters, at least one. */
  private String words(int most) {
    int[] letters = LETTERS.codePoints().toArray();
    return IntStream.range(0, random.nextInt(1, most + 1))
        .map(i -> letters[random.nextInt(letters.length)])
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private Span span(String text) {
    int start = random.nextInt(text.length());
    return new Span(start, random.nextInt(start + 1, text.length() + 1));
  }

  private boolean coin() {
    return random.nextBoolean();
  }

  private <T> @Nullable T maybe(Supplier<T> supplier) {
    return coin() ? supplier.get() : null;
  }

  @SafeVarargs
  private <T> T any(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private <T> List<T> some(int most, Supplier<T> supplier) {
    List<T> out = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      out.add(supplier.get());
    }
    return out;
  }

  private <T> List<T> atLeastOne(Supplier<T> supplier) {
    List<T> out = some(2, supplier);
    out.add(supplier.get());
    return out;
  }
}
