package org.casequote.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.model.CaseRecord;
import org.casequote.model.Fields;
import org.casequote.model.Value.Size;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Which lesion a length measures, beyond the noun beside it: a mass in an organ that holds
 * metastases is one, and what comes up after the tumour was removed is its recurrence.
 */
final class MeasuredLesions {

  private static final Search RECURRED =
      Search.ignoringCase(
          "\\b(?:recurren(?:ce|t(?!"
              + " laryngeal))|recurred|relaps(?:e|ed|ing)|regrowth|regrew|regrown)\\b");

  private static final Search NOT_RECURRED =
      Search.ignoringCase(
          "\\b(?:no|without|free of|not)\\b[^.;]{0,40}(?:recur|relaps)|recurrence-free");

  /** "Sixteen months after surgery", "two years later", "at follow-up". */
  private static final Search LATER =
      Search.ignoringCase(
          "\\b(?:months?|years?|weeks?),?"
              + " (?:later|after\\w*|post\\w*|following|thereafter)\\b|\\b(?:after|at|within)"
              + " (?:\\w+ ){0,3}(?:months?|years?)\\b(?! of age| old)|\\b(?:at|during|on) (?:\\w+"
              + " )?follow-?up\\b|\\bsurveillance\\b|\\broutine (?:scan|MRI|CT|imaging)|\\bnew"
              + " (?:[\\w-]+ )?(?:lesion|mass|nodule|focus|lump|tumou?r)\\b");

  /** What was known before: it shrank, it was left behind. */
  private static final Search KNOWN =
      Search.ignoringCase(
          "\\b(?:residual|remnant|shr[aiu]nk\\w*|regress\\w+|decreas\\w+|reduc\\w+|diminish\\w+|stab\\w+|unchanged|enlarged"
              + " to|grew to|grown to|increas\\w+|from \\d|autopsy|necropsy)");

  /** "Two nodes held deposits, the largest 4 mm". */
  private static final Search IN_NODE =
      Search.ignoringCase(
          "\\b(?:nodes?|LNs?)\\b[^.;]{0,40}\\b(?:contain\\w*|harbou?r\\w*|held|with|show\\w*|bore)\\b(?:[^.;]|\\.\\d){0,60}$");

  private static final Search SEVERAL =
      Search.ignoringCase("\\b(?:nodules|lesions|deposits|foci)\\b");

  private static final Search PRIMARY =
      Search.ignoringCase(
          "\\bprimary (?:tumou?r|lesion|mass|focus|site|cancer|carcinoma)\\b[^;]{0,50}$");

  /** "The tumour was 4 cm": the main one, wherever the sentence before was. */
  private static final Search MAIN =
      Search.ignoringCase("\\b(?:tumou?r|specimen|carcinoma)\\b[^;]{0,40}$");

  private static final Search CHEST =
      Search.ignoringCase(
          "\\b(?:(?:chest|thora(?:x|cic))"
              + " (?:CT|X-?ray|radiogra\\w+|computed|scan)|(?:CT|tomography|radiograph)(?: scan)?"
              + " of (?:the )?(?:chest|thorax))\\b(?:(?!\\b(?:pelvi|abdom|liver|hepat|and)).)*$");

  /** Where a mass on a film of the chest may be the primary. */
  private static final Set<String> THORACIC =
      Set.of(
          "lung", "pleura", "mediastinum", "thymus", "heart", "esophagus", "soft tissue", "bone");

  private static final int BACK = 8;
  private static final int NEAR = 2;

  private final CaseFile file;
  private final Set<String> home;
  private final Set<String> away;
  private final int removed;

  MeasuredLesions(CaseFile file, CaseRecord decided) {
    this.file = file;
    home =
        decided.get(Fields.PRIMARY_SITE).affirmed().stream()
            .map(r -> r.value().organ())
            .collect(Collectors.toSet());
    away =
        decided.get(Fields.METASTATIC_SITE).affirmed().stream()
            .map(r -> r.value().organ())
            .filter(organ -> !home.contains(organ))
            .collect(Collectors.toSet());
    removed =
        file.affirmed(Fields.SURGERY).stream().mapToInt(Fact::at).min().orElse(Integer.MAX_VALUE);
  }

  /** The measurements, each with its lesion, in the order of the text. */
  List<Fact<Size>> told() {
    List<Fact<Size>> out = new ArrayList<>();
    for (Fact<Size> fact : file.all(Fields.TUMOR_SIZE)) {
      Fact<Size> told = withLesion(fact);
      out.add(goesOn(told, out) ? told.with(new Size(told.value().dimsCm(), "recurrence")) : told);
    }
    return out;
  }

