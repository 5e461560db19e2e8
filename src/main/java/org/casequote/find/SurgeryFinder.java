package org.casequote.find;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Span;
import org.casequote.model.Value.Coded;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;

/**
 * Operations that remove tumour.
 *
 * <p>The rule that a mention is marked with says how far it is named: {@code surgery.named} for an
 * operation by its own name, {@code surgery.organ} for one known by what was taken out, {@code
 * surgery.tumor} for a tumour excised or resected in general words, {@code surgery.generic} for
 * "surgery" alone, {@code surgery.spoken} where that is only looked back on, {@code
 * surgery.other-reason} for one that was not done for a tumour.
 */
final class SurgeryFinder implements Finder {

  private static final Set<String> GENERAL = Set.of("resection", "excision", "wide excision");

  private static final String ABLATION = "ablation";

  /** Operations that go with another one and do not stand for the removal of the tumour. */
  private static final Set<String> ADDED =
      Set.of("lymphadenectomy", "splenectomy", "appendectomy", "metastasectomy");

  private static final Wordings WORDINGS = Wordings.of(SurgeryFinder.class);

  /** "After the operation" speaks of one that is told elsewhere. */
  private static final Search AGO = WORDINGS.search("ago");

  /** "Excision <u>revealed</u> a sarcoma": it was done, or there was nothing to show. */
  private static final Search SHOWED = WORDINGS.search("showed");

  /** What was taken out proved to be a metastasis. */
  private static final Search PROVED_METASTASIS = WORDINGS.search("proved-metastasis");

  private static final Search NO_METASTASIS = WORDINGS.search("no-metastasis");

  private static final Search WIDE_MARGIN = WORDINGS.search("wide-margin");

  /** "Removed by en bloc excision": the word for how it was done names the operation. */
  private static final Search BY =
      Search.ignoringCase("\\b(?:by|via|through) (?:an? )?(?:[\\w-]+ ){0,3}$");

  /** "Hysterectomy, <u>excision of the mass</u> and omentectomy": an operation of the list. */
  private static final Search ITEM = Search.ignoringCase("(?:,|\\band)\\s+$");

  private static final Search WOMB = WORDINGS.search("womb");

  private static final Search WEDGE = WORDINGS.search("wedge");

  private static final Search BIOPSY = Search.ignoringCase("\\bbiops");

