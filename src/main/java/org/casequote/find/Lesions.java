package org.casequote.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.lexicon.Words.Word;
import org.casequote.model.Span;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/** Which lesion a length measures: the noun it stands with, if that is a tumour. */
final class Lesions {

  /** "a 5 cm firm pelvic mass": the noun may follow within so many words. */
  private static final int FOLLOWING = 6;

  private static final Wordings WORDINGS = Wordings.of(Lesions.class);

  private static final Search BREAK = WORDINGS.search("break");
  private static final Search WITH = WORDINGS.search("with");
  private static final Search SUBJECT = WORDINGS.search("subject");
  private static final Search PLACE = WORDINGS.search("place");
  private static final Search ITS_OWN =
      Search.of("^\\W*(?:of|measuring)(?: about| approximately)?\\W*$");
  private static final Search APART = Search.ignoringCase("^[^,;(]{0,40}(?:[,;(]|\\bmeasur)");
  private static final Search MEASURES = WORDINGS.search("measures");
  private static final Set<String> WITHIN =
      Set.of(
          "of",
          "in",
          "on",
          "at",
          "over",
          "within",
          "from",
          "involving",
          "near",
          "under",
          "behind",
          "occupying",
          "to",
          "into",
          "above",
          "below",
          "beneath",
          "along",
          "around");
  private static final Set<String> BEFORE_ORGAN =
      Set.of(
          "the",
          "and",
          "&",
          "/",
          "(",
          ")",
          "rt",
          "lt",
          "both",
          "left",
          "right",
          "her",
          "his",
          "upper",
          "lower",
          "middle",
          "entire",
          "whole",
          "a",
          "patient",
          "distal",
          "proximal",
          "anterior",
          "posterior",
          "lateral",
          "medial",
          "same",
          "other",
          "opposite",
          "contralateral",
          "ipsilateral",
          "remaining");

  private static final Search BRACKETED = Search.of("^[^.;,()]{0,20}\\((?:[^()]{0,30}, )?$|^ at $");

  /** "A mass <u>replacing</u> the left kidney": the organ is only where it is. */
  private static final Search FILLING = WORDINGS.search("filling");

  private static final Search SPECIMEN = Search.ignoringCase("specimen");

  private static final Search SIZE_OF = WORDINGS.search("size-of");

  private static final Search HELD = WORDINGS.search("held");

  private static final Set<String> STOPS = Set.of(",", ";", ":", ".");

  private Lesions() {}

  /** The kind of lesion, empty where the length measures something that is no tumour. */
  static Optional<String> measured(Passage passage, Span length, int dimensions) {
    List<Term> lesions = lesions(passage);
    Term after = following(passage, length, lesions);
    if (after != null) {
      return lesionOf(after, passage);
    }
    Term before = head(passage, preceding(length, lesions), length, lesions);
    Term organ = preceding(length, passage.terms(Kind.SITE));
    if (organ != null
        && (before == null || organ.span().start() > before.span().end())
        && !isPlace(passage, organ)
        && !isListed(passage, organ, length)
        && passage.wordsBetween(organ.span(), length) <= 5) {
      return Optional.empty();
    }
    if (before != null) {
      return lesionOf(before, passage);
    }
    if (!lesions.isEmpty() && !passage.has(SUBJECT)) {
      return lesionOf(lesions.getFirst(), passage);
    }
    // "Ultrasound: hypoechoic, 2.1 × 1.6 cm": what has two dimensions and no name is the tumour.
    boolean measures = dimensions > 1 || passage.has(MEASURES);
    return measures ? Optional.of("primary") : Optional.empty();
  }

  /** The nouns that a length can be of; a diagnosis is one too. */
  private static List<Term> lesions(Passage passage) {
    List<Term> organs = passage.terms(Kind.SITE, Kind.REGION);
    List<Term> named = new ArrayList<>(passage.terms(Kind.LESION));
    // The nasal cavity is no cavity, and a bile duct is a place.
    named.removeIf(n ->
        n.entry().is("lesion", "none")
            && (organs.stream().anyMatch(o -> o.span().contains(n.span()))
                || passage.terms(Kind.MORPHOLOGY).stream().anyMatch(m -> isWithin(n, m))));
    List<Term> out = new ArrayList<>(named);
    for (Term diagnosis : passage.terms(Kind.MORPHOLOGY)) {
      if (named.stream().noneMatch(n -> n.span().overlaps(diagnosis.span()))) {
        out.add(diagnosis);
      }
    }
    out.sort(Comparator.comparing(Term::span));
    return out;
  }

