package org.casequote.find;

import java.util.List;
import java.util.Set;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Span;
import org.casequote.pipeline.Passage;

/**
 * How strongly a sentence ties a body part to the tumour: "carcinoma of the SITE", "SITE mass",
 * "resection of the SITE", "biopsy of the SITE", or no more than a mention.
 */
final class SiteTies {

  private static final Wordings WORDINGS = Wordings.of(SiteTies.class);

  private static final Search LINK = WORDINGS.search("link");

  private static final Search NEXT = Search.of("^[\\s-]*(?:[\\w-]+[\\s-]+){0,2}$");

  /** "The jejunum contained a polypoid mass". */
  private static final Search HOLDS = WORDINGS.search("holds");

  /** "An ulcer of the SITE": what an endoscopist sees is a lesion, though its size is none. */
  private static final Search FINDING = WORDINGS.search("finding");

  private static final Search PRIMARY = WORDINGS.search("primary");

  /** "Metastatic carcinoma originating from the SITE": nothing says more plainly where it arose. */
  private static final Search SOURCE = WORDINGS.search("source");

  private static final Search SAMPLED = WORDINGS.search("sampled");

  /** "No lesion in the SITE", "extension to the SITE": the tumour came there from elsewhere. */
  private static final Search REACHED = WORDINGS.search("reached");

  /** "In keeping with the SITE primary", "of SITE origin". */
  private static final Search ORIGIN =
      Search.of("^[ -](?:primary(?=[,.;)]|$| (?:tumou?r)\\b)|origin\\b)");

  private static final int REACH = 60;

  private SiteTies() {}

  /** The rule that names the tie of a body part. */
  static String tie(Passage passage, Term site) {
    int start = site.span().start();
    int from = Math.max(0, start - REACH);
    if (passage.has(SOURCE, from, start)) {
      return "site.source";
    }
    if (passage.has(REACHED, from, start)) {
      return "site.reached";
    }
    if (isTied(passage, site, passage.terms(Kind.MORPHOLOGY))) {
      return "site.of-diagnosis";
    }
    if (passage.has(PRIMARY, from, start) || passage.hasBehind(ORIGIN, site.span().end())) {
      return "site.primary";
    }
    List<Term> lesions =
        passage.terms(Kind.LESION).stream()
            .filter(t -> Set.of("primary", "recurrence").contains(t.entry().get("lesion")))
            .toList();
    if (isTied(passage, site, lesions) || passage.has(FINDING, from, start)) {
      return "site.of-lesion";
    }
    if (isTied(passage, site, passage.terms(Kind.PROCEDURE))) {
      return "site.of-operation";
    }
    return isSampled(passage, site.span()) ? "site.of-biopsy" : "site.plain";
  }

  /** Whether a site belongs to one of these nouns: "X of the SITE", "SITE X". */
  static boolean isTied(Passage passage, Term site, List<Term> nouns) {
    String text = passage.text();
    for (Term noun : nouns) {
      Span a = noun.span();
      Span b = site.span();
      if (a.contains(b) || b.contains(a)) {
        return true; // "retroperitoneal liposarcoma", "thyroid nodule" are terms of the lexicon
      }
      if (a.end() <= b.start() && b.start() - a.end() <= 2 * REACH) {
        if (passage.has(LINK, a.end(), b.start())) {
          return true;
        }
      } else if (b.end() <= a.start() && a.start() - b.end() <= REACH) {
        String between = text.substring(b.end(), a.start());
        if (NEXT.isIn(between) && !passage.has(SAMPLED, b.end(), a.start())
            || HOLDS.isIn(between)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSampled(Passage passage, Span site) {
    if (!passage.has(SAMPLED)) {
      return false;
    }
    String text = passage.text();
    String before = text.substring(Math.max(0, site.start() - REACH), site.start());
    String after = text.substring(site.end(), Math.min(text.length(), site.end() + REACH / 2));
    List<Span> sampled = SAMPLED.all(before);
    return !sampled.isEmpty() && LINK.isIn(before.substring(sampled.getLast().end()))
        || SAMPLED.isIn(after) && !after.contains(",");
  }
}
