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

  private final Map<String, Entry> regions = new HashMap<>();

  Tissues(Lexicon lexicon) {
    for (Entry region : lexicon.entries(Kind.REGION)) {
      for (String column : List.of("nouns", "adjectives")) {
        region.list(column).forEach(noun -> regions.put(plain(noun), region));
      }
    }
  }

  /** A region becomes the skin, the soft tissue or the bone of it, whichever the tumour is of. */
  Fact<Topography> resolved(Fact<Topography> fact, @Nullable String tissue) {
    Entry region = regions.get(plain(fact.value().name()));
    if (region == null || tissue == null) {
      return fact;
    }
    String code = region.optional(tissue.replace(' ', '_'));
    return code == null
        ? fact
        : fact.with(new Topography(fact.value().name(), tissue, code, fact.value().laterality()));
  }

  /** Of the tissues that a region has, the one that the tumour is of; null where nothing tells. */
  static @Nullable String tissue(CaseFile file, List<Reading<Morphology>> diagnoses) {
    for (Reading<Morphology> reading : diagnoses) {
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
      if (digits >= 9180 && digits <= 9250 || digits == 9261) {
        return "bone";
      }
      boolean soft =
          digits >= 8800 && digits <= 8921
              || digits >= 9040 && digits <= 9044
              || digits >= 9120 && digits <= 9170
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

  private static boolean isOfSkin(CaseFile file, int offset) {
    return file.passages().stream()
        .filter(p -> p.sentence().span().start() <= offset && offset < p.sentence().span().end())
        .anyMatch(p -> p.has(SKIN));
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceFirst("s$", "");
  }
}
