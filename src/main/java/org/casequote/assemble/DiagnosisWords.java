package org.casequote.assemble;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Span;
import org.casequote.model.Value.Morphology;

/**
 * What the words around a named diagnosis make of it: the pathologist's last word, a provisional
 * name, a component, a precursor, or a tumour of its own beside the main one.
 */
final class DiagnosisWords {

  /** What a diagnosis is to the report. */
  enum Role {
    SETTLED,
    FINAL,
    PROVISIONAL,
    PART,
    PRECURSOR,
    SEPARATE
  }

  private static final Map<String, Role> ROLES =
      Arrays.stream(Role.values())
          .collect(Collectors.toUnmodifiableMap(r -> r.name().toLowerCase(Locale.ROOT), r -> r));

  private static final int REACH = 8;

  /** A history and a differential diagnosis list several illnesses. */
  private static final int LIST = 20;

  /** "Component", "areas", "-like": such words speak of the name that they touch. */
  private static final int CLOSE = 1;

  private static final Wordings WORDINGS = Wordings.of(DiagnosisWords.class);

  private static final Search RELATIVE = WORDINGS.search("relative");

  private static final Search CONTRAST = Search.ignoringCase("\\b(?:but|however|whereas)\\b");

  private static final Search MIXED =
      Search.ignoringCase("^(?:malignant )?(?:mixed|combined|composite|collision|biphasic)\\b");

  private static final Search MADE_OF = WORDINGS.search("made-of");

  /** "Teratoma 10%": a share of a mixed tumour. */
  private static final Search SHARE = Search.of("^\\s*[(,:]?\\s*\\d{1,2}\\s?%");

  /** A quote is of so many characters before and behind what it holds. */
  private static final int QUOTE = 80;

  private DiagnosisWords() {}

  /** "His mother, who smoked, had been treated for breast cancer": whatever stands between. */
  static boolean isOfRelative(Fact<Morphology> fact) {
    return fact.hasBefore(RELATIVE);
  }

  /** The roles that the sentence gives to a diagnosis. */
  static Set<Role> roles(Fact<Morphology> fact) {
    Set<Role> out = EnumSet.noneOf(Role.class);
    Span span = fact.place();
    for (Term cue : fact.passage().terms(Kind.DIAGNOSIS_CUE)) {
      Role role = Objects.requireNonNull(ROLES.get(cue.entry().get("role")));
      boolean ahead = cue.span().end() <= span.start();
      boolean behind = span.end() <= cue.span().start();
      boolean forward = cue.entry().is("direction", "forward");
      int reach = reach(role, forward);
      if ((forward ? ahead : behind)
          && fact.passage().wordsBetween(cue.span(), span) <= reach
          && !isCut(fact, cue, span, role)) {
        out.add(role);
      }
    }
    if (fact.hasAfter(SHARE) || isOfMixed(fact)) {
      out.add(Role.PART);
    }
    if (isQuoted(fact)) {
      out.add(Role.PROVISIONAL);
    }
    if (Turned.isInBenign(fact)) {
      out.remove(Role.PART);
      out.add(Role.SETTLED);
    } else if (Turned.holdsCancer(fact)) {
      out.add(Role.PRECURSOR);
    }
    return out;
  }

  /**
   * "A mixed germ cell tumour with embryonal carcinoma and teratoma": what the whole is made of.
   */
  private static boolean isOfMixed(Fact<Morphology> fact) {
    return fact.passage().terms(Kind.MORPHOLOGY).stream()
        .filter(t -> t.span().end() <= fact.place().start())
        .filter(t -> MIXED.isIn(t.span().of(fact.passage().text())))
        .anyMatch(t -> MADE_OF.isIn(fact.passage().between(t.span(), fact.place())));
  }

  /**
   * Read as "fibroadenoma": authors set in quotes what others called the tumour, and mostly what
   * they themselves no longer do.
   */
  static boolean isQuoted(Fact<?> fact) {
    String text = fact.passage().text();
    int start = fact.place().start();
    int open = -1;
    for (int i = 0; i < start; i++) {
      switch (text.charAt(i)) {
        case '\u201c' -> open = i;
        case '\u201d' -> open = -1;
        case '"' -> open = open < 0 ? i : -1;
        default -> {}
      }
    }
    int end = fact.place().end();
    String after = text.substring(end, Math.min(text.length(), end + QUOTE));
    return open >= 0
        && start - open <= QUOTE
        && (after.indexOf('"') >= 0 || after.indexOf('\u201d') >= 0);
  }

  private static int reach(Role role, boolean forward) {
    return switch (role) {
      case PART -> forward ? CLOSE + 2 : CLOSE;
      case PRECURSOR -> CLOSE + 2;
      case SEPARATE, PROVISIONAL -> LIST;
      default -> REACH;
    };
  }

  /**
   * "Initially diagnosed as A, but confirmed to be B": a later cue takes B from the earlier one.
   */
  private static boolean isCut(Fact<Morphology> fact, Term cue, Span span, Role role) {
    if (role != Role.PROVISIONAL && role != Role.SEPARATE) {
      return false;
    }
    int from = Math.min(cue.span().end(), span.end());
    int to = Math.max(cue.span().start(), span.start());
    if (from < to && fact.passage().has(CONTRAST, from, to)) {
      return true;
    }
    return fact.passage().terms(Kind.DIAGNOSIS_CUE).stream()
        .filter(t -> t.entry().is("role", "settled") || t.entry().is("role", "final"))
        .anyMatch(t -> t.span().start() >= from && t.span().end() <= to);
  }
}
