package org.casequote.find;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.lexicon.Words.Word;
import org.casequote.model.Span;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/** The body parts of a sentence where a metastasis sits, by the words between the two. */
final class Metastases {

  private static final Wordings WORDINGS = Wordings.of(Metastases.class);

  private static final Search SPREAD = WORDINGS.search("spread");

  /** Words between "metastasis" and a later body part that break the tie. */
  private static final Set<String> BREAKS =
      set(
          """
          from primary but who treated after before by underwent revealed showed without
          because originating although however no not followed biopsy resection lobectomy
          tumor originated received until when than ; between near adjacent beside
          infiltration invasion compression obstruction encasement
          """);

  /** Words between a body part and a later "metastasis" that carry the tie. */
  private static final Set<String> CARRIES =
      set(
          """
          and or , / ( ) the of lesion nodule mass tumor multiple were was with consistent
          suggestive compatible suspicious suspected as for confirmed to be a left right
          bilateral distant node lymph evocative indicating suggesting considered in
          corresponding both new synchronous multifocal numerous solitary diagnosed
          representing showing likely probable possible several diffuse local regional
          visceral which keeping line cystic hypodense small large evoking related due full riddled studded covered
          proven proved further additional another typical highly very
          corresponded represented interpreted regarded classified histologically
          cytologically pathologically secondary hypermetabolic enhancing lytic
          osteolytic osteoblastic necrotic enlarged solid most probably
          possibly appeared all three two four five six biopsied represent thought felt
          presumed believed judged removed resected excised irradiated treated
          """);

  /** What spreads where the tumour is not named. */
  private static final Search DISEASE = WORDINGS.search("disease");

  private static final int AFTER = 14;
  private static final int BEFORE = 9;

  /** What stands between two seats of one list: "in the liver, both lungs and upper femurs". */
  private static final Search LIST = WORDINGS.search("list");

  /** "Abdominal masses and liver metastases": the masses are not said to be any. */
  private static final Search OWN_NOUN = WORDINGS.search("own-noun");

  private static final Search EXCEPT = WORDINGS.search("except");

  /** "The pancreatic lesion was proven by aspiration to be a metastasis". */
  private static final Search SHOWN = WORDINGS.search("shown");

  /** "MRI of the brain disclosed three ring-enhancing lesions consistent with metastases". */
  private static final Search HELD_FOR = WORDINGS.search("held-for");

  /** "Uptake in the sternum, consistent with metastatic disease". */
  private static final Search AS_SUCH = WORDINGS.search("as-such");

  /** "A lesion of 1.8 cm which proved metastatic": how large it was says nothing here. */
  private static final Pattern LENGTH =
      Pattern.compile("(?:[\\d.,]+ ?[x×] ?){0,2}\\d+(?:[.,]\\d+)? ?(?:cm|mm)\\b");

  private static final Set<String> MEASURES =
      set("cm mm x × measuring measured size sized diameter up largest larger .");

  private static final int FAR = 24;

  /** "Metastases of the liver, a mass in the kidney": the mass is another thing. */
  private static final Search NEW_THING = WORDINGS.search("new-thing");

  private static final Set<String> NEW_ITEM = Set.of(",", "and", "or", "with", "the", "a");
  private static final Set<String> AND =
      Set.of(
          "and", "or", "/", "consistent", "suggestive", "compatible", "suspicious", "were", "was");

  private static Set<String> set(String words) {
    return Set.of(words.strip().split("\\s+"));
  }

  private final Passage passage;
  private final List<Term> sites;
  private final List<Span> spread;
  private final Involvement involvement;
  private @Nullable Seat last;
  private @Nullable Term lastSite;

  /** The seats of a sentence; ask for its body parts in the order of the text. */
  Metastases(Passage passage, List<Term> sites) {
    this.passage = passage;
    this.sites = sites;
    this.spread = sites.isEmpty() ? List.of() : passage.all(SPREAD);
    this.involvement = new Involvement(passage);
  }

  /**
   * Where a metastasis sits.
   *
   * @param span the body part with the words that say so
   * @param rule how it is said
   */
  record Seat(Span span, String rule) {}

  /** What makes a body part the seat of a metastasis, or {@code null}. */
  @Nullable Seat seat(Term site) {
    Span nearest = null;
    for (Span word : spread) {
      boolean tied =
          word.end() <= site.span().start()
              ? isTiedAfter(word, site)
              : site.span().end() <= word.start() && isTiedBefore(site, word);
      if (tied && (nearest == null || gap(word, site) < gap(nearest, site))) {
        nearest = word;
      }
    }
    Seat seat = nearest == null ? listed(site) : new Seat(quote(nearest, site), "metastasis.named");
    if (seat == null) {
      seat = involvement.seat(site);
    }
    if (seat != null) {
      last = seat;
      lastSite = site;
    }
    return seat;
  }

  private static int gap(Span word, Term site) {
    return Math.max(site.span().start() - word.end(), word.start() - site.span().end());
  }