  /** "During this the tumour grew to 13 cm": the recurrence that the paragraph is about. */
  private static boolean goesOn(Fact<Size> fact, List<Fact<Size>> told) {
    return !told.isEmpty()
        && fact.value().lesion().equals("primary")
        && told.getLast().value().lesion().equals("recurrence")
        && told.getLast().passage().sentence().block() == fact.passage().sentence().block()
        && fact.at() - told.getLast().at() <= BACK
        && !PRIMARY.isIn(upTo(fact.passage(), fact));
  }

  private Fact<Size> withLesion(Fact<Size> fact) {
    Size size = fact.value();
    String before = upTo(fact.passage(), fact);
    if (size.lesion().equals("metastasis") && IN_NODE.isIn(before)) {
      return fact.with(new Size(size.dimsCm(), "node"));
    }
    if (!size.lesion().equals("primary") || PRIMARY.isIn(before)) {
      return fact;
    }
    String organ = organ(fact);
    boolean again = isOfRecurrence(fact);
    if (organ != null && away.contains(organ)) {
      boolean node = organ.equals("lymph node");
      if (!node || again) {
        return fact.with(new Size(size.dimsCm(), node ? "node" : "metastasis"));
      }
    }
    if (!again) {
      return fact;
    }
    boolean several = !away.isEmpty() && SEVERAL.isIn(before) && organ == null;
    return fact.with(new Size(size.dimsCm(), several ? "metastasis" : "recurrence"));
  }

  /** Whether the sentence, or the one before, has just told of a recurrence. */
  private boolean isOfRecurrence(Fact<Size> fact) {
    for (Passage passage : file.passages()) {
      int distance = fact.at() - passage.sentence().index();
      boolean near =
          distance == 0
              || distance > 0
                  && distance <= NEAR
                  && passage.sentence().block() == fact.passage().sentence().block();
      if (near) {
        String text = upTo(passage, fact);
        boolean told = RECURRED.isIn(text) && !NOT_RECURRED.isIn(text);
        if (distance <= 1 && told || isLater(text, passage, fact)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isLater(String text, Passage passage, Fact<Size> fact) {
    return removed < passage.sentence().index() && LATER.isIn(text) && !fact.passage().has(KNOWN);
  }

  /** The sentence as far as a length that stands in it, otherwise all of it. */
  private static String upTo(Passage passage, Fact<Size> fact) {
    String text = passage.text();
    int end = fact.span().end() - passage.sentence().span().start();
    return end < 0 || end > text.length() ? text : text.substring(0, end);
  }

  /** The organ that the measured thing is in, {@code null} where nothing tells. */
  private @Nullable String organ(Fact<Size> fact) {
    int at = fact.place().start();
    Optional<String> here = nearest(fact.passage(), at);
    if (here.isPresent()) {
      return here.get();
    }
    if (MAIN.isIn(fact.before())) {
      return null;
    }
    // "A nodule in the right thyroid lobe. On ultrasound it was 4 cm": the sentence before tells.
    return file.passages().stream()
        .filter(p -> p.sentence().index() == fact.at() - 1)
        .filter(p -> p.sentence().block() == fact.passage().sentence().block())
        .findFirst()
        .flatMap(p -> nearest(p, p.text().length()))
        .orElse(null);
  }

  /** The organ nearest to a place, in its own clause where that names one. */
  private Optional<String> nearest(Passage passage, int at) {
    String text = passage.text();
    Optional<String> named =
        passage.terms(Kind.SITE, Kind.SITE_ADJECTIVE, Kind.REGION, Kind.REGION_ADJECTIVE).stream()
            .filter(t -> isInReach(text, t, at))
            .min(Comparator.comparingInt((Term t) -> Math.abs(t.span().start() - at)))
            .map(t ->
                t.entry().optional(t.entry().columns().containsKey("organ") ? "organ" : "default"));
    boolean chest =
        away.contains("lung")
            && home.stream().noneMatch(THORACIC::contains)
            && CHEST.isIn(text.substring(0, at));
    return chest && named.filter(away::contains).isEmpty() ? Optional.of("lung") : named;
  }

  /** Before the length, or behind it in the same breath. */
  private static boolean isInReach(String text, Term term, int at) {
    int from = Math.min(at, term.span().end());
    int to = Math.max(at, term.span().start());
    String between = text.substring(from, to);
    boolean behind = term.span().start() >= at;
    return between.indexOf(';') < 0
        && !(behind
            && (between.contains(", ") || between.contains(" and ") || between.contains(" with ")));
  }
}
