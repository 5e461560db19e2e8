package org.casequote.find;

import java.util.List;
import java.util.Set;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.model.Span;
import org.casequote.pipeline.Passage;

/**
 * How strongly a sentence ties a body part to the tumour: "carcinoma of the SITE", "SITE mass",
 * "resection of the SITE", "biopsy of the SITE", or no more than a mention.
 */
final class SiteTies {

  private static final String PARTICIPLE =
      "(?:arising|located|situated|locali[sz]ed|originating|centered|centred|developing|developed|"
          + "occurring|involving|affecting|occupying|presenting|seen|found|noted|observed|identified|"
          + "detected|discovered|diagnosed|visible|present|primary|extending|confined|limited|measuring"
          + "|growing|protruding|replacing|filling|based|appearing|scattered|distributed|dispersed)";

  private static final String MEASURE =
      "(?:(?:measuring|measured|of|sized?|with|about|approximately)?[^a-zA-Z;.]{0,6}(?:\\d+(?:[.,]\\d+)?\\s*(?:[x×*]|by|cm|mm|-|–|and|to)?\\s*){1,6}(?:cm|mm)?\\s*(?:in"
          + " (?:\\w+ )?(?:size|diameter|dimension|length))?\\)?,?\\s*)";

  /** "The dorsal surface of the right", "the inner aspect of her". */
  private static final String PART =
      "(?:(?:the |an? |his |her |its )?(?:[\\w-]+"
          + " ){0,2}(?:aspects?|surfaces?|dorsum|sides?|parts?|portions?|walls?|half|third|regions?|areas?|segments?|poles?|lobes?|level|border|edge|tip|angle|end|margin|root|base|head|body|tail|neck|bulb|roof|floor|cavity|lumen|area|compartment)"
          + " (?:of|in|on) )";

  private static final Search LINK =
      Search.ignoringCase(
          "^\\s*(?:\\([^()]{1,40}\\)\\s*)?,?\\s*"
              + MEASURE
              + "?(?:(?:which|that) )?(?:(?:was|were|is|are|had been|has been) )?(?:\\w+ly )?(?:"
              + PARTICIPLE
              + " )?(?:of|in|at|on|from|within|inside|over|around|near|along|under|through|throughout|involving|"
              + "affecting|occupying|replacing|filling|to|overlying|behind)\\s+"
              + PART
              + "?(?:(?!(?:with|which|"
              + "who|that|developed|had|has|showed|revealed|was|were|after|without|underwent|presented)\\b)[\\w’']+["
              + " -]){0,4}$");

  private static final Search NEXT = Search.of("^[\\s-]*(?:[\\w-]+[\\s-]+){0,2}$");

  /** "The jejunum contained a polypoid mass". */
  private static final Search HOLDS =
      Search.ignoringCase(
          "^\\s+(?:\\w+ly |also )?(?:contain(?:ed|s)|harbou?r(?:ed|s)|held|bore|was occupied by|was"
              + " replaced by)\\s+(?:[\\w-]+\\s+){0,5}$");

  private static final Search PRIMARY =
      Search.ignoringCase(
          "\\b(?:primary|arising|arose|arises|originat\\w+|primarily|primitive)\\b[^;]{0,40}$");

  /** "Metastatic carcinoma originating from the SITE": nothing says more plainly where it arose. */
  private static final Search SOURCE =
      Search.ignoringCase(
          "\\b(?:metasta\\w+|deposits?|secondar(?:y|ies)) (?:[\\w-]+ ){0,5}?(?:from|originating"
              + " (?:from|in)|arising (?:from|in))\\s+(?:(?:the|a|an|her|his|known|primary)"
              + " ){0,2}(?:(?:primary|uterine|left|right) )?$");

  private static final Search SAMPLED =
      Search.ignoringCase(
          "\\b(?:biops(?:y|ies|ied)|aspirat\\w+|sampling|punch|core"
              + " needle|cytology|brushings?)\\b");

  /** "No lesion in the SITE", "extension to the SITE": the tumour came there from elsewhere. */
  private static final Search REACHED =
      Search.ignoringCase(
          "\\b(?:invad\\w+|infiltrat\\w+|extend\\w*|extension|inva(?:sion|sive)|adher\\w+|compress\\w+|displac\\w+|encas\\w+|abut\\w+|reach\\w+|encroach\\w+|\\d{1,3}"
              + " ?[cm]m (?:away )?from|close to|adjacent to|contact with|next"
              + " to|spar(?:ed|ing))\\b[^;,.]{0,30}$");

  /** "In keeping with the SITE primary", "of SITE origin". */
  private static final Search ORIGIN =
      Search.of("^[ -](?:primary(?=[,.;)]|$| (?:tumou?r)\\b)|origin\\b)");

  private static final int REACH = 60;

  private SiteTies() {}

  /** The rule that names the tie of a body part. */
  static String tie(Passage passage, Term site) {
    String text = passage.text();
    String before = text.substring(Math.max(0, site.span().start() - REACH), site.span().start());
    if (SOURCE.isIn(before)) {
      return "site.source";
    }
    if (REACHED.isIn(before)) {
      return "site.reached";
    }
    if (isTied(passage, site, passage.terms(Kind.MORPHOLOGY))) {
      return "site.of-diagnosis";
    }
    if (PRIMARY.isIn(before) || ORIGIN.isIn(text.substring(site.span().end()))) {
      return "site.primary";
    }
    List<Term> lesions =
        passage.terms(Kind.LESION).stream()
            .filter(t -> Set.of("primary", "recurrence").contains(t.entry().get("lesion")))
            .toList();
    if (isTied(passage, site, lesions)) {
      return "site.of-lesion";
    }
    if (isTied(passage, site, passage.terms(Kind.PROCEDURE))) {
      return "site.of-operation";
    }
    return isSampled(text, site.span()) ? "site.of-biopsy" : "site.plain";
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
        if (LINK.isIn(text.substring(a.end(), b.start()))) {
          return true;
        }
      } else if (b.end() <= a.start() && a.start() - b.end() <= REACH) {
        String between = text.substring(b.end(), a.start());
        if (NEXT.isIn(between) && !SAMPLED.isIn(between) || HOLDS.isIn(between)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSampled(String text, Span site) {
    String before = text.substring(Math.max(0, site.start() - REACH), site.start());
    String after = text.substring(site.end(), Math.min(text.length(), site.end() + REACH / 2));
    List<Span> sampled = SAMPLED.all(before);
    return !sampled.isEmpty() && LINK.isIn(before.substring(sampled.getLast().end()))
        || SAMPLED.isIn(after) && !after.contains(",");
  }
}