  /** The duct of a duct carcinoma. */
  private static boolean isWithin(Term word, Term name) {
    return name.span().contains(word.span()) && name.span().length() > word.span().length();
  }

  /** "A mass with calcifications, 3 cm": what stands in a phrase with "with" is not measured. */
  private static @Nullable Term head(
      Passage passage, @Nullable Term last, Span length, List<Term> lesions) {
    if (last == null || last.kind() == Kind.MORPHOLOGY || !last.entry().is("lesion", "none")) {
      return last;
    }
    String before = passage.text().substring(0, last.span().start());
    String after = passage.text().substring(last.span().end(), length.start());
    Term head = preceding(last.span(), lesions);
    boolean beside = WITH.isIn(before) && APART.isIn(after);
    // "A lesion in segment V of the liver, 2 cm", but not "in a specimen of 14 cm".
    boolean place =
        before.endsWith("(") && !SPECIMEN.isIn(last.span().of(passage.text()))
            || PLACE.isIn(before) && !ITS_OWN.isIn(after);
    if (!beside && !place) {
      return last;
    }
    if (head == null && SUBJECT.isIn(before)) {
      return null; // "It was cystic, with calcifications, and 4 cm", "the largest, in segment II"
    }
    return head == null ? last : head;
  }

  private static Optional<String> lesionOf(Term term, Passage passage) {
    String lesion = term.kind() == Kind.LESION ? term.entry().get("lesion") : "primary";
    if (lesion.equals("none")) {
      return Optional.empty();
    }
    if (lesion.equals("sown")) {
      return Optional.of("metastasis"); // unless the primary turns out to be there
    }
    if (lesion.equals("primary")) {
      String around =
          passage
              .text()
              .substring(Math.max(0, term.span().start() - 25), term.span().end())
              .toLowerCase(Locale.ROOT);
      if (around.contains("metasta")) {
        return Optional.of("metastasis");
      }
      if (around.contains("recurr") || around.contains("relaps")) {
        return Optional.of("recurrence");
      }
    }
    return Optional.of(lesion);
  }

  /** The noun that the length is an attribute of: "a 45-mm mass". */
  private static @Nullable Term following(Passage passage, Span length, List<Term> lesions) {
    for (Term term : lesions) {
      if (term.span().start() >= length.end()) {
        String between = passage.text().substring(length.end(), term.span().start());
        if (between.isBlank() && term.span().of(passage.text()).equalsIgnoreCase("length")) {
          return null; // "a growth of 5 cm length"
        }
        boolean near = passage.wordsBetween(length, term.span()) < FOLLOWING;
        return near && !BREAK.isIn(between) ? term : null;
      }
    }
    return null;
  }

  /** "The size of <u>the kidney</u> was 11 cm". */
  private static boolean isMeasuredItself(Passage passage, Word of) {
    return passage.hasBefore(SIZE_OF, of.span().end());
  }

  private static @Nullable Term preceding(Span length, List<Term> terms) {
    Term last = null;
    for (Term term : terms) {
      if (term.span().end() <= length.start()) {
        last = term;
      }
    }
    return last;
  }

  /** "Lesions of the humerus (3 cm) and the pelvis (2 cm)": the places of what is measured. */
  private static boolean isListed(Passage passage, Term organ, Span length) {
    String text = passage.text();
    return passage.has(BRACKETED, organ.span().end(), length.start())
        && passage.hasBefore(HELD, organ.span().start());
  }

  /** Whether an organ only says where the thing is: "a mass in the left kidney measuring 5 cm". */
  private static boolean isPlace(Passage passage, Term organ) {
    List<Word> before =
        passage.words().stream().filter(w -> w.span().end() <= organ.span().start()).toList();
    List<Term> organs =
        passage.terms(Kind.SITE, Kind.SITE_ADJECTIVE, Kind.REGION, Kind.REGION_ADJECTIVE);
    for (Word word : before.reversed()) {
      boolean further = organs.stream().anyMatch(o -> o.span().contains(word.span()));
      boolean number = word.form().length() == 1 && !STOPS.contains(word.form()); // "at T6–T8"
      if (!further && !number && !BEFORE_ORGAN.contains(word.form())) {
        // "Mass right lobe 9 x 8 cm": notes leave the preposition out.
        return WITHIN.contains(word.form()) && !isMeasuredItself(passage, word)
            || FILLING.isIn(word.form())
            || passage.terms(Kind.LESION).stream().anyMatch(l -> l.span().contains(word.span()));
      }
    }
    return false;
  }
}
