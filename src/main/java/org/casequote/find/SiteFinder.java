package org.casequote.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.casequote.lexicon.Entry;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Words.Word;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Span;
import org.casequote.model.Value.Topography;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Body parts, told apart by what the sentence makes of them: the seat of a metastasis, or a place
 * where the primary may be. How strongly a place is tied to the tumour is said by the rule's name;
 * assembly decides which of them is the primary.
 */
final class SiteFinder implements Finder {

  private static final Pattern LINK =
      Pattern.compile(
          "^\\s*(?:\\([^()]{1,25}\\)\\s*)?(?:,\\s*)?(?:(?:arising|located|situated|localized|localised|originating|"
              + "developing|developed|occurring|involving|affecting|occupying|presenting|seen|found|primary)\\s+)?(?:of|in|at|on|from|within|over|involving|affecting|occupying|to)\\s+(?:\\w+["
              + " -]){0,4}$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NEXT = Pattern.compile("^[\\s-]*(?:[\\w-]+[\\s-]+){0,2}$");
  private static final Pattern PRIMARY =
      Pattern.compile(
          "\\b(?:primary|arising|arose|arises|originat\\w+|primarily|primitive)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final int SIDE_BEFORE = 4;
  private static final Map<String, String> SIDES =
      Map.of(
          "left",
          "left",
          "right",
          "right",
          "bilateral",
          "bilateral",
          "both",
          "bilateral",
          "bilaterally",
          "bilateral",
          "midline",
          "midline");

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    List<Term> sites = sites(passage);
    if (sites.isEmpty()) {
      return;
    }
    List<Span> spread = Metastases.words(passage.text());
    for (Term site : sites) {
      Span seed = Metastases.seatOf(passage, site, sites, spread);
      Topography value = value(passage, site);
      if (seed != null) {
        out.accept(
            passage.mention(
                Fields.METASTATIC_SITE, site.span().union(seed), value, "metastasis.named"));
      } else {
        out.accept(passage.mention(Fields.PRIMARY_SITE, site.span(), value, tie(passage, site)));
      }
    }
  }

  /** The body parts of a sentence, without those that are part of a diagnosis or a marker. */
  private static List<Term> sites(Passage passage) {
    List<Term> names = passage.terms(Kind.MORPHOLOGY, Kind.MARKER, Kind.DRUG);
    List<Term> out = new ArrayList<>();
    List<Term> all =
        passage.terms(Kind.SITE, Kind.SITE_ADJECTIVE, Kind.REGION, Kind.REGION_ADJECTIVE).stream()
            .sorted(Comparator.comparing(Term::span))
            .toList();
    for (Term term : all) {
      boolean inside = names.stream().anyMatch(n -> n.span().contains(term.span()));
      boolean covered = out.stream().anyMatch(t -> t.span().overlaps(term.span()));
      if (!inside && !covered) {
        out.add(term);
      }
    }
    return out;
  }

  private static Topography value(Passage passage, Term site) {
    Entry entry = site.entry();
    boolean region = site.kind() == Kind.REGION || site.kind() == Kind.REGION_ADJECTIVE;
    String organ = region ? entry.get("default") : entry.get("organ");
    String code = region ? entry.optional(organ.replace(' ', '_')) : entry.optional("icdo3");
    return new Topography(site.span().of(passage.text()), organ, code, side(passage, site.span()));
  }

  /** The side named within a few words before a body part. */
  private static @Nullable String side(Passage passage, Span site) {
    String side = null;
    int distance = 0;
    for (int i = passage.words().size() - 1; i >= 0; i--) {
      Word word = passage.words().get(i);
      if (word.span().end() <= site.start()) {
        side = SIDES.get(word.form());
        if (side != null
            || ++distance >= SIDE_BEFORE
            || Set.of(",", ";", ".").contains(word.form())) {
          return side;
        }
      } else if (site.contains(word.span()) && SIDES.containsKey(word.form())) {
        return SIDES.get(word.form());
      }
    }
    return side;
  }

  private static String tie(Passage passage, Term site) {
    if (isTied(passage, site, passage.terms(Kind.MORPHOLOGY))) {
      return "site.of-diagnosis";
    }
    List<Term> lesions =
        passage.terms(Kind.LESION).stream().filter(t -> t.entry().is("lesion", "primary")).toList();
    boolean tumor = isTied(passage, site, lesions);
    int from = Math.max(0, site.span().start() - 40);
    String before = passage.text().substring(from, site.span().start());
    if (PRIMARY.matcher(before).find()) {
      return "site.primary";
    }
    return tumor ? "site.of-lesion" : "site.plain";
  }

  /** Whether a site belongs to one of these nouns: "X of the SITE", "SITE X". */
  private static boolean isTied(Passage passage, Term site, List<Term> nouns) {
    String text = passage.text();
    for (Term noun : nouns) {
      Span a = noun.span();
      Span b = site.span();
      if (a.end() <= b.start() && LINK.matcher(text.substring(a.end(), b.start())).find()) {
        return true;
      }
      if (b.end() <= a.start() && NEXT.matcher(text.substring(b.end(), a.start())).find()) {
        return true;
      }
    }
    return false;
  }
}
