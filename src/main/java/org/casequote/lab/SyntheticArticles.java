package org.casequote.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.casequote.model.Article;
import org.casequote.model.Assertion;
import org.casequote.model.Bibliography;
import org.casequote.model.Block;
import org.casequote.model.BlockKind;
import org.casequote.model.CaseRecord;
import org.casequote.model.Evidence;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Organs;
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
import org.casequote.model.Value.Regimen;
import org.casequote.model.Value.Size;
import org.casequote.model.Value.Topography;

/**
 * Short articles of one patient each, drawn by chance, for measuring what size does. They read like
 * nothing on earth, but have the fields, the quotes and the skewed frequencies of real ones. The
 * same seed gives the same articles, in any order and on any number of threads.
 */
public final class SyntheticArticles {

  /** Diagnoses from frequent to rare. */
  public static final List<String> DIAGNOSES =
      List.of(
          "adenocarcinoma",
          "squamous cell carcinoma",
          "melanoma",
          "leiomyosarcoma",
          "gastrointestinal stromal tumor",
          "liposarcoma",
          "renal cell carcinoma",
          "lymphoma",
          "angiosarcoma",
          "Merkel cell carcinoma",
          "osteosarcoma",
          "synovial sarcoma",
          "hepatocellular carcinoma",
          "neuroblastoma",
          "thymoma",
          "chordoma",
          "insulinoma",
          "pheochromocytoma",
          "clear cell sarcoma",
          "epithelioid sarcoma");

  /** Drugs from frequent to rare. */
  public static final List<String> DRUGS =
      List.of(
          "cisplatin",
          "doxorubicin",
          "carboplatin",
          "paclitaxel",
          "ifosfamide",
          "imatinib",
          "gemcitabine",
          "pembrolizumab",
          "docetaxel",
          "etoposide",
          "epirubicin",
          "trabectedin",
          "sunitinib",
          "pazopanib",
          "nivolumab",
          "dacarbazine");

  private static final List<String> MARKERS =
      List.of("S100", "desmin", "CD34", "CD117", "SMA", "p53", "CK7", "CK20", "TTF1", "SOX10");

  private static final List<String> GENES = List.of("KIT", "TP53", "EGFR", "KRAS", "BRAF", "MDM2");

  private static final List<String> WORDS =
      List.of(
          "biopsy",
          "resection",
          "imaging",
          "showed",
          "lesion",
          "patient",
          "admitted",
          "pain",
          "follow",
          "clinic",
          "normal",
          "enhancing",
          "margin",
          "pathology",
          "ulcer",
          "swelling");

  private final long seed;

  /** The articles of a seed. */
  public SyntheticArticles(long seed) {
    this.seed = seed;
  }

  /** The article of this number. */
  public Article article(int number) {
    return new Draft(number, new Random(seed * 1_000_003 + number)).article();
  }

  /** One of the first half as often as one of the rest, and so on: few are frequent. */
  static <T> T skewed(List<T> items, Random random) {
    double u = random.nextDouble();
    return items.get((int) (items.size() * u * u * u));
  }

  private static final class Draft {
    private final int number;
    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Field<?>, List<Reading<?>>> readings = new LinkedHashMap<>();
    private int start;

    Draft(int number, Random random) {
      this.number = number;
      this.random = random;
    }