  /** The words from one to the other; "no metastases except in the liver" is about the liver. */
  private Span quote(Span word, Term site) {
    Span both = site.span().union(word);
    return EXCEPT.isIn(both.of(passage.text())) ? site.span() : both;
  }

  /** A further item of a list whose item before was a seat. */
  private @Nullable Seat listed(Term site) {
    if (last == null || lastSite == null || last.span().start() > lastSite.span().start()) {
      return null;
    }
    int from = lastSite.span().end();
    if (from > site.span().start() || last.span().end() > from) {
      return null;
    }
    boolean goesOn = isList(passage, lastSite, site) && !isNamed(site);
    return goesOn ? new Seat(last.span().union(site.span()), last.rule()) : null;
  }

  /** Whether two body parts are neighbours in one list. */
  static boolean isList(Passage passage, Term before, Term site) {
    return before.span().end() <= site.span().start()
        && LIST.isIn(passage.between(before.span(), site.span()));
  }

  /** Whether a diagnosis is named after the body part: "breast cancer". */
  private boolean isNamed(Term site) {
    return passage.terms(Kind.MORPHOLOGY).stream()
        .anyMatch(d ->
            d.span().contains(site.span())
                || site.span().end() <= d.span().start()
                    && between(site.span().end(), d.span().start()).size() <= 1);
  }

  /** "Metastases to the liver, lung and bone", but not "metastatic breast cancer". */
  private boolean isTiedAfter(Span word, Term site) {
    List<Word> between = between(word.end(), site.span().start());
    if (between.size() > AFTER
        || between.stream().anyMatch(w -> BREAKS.contains(w.form()))
        || passage.has(NEW_THING, word.end(), site.span().start())) {
      return false;
    }
    for (Term diagnosis : passage.terms(Kind.MORPHOLOGY)) {
      boolean of =
          diagnosis.span().end() <= site.span().start()
              && diagnosis.span().start() >= word.end()
              && between.stream().anyMatch(w -> w.form().equals("of"));
      if (of || isNamed(site)) {
        return false;
      }
    }
    String form = word.of(passage.text()).toLowerCase(Locale.ROOT);
    boolean needsTo = form.startsWith("spread") || form.startsWith("disseminat");
    boolean tumor =
        passage.has(Kind.LESION) || passage.has(Kind.MORPHOLOGY) || passage.has(DISEASE);
    return !needsTo
        || tumor && between.stream().anyMatch(w -> Set.of("to", "in", "into").contains(w.form()));
  }

  /** "Hepatic and pulmonary metastases", "lung nodules consistent with metastases". */
  private boolean isTiedBefore(Term site, Span word) {
    List<Word> between = between(site.span().end(), word.start());
    if (between.isEmpty()) {
      return true;
    }
    String words =
        LENGTH.matcher(passage.text().substring(site.span().end(), word.start())).replaceAll("");
    boolean heldFor =
        between.size() <= FAR
            && HELD_FOR.isIn(words)
            && sites.stream()
                .noneMatch(
                    s -> s.span().start() >= site.span().end() && s.span().end() <= word.start());
    boolean shown = heldFor || SHOWN.isIn(words) || ImagedOrgans.isOne(passage, site, words);
    if (between.size() > BEFORE && !shown || isOfTumor(site) && !heldFor) {
      return false;
    }
    // "In the lobe, metastatic tumour in the neck" and "the muscle and metastatic nodes" speak of
    // what follows; so does "skin, lung metastasis", where no "and" makes a list of the two.
    Set<String> forms = between.stream().map(Word::form).collect(Collectors.toSet());
    boolean adjective = word.of(passage.text()).equalsIgnoreCase("metastatic");
    if (adjective && NEW_ITEM.contains(between.getLast().form()) && !AS_SUCH.isIn(words)
        || !heldFor && forms.contains(",") && Collections.disjoint(forms, AND)
        || OWN_NOUN.isIn(words)) {
      return false;
    }
    return shown
        || between.stream()
            .allMatch(w ->
                CARRIES.contains(w.form())
                    || MEASURES.contains(w.form())
                    || Character.isDigit(w.form().charAt(0))
                    || sites.stream().anyMatch(s -> s.span().contains(w.span())));
  }

  /** "Recurrence of the SITE and lung metastases": the site belongs to the noun before it. */
  private boolean isOfTumor(Term site) {
    List<Term> nouns = new ArrayList<>(passage.terms(Kind.MORPHOLOGY));
    passage.terms(Kind.LESION).stream()
        .filter(t -> t.entry().is("lesion", "recurrence"))
        .forEach(nouns::add);
    // "Carcinoma of the prostate and bone and liver metastases": it is of the place named first.
    nouns.removeIf(n ->
        n.span().start() > site.span().start()
            || sites.stream()
                .anyMatch(s ->
                    s.span().start() >= n.span().end() && s.span().end() < site.span().start()));
    return SiteTies.isTied(passage, site, nouns);
  }

  private List<Word> between(int from, int to) {
    return passage.words().stream()
        .filter(w -> w.span().start() >= from && w.span().end() <= to)
        .toList();
  }
}
