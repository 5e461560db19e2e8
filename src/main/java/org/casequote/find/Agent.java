package org.casequote.find;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.casequote.lexicon.Entry;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Span;
import org.casequote.pipeline.Passage;

/**
 * The name of a drug, or of a combination of drugs, in a sentence.
 *
 * @param span where it stands, in the sentence's own offsets
 * @param sort what it counts as
 * @param drugs generic names; none for a protocol whose drugs depend on the arm
 * @param family the class of a single drug, empty for a combination
 */
record Agent(Span span, Sort sort, List<String> drugs, String family) {

  /** What a name counts as. */
  enum Sort {
    /** A named combination. */
    REGIMEN,
    /** A drug that treats the tumour. */
    ANTINEOPLASTIC,
    /** A drug that does so only within a regimen. */
    CONDITIONAL,
    /** A drug that does not. */
    SUPPORTIVE
  }

  /** Words that make letters a drug's or a regimen's abbreviation from this far. */
  private static final int NEAR = 4;

  private static final int BESIDE = 1;

  /**
   * How far words that state a treatment reach: "chemoradiotherapy (54 Gy in 30 fractions, S-1)".
   */
  private static final int IN_SENTENCE = 9;

  private static final Wordings WORDINGS = Wordings.of(Agent.class);

  private static final Pattern HEAD = WORDINGS.pattern("head");

  /** What letters may follow that name no drug: "stage IA", "grade 3 AC". */
  private static final Set<String> LABELS =
      Set.of("stage", "grade", "type", "level", "class", "figure", "fig", "group", "pt", "pn", "t");

  /** Whether it names several drugs that are given together. */
  boolean isCombination() {
    return sort == Sort.REGIMEN && drugs.size() > 1;
  }

  /** The names in a sentence, in order; of names that overlap the first and longest counts. */
  static List<Agent> in(Passage passage) {
    Map<Span, List<Term>> bySpan = new LinkedHashMap<>();
    List<Term> terms =
        new ArrayList<>(passage.terms(Kind.DRUG, Kind.REGIMEN, Kind.DRUG_ABBREVIATION));
    terms.addAll(Misspellings.in(passage));
    if (terms.isEmpty()) {
      return List.of();
    }
    Meaning meaning = new Meaning(passage, new ArrayList<>());
    terms.stream().filter(meaning::isSure).forEach(meaning.names::add);
    // Abbreviations vouch for each other: "IFO, EPI".
    for (int round = 0; round < 2; round++) {
      terms.stream()
          .filter(t -> !meaning.names.contains(t) && meaning.isMeant(t))
          .toList()
          .forEach(meaning.names::add);
    }
    meaning.names.stream()
        .sorted((a, b) -> a.span().compareTo(b.span()))
        .forEach(t -> bySpan.computeIfAbsent(t.span(), s -> new ArrayList<>()).add(t));
    List<Agent> out = new ArrayList<>();
    bySpan.forEach((span, same) -> {
      if (out.isEmpty() || !out.getLast().span().overlaps(span)) {
        out.add(of(span, same));
      }
    });
    return out;
  }

  private static Agent of(Span span, List<Term> same) {
    List<String> listed = new ArrayList<>();
    List<String> defined = new ArrayList<>();
    boolean regimen = false;
    for (Term term : same) {
      if (term.kind() == Kind.REGIMEN) {
        regimen = true;
        String drugs = term.entry().optional("drugs");
        if (drugs != null && listed.isEmpty()) {
          listed.addAll(List.of(drugs.split("\\s*\\+\\s*")));
        }
      } else if (!term.entry().is("kind", "supportive")) {
        defined.add(term.entry().get("name"));
      }
    }
    if (regimen || defined.size() > 1) {
      // What the article itself says that its letters stand for wins, unless it is cut short.
      boolean known =
          !listed.isEmpty() && same.stream().anyMatch(t -> t.entry().is("ambiguous", "no"));
      boolean own = !known && !defined.isEmpty() && !listed.containsAll(defined);
      return new Agent(span, Sort.REGIMEN, own ? defined : listed, "");
    }
    Entry entry = same.getFirst().entry();
    Sort sort =
        switch (entry.get("kind")) {
          case "antineoplastic" -> Sort.ANTINEOPLASTIC;
          case "conditional" -> Sort.CONDITIONAL;
          default -> Sort.SUPPORTIVE;
        };
    return new Agent(span, sort, List.of(entry.get("name")), entry.get("class"));
  }

