package org.casequote.find;

import java.util.Locale;
import java.util.function.Consumer;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Term;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Span;
import org.casequote.model.Value.Morphology;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/** Diagnoses named by the morphology lexicon, and cancers named after their site. */
final class MorphologyFinder implements Finder {

  private static final int LONGEST_MARKER = 4;
  private static final int MANY_MARKERS = 3;

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    Term before = null;
    for (Term term : passage.terms(Kind.MORPHOLOGY)) {
      boolean again = term.equals(before); // "Hodgkin" and "Hodgkin's" are the same words
      before = term;
      if (again || isMarker(passage, term)) {
        continue;
      }
      String level = term.entry().get("level");
      String code = term.entry().optional("icdo3");
      Span site = "8010/3".equals(code) ? siteBefore(passage, term) : null;
      Span span = site == null ? term.span() : site.union(term.span());
      String name =
          site == null
              ? term.entry().get("name")
              : span.of(passage.text()).toLowerCase(Locale.ROOT);
      out.accept(
          passage.mention(
              Fields.HISTOLOGY, span, new Morphology(name, code), "histology." + level));
    }
  }

  /** "Negative for CD3, MPO and AML": a short form among stains is one of them. */
  private static boolean isMarker(Passage passage, Term term) {
    return term.span().length() <= LONGEST_MARKER
        && passage.terms(Kind.MARKER).size() >= MANY_MARKERS
        && term.span().of(passage.text()).chars().noneMatch(Character::isLowerCase);
  }

  /** The body part that a bare "cancer" or "carcinoma" is named after: "endometrial cancer". */
  private static @Nullable Span siteBefore(Passage passage, Term noun) {
    if (noun.entry().optional("organ") != null) {
      return null;
    }
    for (Term site : passage.terms(Kind.SITE, Kind.SITE_ADJECTIVE)) {
      int gap = noun.span().start() - site.span().end();
      if (gap >= 0 && gap <= 1) {
        return site.span();
      }
    }
    return null;
  }
}
