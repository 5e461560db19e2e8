package org.casequote.find;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.lexicon.Words;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Span;
import org.casequote.model.Value.Coded;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Grades: in words ("poorly differentiated"), by number, and of the named systems.
 *
 * <p>The same words grade other things: a dysplasia, a fever, a toxicity. Those are left out.
 */
final class GradeFinder implements Finder {

  private static final Map<String, String> ARABIC =
      Map.of("I", "1", "II", "2", "III", "3", "IV", "4");

  /** Systems that grade nothing else. */
  private static final Set<String> OF_TUMORS_ALONE =
      Set.of("Fuhrman", "FNCLCC", "Nottingham", "ISUP", "Hyams");

  private static final Wordings WORDINGS = Wordings.of(GradeFinder.class);

  /** What a graded thing may be that is no tumour. */
  private static final Search OTHER_THING = WORDINGS.search("other-thing");

  /** "A low grade of schooling" grades no tumour; "a low grade of malignancy" does. */
  private static final Search OTHER_GRADE = WORDINGS.search("other-grade");

  /** What side effects and other illnesses are called that are graded by number as well. */
  private static final Search TOXICITY = WORDINGS.search("toxicity");

  private static final Search PATHOLOGY = WORDINGS.search("pathology");

  /** How far around a number such a word tells. */
  private static final int AROUND = 45;

  /** Tumours whose WHO grade is a grade of its own; elsewhere it is one of differentiation. */
  private static final Search NERVOUS_SYSTEM = WORDINGS.search("nervous-system");

  private static final Search CARCINOMA = WORDINGS.search("carcinoma");

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    for (Term term : passage.terms(Kind.GRADE)) {
      if (isGrade(passage, term)) {
        out.accept(
            passage.mention(
                Fields.GRADE, term.span(), new Coded(term.entry().get("grade")), "grade.words"));
      }
    }
    for (PatternMatcher.Match match : PatternMatcher.find(passage, "grade.number")) {
      boolean own = OF_TUMORS_ALONE.contains(system(passage, match));
      if (own || isOfTumor(passage, match) && !isOfOtherThing(passage, match.span())) {
        out.accept(
            passage.mention(
                Fields.GRADE,
                match.span(),
                new Coded(numbered(passage, match)),
                match.rule().id()));
      }
    }
    for (PatternMatcher.Match match : PatternMatcher.find(passage, "grade.gleason")) {
      out.accept(
          passage.mention(
              Fields.GRADE, match.span(), new Coded(gleason(match)), match.rule().id()));
    }
  }

  private static boolean isGrade(Passage passage, Term term) {
    String word = term.span().of(passage.text()).toLowerCase(Locale.ROOT);
    String after = passage.text().substring(term.span().end());
    boolean graded = word.contains("grade");
    boolean spelled = graded || word.contains("differen") || word.contains("anaplas");
    if (!spelled || isPartOfName(passage, term)) {
      return false; // an abbreviation of something longer, or a name such as anaplastic lymphoma
    }
    if (word.equals("anaplastic") || word.equals("undifferentiated")) {
      return isAttribute(passage, term);
    }
    return !graded || !OTHER_THING.isIn(after) && !OTHER_GRADE.isIn(after);
  }

  /** "Anaplastic carcinoma" grades the tumour, "anaplastic cells" describe what was seen. */
  private static boolean isAttribute(Passage passage, Term term) {
    return passage.terms(Kind.MORPHOLOGY, Kind.LESION).stream()
        .anyMatch(noun ->
            noun.span().end() > term.span().end()
                && passage.wordsBetween(term.span(), noun.span()) <= 3);
  }

  /** Whether the words stand inside one of the names that the lexicon warns of. */
  private static boolean isPartOfName(Passage passage, Term term) {
    List<Words.Word> words = passage.words();
    for (String name : term.entry().list("caution")) {
      List<String> forms = Words.forms(name);
      for (int i = 0; i + forms.size() <= words.size(); i++) {
        Span span =
            new Span(words.get(i).span().start(), words.get(i + forms.size() - 1).span().end());
        if (span.contains(term.span()) && isAt(words, i, forms)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAt(List<Words.Word> words, int at, List<String> forms) {
    for (int i = 0; i < forms.size(); i++) {
      if (!words.get(at + i).form().equals(forms.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the sentence speaks of what a tumour's grade is told with. A murmur, a leaking valve
   * and an enlarged spleen have grades too, and no list of them would be complete.
   */
  private static boolean isOfTumor(Passage passage, PatternMatcher.Match match) {
    return !system(passage, match).isEmpty()
        || !match.rule().id().equals("grade.number")
        || passage.has(Kind.MORPHOLOGY)
        || passage.has(Kind.MARKER)
        || passage.terms(Kind.LESION).stream().anyMatch(t -> !t.entry().is("lesion", "none"))
        || passage.has(PATHOLOGY);
  }

  private static boolean isOfOtherThing(Passage passage, Span span) {
    String text = passage.text();
    int from = Math.max(0, span.start() - AROUND);
    int to = Math.min(text.length(), span.end() + AROUND);
    return passage.has(TOXICITY, from, to);
  }

  private static String numbered(Passage passage, PatternMatcher.Match match) {
    String upto = match.group("upto");
    String value = upto == null ? String.valueOf(match.group("value")) : upto;
    String number = ARABIC.getOrDefault(value, value);
    String system = system(passage, match);
    return system.isEmpty() ? "G" + number : system + " " + number;
  }

  private static String gleason(PatternMatcher.Match match) {
    String sum = match.group("sum");
    String a = match.group("a");
    String b = match.group("b");
    return a != null && b != null
        ? "Gleason " + (Integer.parseInt(a) + Integer.parseInt(b))
        : "Gleason " + sum;
  }

  private static String system(Passage passage, PatternMatcher.Match match) {
    String name = first(match, "system", "after", "after2").toLowerCase(Locale.ROOT);
    if (name.startsWith("fu")) {
      return "Fuhrman";
    }
    if (name.contains("fnclcc") || name.contains("french")) {
      return "FNCLCC";
    }
    if (name.contains("nottingham")) {
      return "Nottingham";
    }
    if (name.contains("isup") || match.group("group") != null) {
      return "ISUP";
    }
    if (name.contains("hyams")) {
      return "Hyams";
    }
    boolean who = name.contains("who") || name.contains("world");
    return who && !isOfDifferentiation(passage.text()) ? "WHO" : "";
  }

  private static boolean isOfDifferentiation(String text) {
    return CARCINOMA.isIn(text) && !NERVOUS_SYSTEM.isIn(text);
  }

  private static String first(PatternMatcher.Match match, String... groups) {
    for (String group : groups) {
      @Nullable String text = match.group(group);
      if (text != null) {
        return text;
      }
    }
    return "";
  }
}
