package org.casequote.assemble;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casequote.lexicon.Entry;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.Value.Morphology;
import org.casequote.model.Value.Topography;
import org.jspecify.annotations.Nullable;

/** Which tissue of a region a tumour is of: a thigh has skin, soft tissue, bone and nodes. */
final class Tissues {

  private static final Wordings WORDINGS = Wordings.of(Tissues.class);

  private static final Search SKIN = WORDINGS.search("skin");

  private static final String NODE = "lymph node";

  /** The nodes of the neck. */
  private static final String CERVICAL = "C77.0";

  private static final String SOFT = "soft tissue or skin";

  /** From this code on tumours are no carcinomas, which are in nodes as metastases. */
  private static final String AFTER_CARCINOMAS = "8590";

  private final Map<String, Entry> regions = new HashMap<>();
  private final List<Entry> rows;
  private final Taxonomy taxonomy;

  Tissues(Lexicon lexicon, Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    rows = lexicon.entries(Kind.TISSUE);
    for (Entry region : lexicon.entries(Kind.REGION)) {
      for (String column : List.of("nouns", "adjectives")) {
        region.list(column).forEach(noun -> regions.put(plain(noun), region));
      }
    }
  }

  /** Regions become the skin, the soft tissue or the bone of them, whichever the tumour is of. */
  List<Fact<Topography>> resolved(
      CaseFile file, List<Fact<Topography>> sites, List<Reading<Morphology>> diagnoses) {
    if (diagnoses.stream().anyMatch(r -> Meninges.NAME.equals(taxonomy.organ(r.value())))) {
      return sites.stream().map(Meninges::over).toList();
    }
    String tissue = tissue(file, diagnoses);
    boolean nodal = diagnoses.stream().allMatch(r -> isOfNodes(r.value()));
    boolean spread =
        file.affirmed(Fields.METASTATIC_SITE).stream()
            .anyMatch(f -> f.value().organ().equals(NODE));
    return sites.stream()
        .map(site -> spread && isNodal(site) ? site : resolved(site, tissue, nodal))
        .toList();
  }

  /** Whether a body part is a region, which names no organ by itself. */
  boolean isRegion(Topography site) {
    Entry region = regions.get(plain(site.name()));
    return region != null
        && (site.organ().equals("other")
            || region.optional(site.organ().replace(' ', '_')) != null);
  }

  /** "A lump of the groin": a node, where the tumour has spread to some. */
  private boolean isNodal(Fact<Topography> site) {
    return site.value().organ().equals(NODE) && isRegion(site.value());
  }

  private Fact<Topography> resolved(Fact<Topography> fact, @Nullable String tissue, boolean nodal) {
    Topography value = fact.value();
    Entry region = regions.get(plain(value.name()));
    if (region == null) {
      return fact;
    }
    if (nodal && region.is("lymph_node", CERVICAL) && region.is("default", NODE)) {
      return fact; // a lump of the neck with squamous cell carcinoma is a node, not a skin cancer
    }
    boolean lump = tissue == null && !nodal && region.is("default", NODE);
    String organ = lump ? "soft tissue" : tissue;
    String code = organ == null ? null : region.optional(organ.replace(' ', '_'));
    return code == null
        ? fact
        : fact.with(new Topography(value.name(), organ, code, value.laterality()));
  }

  /** Of the tissues that a region has, the one that the tumour is of; null where nothing tells. */
  private @Nullable String tissue(CaseFile file, List<Reading<Morphology>> diagnoses) {
    for (Reading<Morphology> reading : diagnoses) {
      String tissue = tissue(reading.value());
      if (SOFT.equals(tissue)) {
        return reading.evidence().stream().anyMatch(e -> isOfSkin(file, e.span().start()))
            ? "skin"
            : "soft tissue";
      }
      if (tissue != null) {
        return tissue;
      }
    }
    return null;
  }

  private @Nullable String tissue(Morphology diagnosis) {
    String own = taxonomy.organ(diagnosis);
    return "skin".equals(own) || "bone".equals(own)
        ? own
        : "soft tissue".equals(own) ? SOFT : byCode(diagnosis);
  }

  private @Nullable String byCode(Morphology diagnosis) {
    String code = diagnosis.icdo3();
    if (code == null) {
      return null;
    }
    String digits = code.substring(0, 4);
    return rows.stream()
        .filter(r -> r.get("from").compareTo(digits) <= 0 && r.get("to").compareTo(digits) >= 0)
        .map(r -> r.get("tissue"))
        .findFirst()
        .orElse(null);
  }

  /** Whether a tumour is of an epithelium, but not of the skin alone. */
  boolean isOfGlands(Morphology diagnosis) {
    String code = diagnosis.icdo3();
    return code != null
        && code.compareTo(AFTER_CARCINOMAS) < 0
        && !"skin".equals(tissue(diagnosis));
  }

  /** A lump of the neck is a node where the tumour is one of nodes or may have spread to them. */
  private static boolean isOfNodes(Morphology diagnosis) {
    String code = diagnosis.icdo3();
    return code != null && code.compareTo(AFTER_CARCINOMAS) < 0 || Blood.isOf(diagnosis);
  }

  private static boolean isOfSkin(CaseFile file, int offset) {
    return file.passages().stream()
        .filter(p -> p.sentence().span().start() <= offset && offset < p.sentence().span().end())
        .anyMatch(p -> p.has(SKIN));
  }

  private static String plain(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
