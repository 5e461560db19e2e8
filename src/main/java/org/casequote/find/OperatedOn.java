package org.casequote.find;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Span;
import org.casequote.pipeline.Passage;

/**
 * What an operation that is named in general words took out: "resection of <u>the left kidney</u>",
 * "<u>the brain metastasis</u> was removed". An organ makes a nephrectomy of it, a metastasis a
 * metastasectomy.
 *
 * @param tumor whether it was a tumour
 * @param procedures what the operation was by the organs and metastases taken out
 */
record OperatedOn(boolean tumor, Set<String> procedures) {

  private static final Wordings WORDINGS = Wordings.of(OperatedOn.class);

  private static final Pattern OBJECT = WORDINGS.pattern("object");

  /** What an operation on a tumour may be said to have taken out. */
  private static final Kind[] TAKEN = {
    Kind.LESION,
    Kind.MORPHOLOGY,
    Kind.SITE,
    Kind.REGION,
    Kind.SITE_ADJECTIVE,
    Kind.REGION_ADJECTIVE,
    Kind.PROCEDURE
  };

  /** How many letters behind a verb its object may stand. */
  private static final int REACH = 60;

  /** Where the words for what was taken out end. */
  private static final Pattern OBJECT_END = WORDINGS.pattern("object-end");

  private static final Pattern SUBJECT_START = WORDINGS.pattern("subject-start");

  private static final Search PLACE = Search.of("\\b(?:of|in|on)$");
  private static final Search PLACE_ONLY = WORDINGS.search("place-only");

  private static final Pattern CLAUSE_START = WORDINGS.pattern("clause-start");

  private static final Pattern ALONG = WORDINGS.pattern("along");

  private static final Pattern ITEM = Pattern.compile(",|\\band\\b|\\bwith\\b");

  private static final Search PRONOUN = WORDINGS.search("pronoun");

  private static final Search POLYP = Search.ignoringCase("\\bpolyps?$");

  private static final Search METASTASIS = WORDINGS.search("metastasis");

  /** What follows a noun: "resection of …". */
  static OperatedOn after(Passage passage, Span operation) {
    Matcher object = object(passage, operation);
    if (!object.lookingAt()) {
      return new OperatedOn(false, Set.of());
    }
    String group = object.group("of") == null ? "and" : "of";
    return readUpToEnd(passage, object.start(group), object.end(group));
  }

  private static Matcher object(Passage passage, Span operation) {
    return OBJECT.matcher(passage.text()).region(operation.end(), passage.text().length());
  }

  private static OperatedOn readUpToEnd(Passage passage, int from, int to) {
    Matcher end = OBJECT_END.matcher(passage.text()).region(from, to);
    return read(passage, from, end.find() ? end.start() : to);
  }

  /**
   * "Resection of <u>the mural vegetation</u>": what is told to have been taken out is no tumour.
   */
  static boolean isOfOther(Passage passage, Span operation) {
    Matcher object = object(passage, operation);
    if (!object.lookingAt() || object.group("of") == null) {
      return false;
    }
    Span words = new Span(object.start("of"), object.end("of"));
    return passage.terms(TAKEN).stream()
        .filter(t -> !t.entry().is("lesion", "none"))
        .noneMatch(t -> words.contains(t.span()));
  }

  /** The subject of a verb, "… was resected", or else its object, "we resected …". */
  static OperatedOn of(Passage passage, Span verb) {
    String text = passage.text();
    Matcher start = SUBJECT_START.matcher(text).region(0, verb.start());
    int from = wholeSite(passage, start.lookingAt() ? start.end() : 0);
    if (passage.has(PRONOUN, from, verb.start()) || isOfTumor(passage, from)) {
      return new OperatedOn(true, Set.of());
    }
    OperatedOn subject = read(passage, from, verb.start());
    if (subject.tumor || !subject.procedures.isEmpty()) {
      return subject;
    }
    OperatedOn object =
        readUpToEnd(passage, verb.end(), Math.min(text.length(), verb.end() + REACH));
    return object.tumor || !object.procedures.isEmpty() ? object : farSubject(passage, verb);
  }

