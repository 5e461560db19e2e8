package org.casequote.find;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.lexicon.Entry;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Span;
import org.casequote.model.Value.Morphology;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/** Diagnoses named by the morphology lexicon, and cancers named after their site. */
final class MorphologyFinder implements Finder {

  private static final Wordings WORDINGS = Wordings.of(MorphologyFinder.class);

  private static final Pattern TYPE = WORDINGS.pattern("type");

  private static final int LONGEST_MARKER = 4;
  private static final int MANY_MARKERS = 3;
  private static final int BESIDE = 2;

  /** "Synovial sarcoma, monophasic", "chordoma (conventional)". */
  private static final Pattern APPOSED =
      Pattern.compile("^\\s*[,(]\\s*((?:[a-z]+[ -]){0,4}[a-z]+)", Pattern.CASE_INSENSITIVE);

  private final Lexicon lexicon;

  MorphologyFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    Term before = null;
    for (Term term : passage.terms(Kind.MORPHOLOGY)) {
      boolean again = term.equals(before); // "Hodgkin" and "Hodgkin's" are the same words
      before = term;
      if (again || isMarker(passage, term)) {
        continue;
      }
      Term typed = typed(passage.text(), term);
      if (typed != null) {
        out.accept(
            passage.mention(
                Fields.HISTOLOGY,
                typed.span(),
                new Morphology(typed.entry().get("name"), typed.entry().optional("icdo3")),
                "histology." + typed.entry().get("level")));
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

  /** "Carcinoma, poorly differentiated, of squamous cell type" is squamous cell carcinoma. */
  private @Nullable Term typed(String text, Term noun) {
    String after = text.substring(noun.span().end());
    Matcher type = TYPE.matcher(after);
    if (type.find()) {
      return kind(text, noun, type.group(1).strip(), type.end());
    }
    Matcher apposed = APPOSED.matcher(after);
    int end = apposed.find() ? apposed.end(1) : -1;
    Term kind = null;
    while (kind == null && end > 0 && end > apposed.start(1)) {
      kind = kind(text, noun, after.substring(apposed.start(1), end), end);
      end = Math.max(after.lastIndexOf(' ', end - 1), after.lastIndexOf('-', end - 1));
    }
    return kind;
  }

  /** The diagnosis that an attribute and a noun make together, if it is a kind of the noun's. */
  private @Nullable Term kind(String text, Term noun, String attribute, int end) {
    String words = noun.span().of(text);
    String plain = noun.entry().get("name"); // "malignant lymphoma" is lymphoma
    for (String name :
        List.of(
            attribute + " " + words,
            attribute + " " + plain,
            words + " of " + attribute + " type")) {
      for (Entry kind : lexicon.named(name, Kind.MORPHOLOGY)) {
        if (!noun.entry().is("level", "entity")
            || kind.list("parents").contains(noun.entry().get("name"))) {
          return new Term(new Span(noun.span().start(), noun.span().end() + end), kind);
        }
      }
    }
    return null;
  }

  /** "Negative for CD3, MPO and AML": a short form among stains is one of them. */
  private static boolean isMarker(Passage passage, Term term) {
    boolean beside =
        passage.terms(Kind.MARKER).stream()
            .anyMatch(m -> passage.wordsBetween(m.span(), term.span()) <= BESIDE);
    return beside
        && term.span().length() <= LONGEST_MARKER
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
