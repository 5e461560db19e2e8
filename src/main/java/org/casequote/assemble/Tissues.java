package org.casequote.assemble;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casequote.lexicon.Entry;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Search;
import org.casequote.model.Reading;
import org.casequote.model.Value.Morphology;
import org.casequote.model.Value.Topography;
import org.jspecify.annotations.Nullable;

/** Which tissue of a region a tumour is of: a thigh has skin, soft tissue, bone and nodes. */
final class Tissues {

  private static final Search SKIN =
      Search.ignoringCase("\\b(?:cutaneous|skin|dermal|dermis|subcutaneous)\\b");

  /** From this code on tumours are no carcinomas, which are in nodes as metastases. */
  private static final int AFTER_CARCINOMAS = 8590;

  private static final int FIRST_LYMPHOMA = 9590;

  private final Map<String, Entry> regions = new HashMap<>();
  private final Taxonomy taxonomy;

  Tissues(Lexicon lexicon) {
    taxonomy = new Taxonomy(lexicon);
    for (Entry region : lexicon.entries(Kind.REGION)) {
      for (String column : List.of("nouns", "adjectives")) {
        region.list(column).forEach(noun -> regions.put(plain(noun), region));
      }
    }
  }

  /** Regions become the skin, the soft tissue or the bone of them, whichever the tumour is of. */
  List<Fact<Topography>> resolved(
      CaseFile file, List<Fact<Topography>> sites, List<Reading<Morphology>> diagnoses) {
    String tissue = tissue(file, diagnoses);
    boolean nodal = diagnoses.stream().allMatch(r -> isOfNodes(r.value()));
    return sites.stream().map(site -> resolved(site, tissue, nodal)).toList();
  }

  private Fact<Topography> resolved(Fact<Topography> fact, @Nullable String tissue, boolean nodal) {
    Topography value = fact.value();
    Entry region = regions.get(plain(value.name()));
    if (region == null) {
      return fact;
    }
    boolean lump = tissue == null && !nodal && region.is("default", "lymph node");
    String organ = lump ? "soft tissue" : tissue;
    String code = organ == null ? null : region.optional(organ.replace(' ', '_'));
    return code == null
        ? fact
        : fact.with(new Topography(value.name(), organ, code, value.laterality()));
  }

  /** Of the tissues that a region has, the one that the tumour is of; null where nothing tells. */
  private @Nullable String tissue(CaseFile file, List<Reading<Morphology>> diagnoses) {
    for (Reading<Morphology> reading : diagnoses) {
      String own = taxonomy.organ(reading.value());
      if ("skin".equals(own) || "bone".equals(own)) {
        return own;
      }
      String code = reading.value().icdo3();
      int digits = code == null ? 0 : Integer.parseInt(code.substring(0, 4));
      if (digits >= 8720 && digits <= 8790
          || digits >= 8090 && digits <= 8110
          || digits >= 8390 && digits <= 8420
          || digits == 8247
          || digits == 8832
          || digits == 9700
          || digits == 9701) {
        return "skin";
      }
      if (!"soft tissue".equals(own) && (digits >= 9180 && digits <= 9250 || digits == 9261)) {
        return "bone";
      }
      boolean soft =
          "soft tissue".equals(own)
              || digits >= 8800 && digits <= 8921
              || digits >= 9040 && digits <= 9044
              || digits >= 9120 && digits <= 9175
              || digits >= 9251 && digits <= 9252
              || digits >= 9540 && digits <= 9581;
      if (soft) {
        return reading.evidence().stream().anyMatch(e -> isOfSkin(file, e.span().start()))
            ? "skin"
            : "soft tissue";
      }
      if (digits == 8070 || digits == 8071) {
        return "skin";
      }
    }
    return null;
  }

  /** A lump of the neck is a node where the tumour is one of nodes or may have spread to them. */
  private static boolean isOfNodes(Morphology diagnosis) {
    String code = diagnosis.icdo3();
    int digits = code == null ? AFTER_CARCINOMAS : Integer.parseInt(code.substring(0, 4));
    return digits < AFTER_CARCINOMAS || digits >= FIRST_LYMPHOMA;
  }

  private static boolean isOfSkin(CaseFile file, int offset) {
    return file.passages().stream()
        .filter(p -> p.sentence().span().start() <= offset && offset < p.sentence().span().end())
        .anyMatch(p -> p.has(SKIN));
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceFirst("s$", "");
  }
}