  /** "The <u>left lobe of the liver</u> was removed": where the body part starts that holds it. */
  private static int wholeSite(Passage passage, int from) {
    int start =
        passage.terms(Kind.SITE).stream()
            .map(Term::span)
            .filter(s -> s.start() < from && from < s.end())
            .mapToInt(Span::start)
            .findFirst()
            .orElse(from);
    String before = passage.text().substring(0, start).stripTrailing();
    return start == from ? from : before.replaceFirst("\\s+(?:the|an?)$", "").length();
  }

  /** "A tumour of <u>the kidney was removed</u>": it is the tumour that was. */
  private static boolean isOfTumor(Passage passage, int from) {
    String before = passage.text().substring(0, from);
    return PLACE.isIn(before)
        && passage.terms(Kind.LESION, Kind.MORPHOLOGY).stream()
            .filter(t -> !t.entry().is("lesion", "none") && !t.entry().is("lesion", "node"))
            .map(Term::span)
            .anyMatch(s -> s.end() <= from && PLACE_ONLY.isIn(before.substring(s.end())));
  }

  /** "A <u>metastasis</u> (11 mm) on the left thigh was excised": what stands before the place. */
  private static OperatedOn farSubject(Passage passage, Span verb) {
    Matcher start = CLAUSE_START.matcher(passage.text()).region(0, verb.start());
    OperatedOn far = read(passage, start.lookingAt() ? start.end() : 0, verb.start());
    boolean metastasis = far.procedures.contains("metastasectomy");
    return new OperatedOn(far.tumor, metastasis ? Set.of("metastasectomy") : Set.of());
  }

  /** The organs taken out in one piece with it: "resected en bloc with the left kidney". */
  static Set<String> along(Passage passage, Span operation) {
    Matcher along = ALONG.matcher(passage.text()).region(operation.end(), passage.text().length());
    return along.find() && along.start() - operation.end() < REACH
        ? read(passage, along.start(1), along.end(1)).procedures
        : Set.of();
  }

  private static OperatedOn read(Passage passage, int from, int to) {
    Set<String> procedures = new LinkedHashSet<>();
    List<Term> sites = new ArrayList<>();
    boolean tumor = false;
    int start = from;
    Matcher item = ITEM.matcher(passage.text()).region(from, to);
    while (start < to) {
      int end = item.find() ? item.start() : to;
      tumor |= readItem(passage, new Span(start, end), procedures, sites);
      start = end == to ? to : item.end();
    }
    procedures.addAll(TakenOut.standard().operations(sites, passage.text()));
    return new OperatedOn(tumor, procedures);
  }

  /** Adds what one item of a list is, an operation or a body part; whether it is a tumour. */
  private static boolean readItem(
      Passage passage, Span item, Set<String> procedures, List<Term> sites) {
    if (METASTASIS.isIn(item.of(passage.text()))) {
      procedures.add("metastasectomy");
      return true;
    }
    List<Term> inside =
        passage.terms(Kind.LESION, Kind.MORPHOLOGY, Kind.SITE).stream()
            .filter(t -> item.contains(t.span()))
            .toList();
    for (Term term : inside) {
      boolean lesion = term.kind() == Kind.LESION && !term.entry().is("lesion", "none");
      if (lesion && term.entry().is("lesion", "node")) {
        procedures.add(
            term.span().of(passage.text()).endsWith("s") ? "lymphadenectomy" : "excision");
        return false;
      }
      if (lesion && POLYP.isIn(term.span().of(passage.text()))) {
        procedures.add("polypectomy");
      }
      if (lesion || term.kind() == Kind.MORPHOLOGY) {
        return true;
      }
    }
    boolean named = // "… and wedge resection of the left upper lobe"
        passage.terms(Kind.PROCEDURE).stream().anyMatch(t -> item.contains(t.span()));
    if (!named && inside.stream().noneMatch(t -> t.kind() == Kind.LESION)) {
      inside.stream()
          .filter(t -> TakenOut.standard().tells(t, passage.text()))
          .findFirst()
          .ifPresent(sites::add);
    }
    return false;
  }
}