  private static final Search REMOVAL = WORDINGS.search("removal");

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    List<Term> terms = passage.terms(Kind.PROCEDURE);
    if (terms.isEmpty()) {
      return;
    }
    boolean tumor = hasTumor(passage);
    boolean covered =
        terms.stream()
            .anyMatch(t ->
                isNamed(t)
                    && !ADDED.contains(t.entry().get("procedure"))
                    && !t.entry().is("procedure", ABLATION)
                    && !isApproach(passage, t));
    Set<String> reported = new HashSet<>();
    for (Term term : terms) {
      if (!TreatmentCues.notGiven(passage, term.span())
          && !isApproach(passage, term)
          && !isSampling(passage, term)
          && !OtherOperations.isPast(passage, term.span(), tumor)) {
        if (OtherOperations.isForOtherReason(passage, term.span())) {
          if (isNamed(term)) {
            report(passage, term.span(), named(passage, term), "surgery.other-reason", out);
          }
        } else if (isNamed(term)) {
          report(passage, term.span(), named(passage, term), "surgery.named", out);
        } else {
          general(passage, term, covered, tumor, reported, out);
        }
      }
    }
  }

  private static void general(
      Passage passage,
      Term term,
      boolean covered,
      boolean tumor,
      Set<String> reported,
      Consumer<Mention<?>> out) {
    Span span = term.span();
    boolean verb = term.entry().is("form", "verb");
    boolean generic = term.entry().is("generic", "yes");
    OperatedOn object = object(passage, span, verb);
    Set<String> procedures = new HashSet<>(object.procedures());
    procedures.addAll(OperatedOn.along(passage, span));
    if (term.entry().is("procedure", ABLATION)) {
      procedures.clear(); // it takes nothing out
    }
    if (isMeant(passage, span)) {
      procedures.remove("metastasectomy"); // an organ operation that is named goes before
    }
    for (String procedure : procedures) {
      if (reported.add(procedure)) {
        report(passage, span, procedure, "surgery.organ", out);
      }
    }
    boolean named = procedures.stream().anyMatch(p -> !ADDED.contains(p) || !object.tumor());
    String before = passage.text().substring(0, span.start());
    boolean item =
        covered
            && (object.tumor() || !generic)
            && term.entry().is("procedure", "excision")
            && ITEM.isIn(before);
    if (term.entry().is("procedure", ABLATION) && (object.tumor() || verb && tumor)) {
      report(passage, span, ABLATION, "surgery.named", out); // it removes nothing
      return;
    }
    if (covered && !item || named || object.procedures().contains("metastasectomy")) {
      return;
    }
    String procedure = width(passage, term);
    boolean means = !verb && tumor && BY.isIn(before);
    if (object.tumor() || !generic || means) {
      report(passage, span, procedure, item ? "surgery.named" : "surgery.tumor", out);
    } else if (verb ? tumor : isDone(passage, span) && !OperatedOn.isOfOther(passage, span)) {
      boolean spoken = !verb && AGO.isIn(before);
      report(passage, span, procedure, spoken ? "surgery.spoken" : "surgery.generic", out);
    }
  }

  /** An excision with a margin of a centimetre or more is a wide one, and so is one done widely. */
  private static String width(Passage passage, Term term) {
    String procedure = term.entry().get("procedure");
    String after = passage.text().substring(term.span().end());
    return procedure.equals("excision") && WIDE_MARGIN.isIn(after) ? "wide excision" : procedure;
  }

  private static boolean isDone(Passage passage, Span span) {
    return TreatmentCues.given(passage, span) || passage.hasBehind(SHOWED, span.end());
  }

  /** "Excised <u>by partial cystectomy</u>": the operation that is named next is this one. */
  private static boolean isMeant(Passage passage, Span span) {
    return passage.terms(Kind.PROCEDURE).stream()
        .filter(t -> t.span().start() >= span.end() && isNamed(t))
        .filter(t -> !t.entry().is("procedure", "resection"))
        .filter(t -> !ADDED.contains(t.entry().get("procedure")))
        .anyMatch(t -> BY.isIn(passage.between(span, t.span())));
  }

  private static OperatedOn object(Passage passage, Span span, boolean verb) {
    OperatedOn named = verb ? OperatedOn.of(passage, span) : OperatedOn.after(passage, span);
    boolean metastasis = named.procedures().isEmpty() && isOfMetastasis(passage, span);
    return metastasis ? new OperatedOn(true, Set.of("metastasectomy")) : named;
  }

  /** Whether what was taken out was found to be a metastasis, other than in a node. */
  private static boolean isOfMetastasis(Passage passage, Span span) {
    String after = passage.text().substring(span.end());
    return PROVED_METASTASIS.isIn(after) && !passage.has(NO_METASTASIS);
  }

  /** The operation that a name stands for: a wedge of a metastasis is a metastasectomy. */
  private static String named(Passage passage, Term term) {
    String procedure = term.entry().get("procedure");
    boolean part = procedure.equals("resection") && WEDGE.isIn(term.span().of(passage.text()));
    return part && isOfMetastasis(passage, term.span()) ? "metastasectomy" : procedure;
  }

  /** Whether a term names one operation and no other; "tumor resection" names none. */
  private static boolean isNamed(Term term) {
    return !GENERAL.contains(term.entry().get("procedure")) && !term.entry().is("generic", "yes")
        || term.entry().is("generic", "no")
            && term.entry().is("form", "noun")
            && term.entry().optional("organ") != null;
  }

  /** A craniotomy for a biopsy is the way to it. */
  private static boolean isApproach(Passage passage, Term term) {
    boolean way = Set.of("craniotomy", "laminectomy").contains(term.entry().get("procedure"));
    return way && passage.has(BIOPSY) && !passage.has(REMOVAL);
  }

  /** A curettage of the womb is taken for a look at it. */
  private static boolean isSampling(Passage passage, Term term) {
    return term.entry().is("procedure", "curettage") && passage.has(WOMB);
  }

  private static boolean hasTumor(Passage passage) {
    return passage.has(Kind.MORPHOLOGY)
        || passage.terms(Kind.LESION).stream().anyMatch(t -> !t.entry().is("lesion", "none"));
  }

  private static void report(
      Passage passage, Span span, String procedure, String rule, Consumer<Mention<?>> out) {
    out.accept(passage.mention(Fields.SURGERY, span, new Coded(procedure), rule));
  }
}
