package org.casequote.assemble;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.casequote.lexicon.Entry;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Assertion;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Morphology;
import org.casequote.model.Value.Topography;
import org.jspecify.annotations.Nullable;

/**
 * Body parts that no word of their own names: a diagnosis is of one organ ("hepatocellular"), or an
 * operation takes one out ("left nephrectomy").
 */
final class ImpliedSites {

  private static final Wordings WORDINGS = Wordings.of(ImpliedSites.class);

  private static final Search SIDE = WORDINGS.search("side");

  /** Organs that a kind of tumour is mostly of, but hardly ever always. */
  private static final Set<String> WIDE =
      Set.of("bone", "soft tissue", "skin", "brain", "bile duct");

  private static final Set<String> NO_SEATS = Set.of("lymph node", "bone marrow");

  private static final String OPERATED = "site.operated";

  /** Operations on one of the parts that an organ of the list of values has. */
  private static final Map<String, String> PARTS = Map.of("parotidectomy", "parotid gland");

  private final Taxonomy taxonomy;
  private final Map<String, String> codes = new HashMap<>();

  ImpliedSites(Lexicon lexicon, Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    for (Entry entry : lexicon.entries(Kind.SITE)) {
      String code = entry.optional("icdo3");
      if (code != null) {
        codes.put(entry.get("name"), code);
      }
    }
  }

  /** Adds the organ that a diagnosis implies. */
  void byDiagnosis(CaseFile file, Reading<Morphology> diagnosis, List<Fact<Topography>> facts) {
    String organ = taxonomy.organ(diagnosis.value());
    if (organ == null) {
      return;
    }
    String code = taxonomy.site(diagnosis.value());
    String rule = WIDE.contains(organ) ? "site.likely" : "site.implied";
    file.all(Fields.HISTOLOGY).stream()
        .filter(f ->
            f.value().equals(diagnosis.value())
                || diagnosis.evidence().stream().anyMatch(e -> e.span().equals(f.span()))
                || taxonomy.isKindOf(diagnosis.value(), f.value())
                    && organ.equals(taxonomy.organ(f.value())))
        .filter(f -> f.affirmed() || f.finding().assertion() == Assertion.UNCERTAIN)
        .limit(WIDE.contains(organ) ? 2 : 4)
        .forEach(f ->
            facts.add(told(f, new Topography(f.value().name(), organ, code, sideBefore(f)), rule)));
  }

  /** Adds the organs that operations name: a gastrectomy is of the stomach. */
  void byOperations(CaseFile file, List<Fact<Topography>> facts) {
    for (Fact<Coded> fact : file.affirmed(Fields.SURGERY)) {
      String procedure = fact.value().value();
      if (procedure.equals("metastasectomy")) {
        continue;
      }
      for (Term term : fact.passage().terms(Kind.PROCEDURE)) {
        String organ = term.entry().optional("organ");
        boolean told = // "wedge resection" and the like are of any organ
            !procedure.equals("resection")
                || facts.stream().anyMatch(f -> f.value().organ().equals(organ));
        if (organ != null
            && told
            && !NO_SEATS.contains(organ)
            && term.span().equals(fact.place())) {
          String code = codes.get(PARTS.getOrDefault(procedure, organ));
          facts.add(told(fact, new Topography(procedure, organ, code, sideBefore(fact)), OPERATED));
        }
      }
    }
  }

  /** Whether a whole organ was operated on, not a lesion in it that may be a metastasis. */
  static boolean isOfOrgan(Fact<Topography> site) {
    return site.rule().equals(OPERATED) && !site.value().name().equals("resection");
  }

  /** "Left ovarian cancer", "right-sided renal cell carcinoma". */
  private static @Nullable String sideBefore(Fact<?> fact) {
    Matcher side = SIDE.match(fact.before());
    return side == null ? null : side.group(1).toLowerCase(Locale.ROOT);
  }

  private static Fact<Topography> told(Fact<?> from, Topography value, String rule) {
    return from.telling(Fields.PRIMARY_SITE, value, rule);
  }
}