    Article article() {
      String diagnosis = skewed(DIAGNOSES, random);
      String organ = skewed(Organs.ALL, random);
      words(3 + random.nextInt(5));
      quote(Fields.HISTOLOGY, new Morphology(diagnosis.toLowerCase(Locale.ROOT), null), diagnosis);
      int age = Math.clamp((int) (55 + 18 * random.nextGaussian()), 0, 99);
      quote(Fields.AGE, Quantity.of(age), age + " years");
      boolean woman = random.nextBoolean();
      quote(Fields.SEX, new Coded(woman ? "female" : "male"), woman ? "woman" : "man");
      quote(Fields.PRIMARY_SITE, new Topography(organ, organ, null, null), organ);
      paragraph();
      double size = Math.round(10 * Math.exp(1.2 + 0.7 * random.nextGaussian())) / 10.0 + 0.1;
      quote(Fields.TUMOR_SIZE, new Size(List.of(size), "primary"), size + " cm");
      words(20 + random.nextInt(30));
      for (int i = random.nextInt(4); i > 0; i--) {
        String marker = skewed(MARKERS, random);
        String result = random.nextInt(3) == 0 ? "negative" : "positive";
        quote(Fields.IHC, new Biomarker(marker, result), marker + " " + result);
      }
      if (random.nextInt(3) == 0) {
        String gene = skewed(GENES, random);
        quote(Fields.MOLECULAR, new Biomarker(gene, "mutated"), gene + " mutation");
      }
      paragraph();
      treatment();
      words(20 + random.nextInt(40));
      paragraph();
      String title = diagnosis + " of the " + organ;
      Report report =
          new Report(
              "s" + number,
              new Bibliography(
                  title,
                  List.of(),
                  "Journal " + random.nextInt(200),
                  1990 + random.nextInt(36),
                  null,
                  null,
                  null,
                  null,
                  null),
              text.toString(),
              blocks);
      Section all = new Section(SectionKind.CASE, "", new Span(0, text.length()), false);
      return new Article(
          new Article.Input("s" + number, "s" + number),
          report,
          List.of(all),
          List.of(record()),
          List.of());
    }

    private void treatment() {
      for (int i = random.nextInt(3); i > 0; i--) {
        String metastasis = skewed(Organs.ALL, random);
        quote(
            Fields.METASTATIC_SITE,
            new Topography(metastasis, metastasis, null, null),
            metastasis + " metastases");
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        String drug = skewed(DRUGS, random);
        Integer cycles = 2 + random.nextInt(6);
        quote(Fields.SYSTEMIC_THERAPY, new Regimen(List.of(drug), cycles), cycles + " of " + drug);
        String response = List.of("PD", "SD", "PR", "CR").get(random.nextInt(4));
        words(2);
        quote(Fields.RESPONSE, new Coded(response), response);
      }
      quote(
          Fields.OUTCOME,
          new Coded(List.of("NED", "DOD", "AWD", "ALIVE").get(random.nextInt(4))),
          "at last");
      quote(Fields.FOLLOW_UP, Quantity.of(1 + random.nextInt(120)), "months");
    }

    private void quote(Field<?> field, Value value, String words) {
      Span span = new Span(text.length(), text.length() + words.length());
      text.append(words).append(' ');
      words(2 + random.nextInt(3));
      Evidence evidence = new Evidence(span, words, 0, SectionKind.CASE, List.of());
      readings
          .computeIfAbsent(field, f -> new ArrayList<>())
          .add(new Reading<>(value, Assertion.AFFIRMED, 0.9, "synthetic", List.of(evidence)));
    }

    private void words(int count) {
      for (int i = 0; i < count; i++) {
        double u = random.nextDouble();
        // Most words are frequent ones; the others are drawn from fifty thousand.
        text.append(
                u < 0.6
                    ? WORDS.get(random.nextInt(WORDS.size()))
                    : "w" + Long.toString((long) (50_000 * u * u * u * u), 36))
            .append(' ');
      }
    }

    private void paragraph() {
      text.setCharAt(text.length() - 1, '.');
      blocks.add(Block.of(BlockKind.PARAGRAPH, new Span(start, text.length())));
      text.append("\n\n");
      start = text.length();
    }

    private CaseRecord record() {
      CaseRecord.Builder record = CaseRecord.builder("case-1");
      readings.keySet().forEach(field -> put(record, field));
      return record.build();
    }

    @SuppressWarnings("unchecked") // quote() pairs each field with readings of its own type
    private <V extends Value> void put(CaseRecord.Builder record, Field<V> field) {
      record.put(field, (List<Reading<V>>) (List<?>) readings.get(field));
    }
  }
}
