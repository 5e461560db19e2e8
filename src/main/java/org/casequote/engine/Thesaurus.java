package org.casequote.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casequote.lexicon.Entry;
import org.casequote.lexicon.Fingerprint;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Term;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Value;
import org.casequote.model.Value.Biomarker;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Morphology;
import org.casequote.model.Value.Regimen;
import org.casequote.model.Value.Topography;
import org.jspecify.annotations.Nullable;

/**
 * The other names of values, from the lexicon: synonyms, abbreviations and brands, and the wider
 * things that they are kinds or parts of. Immutable; share it between threads.
 */
public final class Thesaurus {

  /** Raised by hand when code changes which names a value has. */
  private static final String VERSION = "2";

  private static final int REMEMBERED = 100_000;

  private final Lexicon lexicon;
  private final SiteGroups groups = SiteGroups.standard();
  private final DrugGroups drugGroups = DrugGroups.standard();
  private final Map<Kind, Map<String, List<Entry>>> rows = new HashMap<>();
  private final Map<Set<String>, List<String>> regimens = new HashMap<>();
  private final Map<Value, Set<String>> known = new ConcurrentHashMap<>();

  private Thesaurus(Lexicon lexicon) {
    this.lexicon = lexicon;
    index(Kind.MORPHOLOGY, "name");
    index(Kind.DRUG, "name");
    index(Kind.MARKER, "name");
    index(Kind.GENE, "symbol");
    index(Kind.PROCEDURE, "procedure");
    for (Entry row : lexicon.entries(Kind.REGIMEN)) {
      // Some have drugs that depend on the patient, and none in the list.
      String drugs = row.optional("drugs");
      if (drugs != null) {
        regimens
            .computeIfAbsent(drugs(drugs), all -> new ArrayList<>())
            .addAll(terms(row, "terms"));
      }
    }
  }

  private static Set<String> drugs(String cell) {
    return GroupFile.items(cell, "[+]").collect(Collectors.toUnmodifiableSet());
  }

  /** That of the lexicon which the product ships with. */
  public static Thesaurus standard() {
    return Holder.STANDARD;
  }

  /** Changes whenever a name does. It is told without loading the lexicon. */
  public static String fingerprint() {
    return VERSION
        + "-"
        + GroupFile.SITES.fingerprint()
        + "-"
        + GroupFile.DRUGS.fingerprint()
        + "-"
        + Fingerprint.of(
            Kind.MORPHOLOGY,
            Kind.DRUG,
            Kind.MARKER,
            Kind.GENE,
            Kind.PROCEDURE,
            Kind.REGIMEN,
            Kind.SITE,
            Kind.REGION);
  }

  private static final class Holder {
    static final Thesaurus STANDARD = new Thesaurus(Lexicon.standard());
  }

  /** The other names of a value of a field. */
  public Set<String> names(Field<?> field, Value value) {
    boolean gene = field.equals(Fields.MOLECULAR);
    if (gene && value instanceof Biomarker marker) {
      // A marker and a gene may share a name and a result, and not their synonyms.
      return Set.copyOf(terms(Kind.GENE, marker.name()));
    }
    Set<String> names = known.get(value);
    if (names == null) {
      names = Set.copyOf(find(value));
      if (known.size() < REMEMBERED) {
        known.put(value, names);
      }
    }
    return names;
  }

  private Set<String> find(Value value) {
    Set<String> names = new LinkedHashSet<>();
    switch (value) {
      case Morphology v -> addWider(v.name(), names, new LinkedHashSet<>());
      case Topography v -> addPlaces(v, names);
      case Biomarker v -> names.addAll(terms(Kind.MARKER, v.name()));
      case Regimen v -> {
        v.drugs().forEach(drug -> addDrug(drug, names));
        names.addAll(regimens.getOrDefault(Set.copyOf(v.drugs()), List.of()));
      }
      case Coded v -> names.addAll(terms(Kind.PROCEDURE, v.value()));
      default -> {}
    }
    return names;
  }

  private void addWider(String name, Set<String> names, Set<String> seen) {
    if (!seen.add(name)) {
      return;
    }
    for (Entry row : rows(Kind.MORPHOLOGY, name)) {
      names.add(row.get("name"));
      names.addAll(terms(row, "terms"));
      row.list("parents").forEach(parent -> addWider(parent, names, seen));
    }
  }

  private void addDrug(String drug, Set<String> names) {
    for (Entry row : rows(Kind.DRUG, drug)) {
      names.addAll(terms(row, "terms"));
      names.addAll(terms(row, "ambiguous"));
      String kind = row.optional("class");
      if (kind != null) {
        names.add(kind);
        // "GnRH antagonist" is an antagonist as well, and "CDK inhibitor" an inhibitor.
        names.add(kind.substring(kind.lastIndexOf(' ') + 1));
        names.addAll(drugGroups.of(kind));
      }
    }
  }

  private void addPlaces(Topography site, Set<String> names) {
    addGroups(site.organ(), site.icdo3(), names);
    for (Term term : lexicon.match(site.name(), 0)) {
      Entry row = term.entry();
      Kind kind = row.kind();
      boolean region = kind == Kind.REGION || kind == Kind.REGION_ADJECTIVE;
      if (region || kind == Kind.SITE || kind == Kind.SITE_ADJECTIVE) {
        names.add(row.get("name"));
        names.addAll(terms(row, "nouns"));
        names.addAll(terms(row, "adjectives"));
        String code = !region ? row.optional("icdo3") : row.optional("soft_tissue");
        addGroups(site.organ(), code, names);
      }
    }
  }

  private void addGroups(String organ, @Nullable String code, Set<String> names) {
    groups.of(organ, code).forEach(names::add);
  }

  private List<String> terms(Kind kind, String name) {
    return rows(kind, name).stream().flatMap(row -> terms(row, kind.column()).stream()).toList();
  }

  /** The sign for "exact case" is the matcher's, not the term's. */
  private static List<String> terms(Entry row, String column) {
    return row.list(column).stream().map(term -> term.replaceFirst("^=", "")).toList();
  }

  private List<Entry> rows(Kind kind, String name) {
    return rows.getOrDefault(kind, Map.of()).getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  private void index(Kind kind, String column) {
    Map<String, List<Entry>> byName = rows.computeIfAbsent(kind, k -> new HashMap<>());
    for (Entry row : lexicon.entries(kind)) {
      Stream.ofNullable(row.optional(column))
          .forEach(name ->
              byName
                  .computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                  .add(row));
    }
  }
}
