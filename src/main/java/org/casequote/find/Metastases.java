package org.casequote.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Words.Word;
import org.casequote.model.Span;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/** Whether a body part is where a metastasis sits, by the words between the two. */
final class Metastases {

  private static final Pattern SPREAD =
      Pattern.compile(
          "\\b(?:(?:micro)?metasta\\w+|carcinomatosis|secondary"
              + " (?:lesions?|deposits?|locali[sz]ations?|"
              + "tumou?rs?|malignan\\w+)|disseminat\\w+|spread|seeding|sarcomatosis|gliomatosis)",
          Pattern.CASE_INSENSITIVE);

  /** Words between "metastasis" and a later body part that break the tie. */
  private static final Set<String> BREAKS =
      Set.of(
          "from",
          "primary",
          "but",
          "who",
          "treated",
          "after",
          "before",
          "by",
          "underwent",
          "revealed",
          "showed",
          "without",
          "because",
          "originating",
          "although",
          "however",
          "no",
          "not",
          "followed",
          "biopsy",
          "resection",
          "lobectomy",
          "tumor",
          "originated",
          "received",
          "until",
          "when",
          "than");

  /** Words between a body part and a later "metastasis" that carry the tie. */
  private static final Set<String> CARRIES =
      Set.of(
          "and",
          "or",
          ",",
          "/",
          "(",
          ")",
          "the",
          "of",
          "lesion",
          "nodule",
          "mass",
          "tumor",
          "multiple",
          "were",
          "was",
          "with",
          "consistent",
          "suggestive",
          "compatible",
          "suspicious",
          "suspected",
          "as",
          "for",
          "confirmed",
          "to",
          "be",
          "a",
          "left",
          "right",
          "bilateral",
          "distant",
          "node",
          "lymph",
          "evocative",
          "indicating",
          "suggesting",
          "considered",
          "in",
          "corresponding",
          "both",
          "new",
          "synchronous",
          "multifocal",
          "numerous",
          "solitary",
          "diagnosed",
          "representing",
          "showing",
          "likely",
          "probable",
          "possible",
          "several",
          "diffuse",
          "local",
          "regional",
          "visceral",
          "cystic",
          "hypodense",
          "small",
          "large");

  private static final int AFTER = 14;
  private static final int BEFORE = 9;

  private Metastases() {}

  /** The words of a sentence that speak of spread. */
  static List<Span> words(String text) {
    List<Span> out = new ArrayList<>();
    Matcher matcher = SPREAD.matcher(text);
    while (matcher.find()) {
      out.add(new Span(matcher.start(), matcher.end()));
    }
    return out;
  }

  /** The word of spread that a body part is the seat of, or {@code null}. */
  static @Nullable Span seatOf(Passage passage, Term site, List<Term> sites, List<Span> spread) {
    for (Span word : spread) {
      boolean tied =
          word.end() <= site.span().start()
              ? isTiedAfter(passage, word, site)
              : site.span().end() <= word.start() && isTiedBefore(passage, site, word, sites);
      if (tied) {
        return word;
      }
    }
    return null;
  }

  /** "metastases to the liver, lung and bone", but not "metastatic breast cancer". */
  private static boolean isTiedAfter(Passage passage, Span word, Term site) {
    List<Word> between = between(passage, word.end(), site.span().start());
    if (between.size() > AFTER || between.stream().anyMatch(w -> BREAKS.contains(w.form()))) {
      return false;
    }
    List<Term> diagnoses = passage.terms(Kind.MORPHOLOGY);
    for (Term diagnosis : diagnoses) {
      int start = diagnosis.span().start();
      boolean names =
          site.span().end() <= start && between(passage, site.span().end(), start).size() <= 1;
      boolean of =
          diagnosis.span().end() <= site.span().start()
              && diagnosis.span().start() >= word.end()
              && between.stream().anyMatch(w -> w.form().equals("of"));
      if (names || of) {
        return false;
      }
    }
    String form = word.of(passage.text()).toLowerCase(Locale.ROOT);
    boolean needsTo = form.startsWith("spread") || form.startsWith("disseminat");
    return !needsTo
        || between.stream().anyMatch(w -> Set.of("to", "in", "into").contains(w.form()));
  }

  /** "hepatic and pulmonary metastases", "lung nodules consistent with metastases". */
  private static boolean isTiedBefore(Passage passage, Term site, Span word, List<Term> sites) {
    List<Word> between = between(passage, site.span().end(), word.start());
    if (between.size() > BEFORE) {
      return false;
    }
    return between.stream()
        .allMatch(w ->
            CARRIES.contains(w.form())
                || sites.stream().anyMatch(s -> s.span().contains(w.span())));
  }

  private static List<Word> between(Passage passage, int from, int to) {
    return passage.words().stream()
        .filter(w -> w.span().start() >= from && w.span().end() <= to)
        .toList();
  }
}
