package org.casequote.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.casequote.lexicon.Entry;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
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

  private static final Wordings WORDINGS = Wordings.of(SiteFinder.class);

  /** "Left gastric artery": the side is the vessel's. */
  private static final Search VESSEL = WORDINGS.search("vessel");

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
    boolean placed = false;
    Term lastOfLesion = null;
    List<Term> sites = sites(passage);
    Metastases metastases = new Metastases(passage, sites);
    for (Term site : sites) {
      Metastases.Seat seat = metastases.seat(site);
      Topography value = value(passage, site);
      if (seat == null) {
        String tie = SiteTies.tie(passage, site);
        if (tie.equals("site.plain")
            && lastOfLesion != null
            && Metastases.isList(passage, lastOfLesion, site)) {
          tie = "site.listed"; // "lesions in the liver and the spleen"
        }
        boolean ofLesion = tie.equals("site.of-lesion") || tie.equals("site.listed");
        lastOfLesion = ofLesion ? site : null;
        out.accept(passage.mention(Fields.PRIMARY_SITE, site.span(), value, tie));
      } else {
        placed = true;
        out.accept(passage.mention(Fields.METASTATIC_SITE, seat.span(), value, seat.rule()));
      }
    }
    for (PatternMatcher.Match match : PatternMatcher.find(passage, "metastasis.nodes")) {
      placed = true;
      out.accept(spread(passage, match, "lymph node"));
    }
    for (PatternMatcher.Match match : PatternMatcher.find(passage, "metastasis.implied")) {
      placed = true;
      out.accept(spread(passage, match, match.rule().attribute("organ")));
    }
    if (!placed) {
      for (PatternMatcher.Match match : PatternMatcher.find(passage, "metastasis.unplaced")) {
        out.accept(spread(passage, match, "other"));
      }
    }
  }

  private static Mention<Topography> spread(
      Passage passage, PatternMatcher.Match match, String organ) {
    Topography value = new Topography(match.span().of(passage.text()), organ, null, null);
    return passage.mention(Fields.METASTATIC_SITE, match.span(), value, match.rule().id());
  }

  /**
   * The body parts of a sentence, without those in the name of a marker or of a diagnosis that
   * implies its organ.
   */
  private static List<Term> sites(Passage passage) {
    List<Term> all =
        passage.terms(Kind.SITE, Kind.SITE_ADJECTIVE, Kind.REGION, Kind.REGION_ADJECTIVE);
    if (all.isEmpty()) {
      return all;
    }
    List<Term> names = passage.terms(Kind.MORPHOLOGY, Kind.MARKER, Kind.DRUG);
    List<Term> out = new ArrayList<>();
    for (Term term : all) {
      boolean covered = !out.isEmpty() && out.getLast().span().overlaps(term.span());
      if (!covered && !isInside(term, names)) {
        out.add(term);
      }
    }
    return out;
  }

  private static boolean isInside(Term site, List<Term> names) {
    for (Term name : names) {
      if (name.span().contains(site.span()) && isPartOf(name, site)) {
        return true;
      }
    }
    return false;
  }

  /** "Soft tissue sarcoma" names no place, but "retroperitoneal liposarcoma" does. */
  private static boolean isPartOf(Term name, Term site) {
    String organ = site.entry().optional("organ");
    return name.kind() != Kind.MORPHOLOGY
        || name.entry().optional("organ") != null
        || organ == null
        || organ.equals("soft tissue");
  }

  private static Topography value(Passage passage, Term site) {
    Entry entry = site.entry();
    boolean region = site.kind() == Kind.REGION || site.kind() == Kind.REGION_ADJECTIVE;
    String organ = region ? entry.get("default") : entry.get("organ");
    String code = region ? entry.optional(organ.replace(' ', '_')) : entry.optional("icdo3");
    String side = passage.hasBehind(VESSEL, site.span().end()) ? null : side(passage, site.span());
    return new Topography(site.span().of(passage.text()), organ, code, side);
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
}
