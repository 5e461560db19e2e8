package org.casequote.find;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Term;
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
 * "surgery" alone, {@code surgery.spoken} where that is only looked back on.
 */
final class SurgeryFinder implements Finder {

  private static final Set<String> GENERAL = Set.of("resection", "excision", "wide excision");

  /** Operations that go with another one and do not stand for the removal of the tumour. */
  private static final Set<String> ADDED =
      Set.of("lymphadenectomy", "splenectomy", "appendectomy", "metastasectomy", "debulking");

  /** Operations for other reasons stand in a list of earlier illness. */
  private static final Pattern HISTORY =
      Pattern.compile(
          "\\b(?:(?:medical|surgical|past|gyn\\w+|clinical) history|history"
              + " (?:of|was|included|included)|comorbid\\w+|remote|status post|childhood|underwent"
              + " an? \\w+ \\d+ years ago|years (?:ago|earlier|before|previously))\\b",
          Pattern.CASE_INSENSITIVE);

  /** "After the operation" speaks of one that is told elsewhere. */
  private static final Pattern AGO =
      Pattern.compile(
          "\\b(?:after|before|since|following|until|despite|prior to)\\s+(?:[\\w-]+\\s+){0,2}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OTHER_REASON =
      Pattern.compile(
          "^(?:\\s+\\w+){0,4}\\s+(?:for|of)\\s+(?:\\w+\\s+){0,3}(?:bleeding|h(?:a)?emorrhage|fracture|"
              + "obstruction|perforation|hernia|infection|abscess|hydrocephalus|cataract|trauma)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BIOPSY = Pattern.compile("\\bbiops", Pattern.CASE_INSENSITIVE);

  private static final Pattern REMOVAL =
      Pattern.compile(
          "\\b(?:remov|resect|excis|debulk|extirpat|evacuat)", Pattern.CASE_INSENSITIVE);

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    List<Term> terms = passage.terms(Kind.PROCEDURE);
    if (terms.isEmpty()) {
      return;
    }
    boolean tumor = hasTumor(passage);
    boolean history = !tumor && HISTORY.matcher(passage.text()).find();
    boolean covered =
        terms.stream()
            .anyMatch(t ->
                isNamed(t)
                    && !ADDED.contains(t.entry().get("procedure"))
                    && !isApproach(passage, t));
    Set<String> reported = new HashSet<>();
    for (Term term : terms) {
      if (!TreatmentCues.notGiven(passage, term.span())
          && !isApproach(passage, term)
          && !(history && !TreatmentCues.performed(passage, term.span()))) {
        if (isNamed(term)) {
          report(passage, term.span(), term.entry().get("procedure"), "surgery.named", out);
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
    OperatedOn object = verb ? OperatedOn.of(passage, span) : OperatedOn.after(passage, span);
    Set<String> procedures = new HashSet<>(object.procedures());
    procedures.addAll(OperatedOn.along(passage, span));
    for (String procedure : procedures) {
      if (reported.add(procedure)) {
        report(passage, span, procedure, "surgery.organ", out);
      }
    }
    boolean named = procedures.stream().anyMatch(p -> !ADDED.contains(p) || !object.tumor());
    if (covered || named || object.procedures().contains("metastasectomy")) {
      return;
    }
    String procedure = term.entry().get("procedure");
    if (object.tumor() || !generic) {
      report(passage, span, procedure, "surgery.tumor", out);
    } else if (verb ? tumor : isDone(passage, span)) {
      boolean before = !verb && AGO.matcher(passage.text().substring(0, span.start())).find();
      report(passage, span, procedure, before ? "surgery.spoken" : "surgery.generic", out);
    }
  }

  private static boolean isDone(Passage passage, Span span) {
    return TreatmentCues.given(passage, span)
        && !OTHER_REASON.matcher(passage.text().substring(span.end())).find();
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
    return way && BIOPSY.matcher(passage.text()).find() && !REMOVAL.matcher(passage.text()).find();
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