  /** Tells letters that name a treatment from the same letters with another meaning. */
  private record Meaning(Passage passage, List<Term> names) {

    /** Whether a name has no other meaning. */
    boolean isSure(Term term) {
      boolean own = term.kind() == Kind.REGIMEN && term.entry().is("ambiguous", "no");
      return (own || term.kind() == Kind.DRUG) && !isGlued(term.span());
    }

    /** Whether the words around a name that has other meanings speak of treatment. */
    boolean isMeant(Term term) {
      return term.kind() != Kind.DRUG
          && !isGlued(term.span())
          && !isLabel(term.span())
          && !isTherapy(term.span())
          && !isOther(term)
          && hasContext(term);
    }

    /** "TCF4", "PC7": capitals that go on in a digit are another name. */
    private boolean isGlued(Span span) {
      String text = passage.text();
      boolean digit = span.end() < text.length() && Character.isDigit(text.charAt(span.end()));
      return digit && isCapitals(span.of(text));
    }

    private static boolean isCapitals(String word) {
      return word.length() <= 5 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
    }

    /** "AT with bicalutamide": letters that end in T before "with" are some therapy. */
    private boolean isTherapy(Span span) {
      String word = span.of(passage.text());
      return word.length() == 2
          && word.endsWith("T")
          && passage.text().startsWith(" with ", span.end());
    }

    private boolean isLabel(Span span) {
      return passage.words().stream()
          .filter(w -> w.span().end() <= span.start())
          .reduce((a, b) -> b)
          .filter(w -> LABELS.contains(w.form()))
          .isPresent();
    }

    /** Whether the article has defined the same letters as a diagnosis or a body part. */
    private boolean isOther(Term term) {
      return passage.terms(Kind.MORPHOLOGY, Kind.SITE, Kind.MARKER, Kind.GENE).stream()
          .anyMatch(t -> t.span().equals(term.span()) && t.kind() != Kind.MARKER);
    }

    private boolean hasContext(Term term) {
      boolean brief = term.kind() == Kind.REGIMEN && letters(term.span()) <= 2;
      int near = brief ? BESIDE : NEAR;
      for (Term other : passage.terms(Kind.THERAPY)) {
        boolean loose = other.entry().is("role", "loose");
        boolean wide =
            term.kind() == Kind.DRUG_ABBREVIATION && other.entry().is("role", "systemic");
        int reach = loose ? BESIDE : wide ? IN_SENTENCE : near;
        boolean fits = !loose || other.span().start() < term.span().start() || isHead(other);
        if (fits
            && !other.span().overlaps(term.span())
            && passage.wordsBetween(other.span(), term.span()) <= reach) {
          return true;
        }
      }
      if (isCounted(term)) {
        return true;
      }
      return names.stream()
          .anyMatch(t ->
              t.kind() != Kind.REGIMEN
                  && t.entry().is("kind", "antineoplastic")
                  && !t.span().overlaps(term.span())
                  && passage.wordsBetween(t.span(), term.span()) <= near);
    }

    /** "ICE x2": only treatments are counted so. */
    private boolean isCounted(Term term) {
      return PatternMatcher.find(passage, "cycles").stream()
          .filter(match -> match.rule().id().equals("cycles.times"))
          .map(PatternMatcher.Match::span)
          .anyMatch(span ->
              span.start() >= term.span().end() && passage.wordsBetween(term.span(), span) == 0);
    }

    /** "EP treatment", "EP was given". */
    private boolean isHead(Term loose) {
      return HEAD.matcher(loose.span().of(passage.text())).matches();
    }

    private long letters(Span span) {
      return span.of(passage.text()).chars().filter(Character::isLetterOrDigit).count();
    }
  }
}
