package org.casequote.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Term;
import org.casequote.model.Fields;
import org.casequote.model.Value.Morphology;
import org.casequote.model.Value.Topography;
import org.jspecify.annotations.Nullable;

/**
 * Diagnoses whose name means another entity in some organs: a medullary carcinoma of the thyroid is
 * not that of the breast, and a plasmacytoma outside of bone is extramedullary.
 */
final class OrganDiagnoses {

  private static final Set<String> MARROW = Set.of("bone", "bone marrow");

  private static final String AMPULLA = "C24.1";

  private final Lexicon lexicon;

  /** What the lexicon has for a name in an organ, as far as it was asked. */
  private final Map<List<String>, Optional<Morphology>> known = new ConcurrentHashMap<>();

  OrganDiagnoses(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The facts of a diagnosis, under the name that it has in the organ where the tumour is. */
  List<Fact<Morphology>> named(CaseFile file, List<Fact<Morphology>> facts) {
    Morphology value = facts.getFirst().value();
    boolean generic = facts.getFirst().rule().equals("histology.generic");
    String organ = generic || value.icdo3() == null ? null : organ(file, facts);
    return organ == null
        ? facts
        : known
            .computeIfAbsent(List.of(value.name(), organ), both -> in(value.name(), organ))
            .map(there -> facts.stream().map(f -> f.with(there)).toList())
            .orElse(facts);
  }

  private Optional<Morphology> in(String diagnosis, String organ) {
    for (String name :
        List.of(
            diagnosis + " of the " + organ,
            organ + " " + diagnosis,
            MARROW.contains(organ) ? "" : "extramedullary " + diagnosis)) {
      for (Term term : lexicon.match(name, 0)) {
        if (term.kind() == Kind.MORPHOLOGY
            && term.span().length() == name.length()
            && term.entry().optional("icdo3") != null) {
          return Optional.of(new Morphology(term.entry().get("name"), term.entry().get("icdo3")));
        }
      }
    }
    return Optional.empty();
  }

  /** The organ that the sentences about the diagnosis name, otherwise that of the article. */
  private static @Nullable String organ(CaseFile file, List<Fact<Morphology>> facts) {
    Set<Integer> sentences = facts.stream().map(Fact::at).collect(Collectors.toSet());
    Map<String, Double> here = new HashMap<>();
    Map<String, Double> anywhere = new HashMap<>();
    Map<Integer, List<Fact<Topography>>> beside = new HashMap<>();
    for (Fact<Topography> site : file.affirmed(Fields.PRIMARY_SITE)) {
      if (AMPULLA.equals(site.value().icdo3())) {
        continue; // listed with the bile duct, and not lined by it
      }
      double weight = SiteQuotes.weight(site);
      anywhere.merge(site.value().organ(), weight, Double::sum);
      if (sentences.contains(site.at()) && site.rule().equals("site.of-diagnosis")) {
        beside.computeIfAbsent(site.at(), at -> new ArrayList<>()).add(site);
      }
    }
    for (Fact<Morphology> fact : facts) {
      beside.getOrDefault(fact.at(), List.of()).stream()
          .min(Comparator.comparingInt(fact::gap))
          .ifPresent(s -> here.merge(s.value().organ(), SiteQuotes.weight(s), Double::sum));
    }
    file.affirmed(Fields.METASTATIC_SITE).forEach(f -> anywhere.remove(f.value().organ()));
    // A family has members in many organs: only its own sentence tells which one is meant.
    boolean entity = facts.getFirst().rule().equals("histology.entity");
    return (here.isEmpty() && entity ? anywhere : here)
        .entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
  }
}
