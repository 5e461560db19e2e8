package org.casequote.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.CaseRecord;
import org.casequote.model.Fields;
import org.casequote.model.SectionKind;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Size;
import org.casequote.model.Value.Topography;
import org.casequote.pipeline.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Which lesion a length measures, beyond the noun beside it: a mass in an organ that holds
 * metastases is one, and what comes up after the tumour was removed is its recurrence.
 */
final class MeasuredLesions {

  private static final Wordings WORDINGS = Wordings.of(MeasuredLesions.class);

  private static final Search RECURRED = WORDINGS.search("recurred");

  private static final Search NOT_RECURRED = WORDINGS.search("not-recurred");

  /** "Sixteen months after surgery", "two years later", "at follow-up". */
  private static final Search LATER = WORDINGS.search("later");

  /** "In March 2015": later than an operation on what had been measured before. */
  private static final Search DATED = WORDINGS.search("dated");

  private static final Search AFTER_IT = WORDINGS.search("after-it");

  /** What was known before: it shrank, it was left behind. */
  private static final Search KNOWN = WORDINGS.search("known");

  /** What the operation before has yielded. */
  private static final Search SPECIMEN = WORDINGS.search("specimen");

  /** "A 9 mm cyst of the liver", "a nodule of 6 mm, unchanged since 2013". */
  private static final Search HARMLESS = WORDINGS.search("harmless");

  /** "Two cysts (the largest 3 cm)". */
  private static final Search CYST =
      Search.ignoringCase("\\b(?:cysts?|h[ae]+mangiomas?)\\b[^;.]{0,30}$");

  /** "Two nodes, each 1 cm, <u>were free of tumour</u>". */
  private static final Search FREE_NODE = WORDINGS.search("free-node");

  private static final Search UNCHANGED = WORDINGS.search("unchanged");

  /** "Two nodes held deposits, the largest 4 mm". */
  private static final Search IN_NODE = WORDINGS.search("in-node");

  /** "The lesion", "the index lesion": the one measured just before. */
  private static final Search SAME_LESION = WORDINGS.search("same-lesion");

  private static final Search SEVERAL = WORDINGS.search("several");

  private static final Search PRIMARY = WORDINGS.search("primary");

  /** "It measured 2 cm", "The largest was 3 cm": what the sentence before has named. */
  private static final Search SAID_BEFORE = WORDINGS.search("said-before");

  /** "<u>The largest</u> measured 2 cm": one of those that the sentence before has named. */
  private static final Search OF_MANY =
      Search.ignoringCase("^\\W*(?:the (?:larg|small|bigg)(?:er|est)|they|these)\\b");

  private static final Search PLURAL = Search.of("(?:s|foci)$");

  private static final int BACK = 8;
  private static final int NEAR = 2;

  /** Where a lesion of a patient with metastases is one of them. */
  private static final Set<String> SOWN = Set.of("lung", "liver", "adrenal", "spleen");

  /** Operations that leave the primary where it is. */
  private static final Set<String> OTHERS =
      Set.of("metastasectomy", "lymphadenectomy", "transplantation");

  private static final Set<String> NAMED = Set.of("node", "metastasis", "recurrence");

  private final CaseFile file;
  private final Set<String> home;
  private final Set<String> away;
  private final MeasuredOrgans organs;
  private final int back;
  private final TreeSet<Integer> operations;
  private final int removed;
  private final boolean malignant;

  MeasuredLesions(CaseFile file, CaseRecord decided) {
    this.file = file;
    home =
        decided.affirmed(Fields.PRIMARY_SITE).stream()
            .map(Topography::organ)
            .collect(Collectors.toSet());
    away =
        decided.affirmed(Fields.METASTATIC_SITE).stream()
            .map(Topography::organ)
            .filter(organ -> !home.contains(organ))
            .collect(Collectors.toSet());
    organs = new MeasuredOrgans(file, home, away);
    malignant = LesionsElsewhere.isMalignant(decided.affirmed(Fields.HISTOLOGY));
    List<Fact<Coded>> surgery = file.affirmed(Fields.SURGERY);
    operations =
        surgery.stream()
            .filter(Fact::inCase)
            .filter(f -> isOfPrimary(RemovedMetastases.read(f, surgery, file, decided)))
            .map(Fact::at)
            .collect(Collectors.toCollection(TreeSet::new));
    removed = operations.isEmpty() ? Integer.MAX_VALUE : operations.first();
    back =
        file.affirmed(Fields.RECURRENCE).stream()
            .filter(r ->
                r.section() == SectionKind.CASE
                    && r.at() > removed
                    && !r.value().value().equals("none"))
            .mapToInt(Fact::at)
            .min()
            .orElse(Integer.MAX_VALUE);
  }

  /** A metastasis, or nodes alone, may go while the tumour stays. */
  private static boolean isOfPrimary(Fact<Coded> operation) {
    return !OTHERS.contains(operation.value().value());
  }

  /** The measurements, each with its lesion, in the order of the text. */
  List<Fact<Size>> told() {
    List<Fact<Size>> out = new ArrayList<>();
    for (Fact<Size> fact : file.all(Fields.TUMOR_SIZE)) {
      String organ = organs.of(fact);
      if (isHarmless(fact, organ)
          || fact.value().lesion().equals("node") && fact.hasAfter(FREE_NODE)) {
        continue;
      }
      Fact<Size> told = withLesion(atHome(fact, organ), organ);
      String before = before(told, organ, out);
      out.add(before == null ? told : told.with(new Size(told.value().dimsCm(), before)));
    }
    return RespectiveLesions.in(out);
  }

  /** A cyst of the liver, an old scar of the lung: nothing of the patient's disease. */
  private boolean isHarmless(Fact<Size> fact, @Nullable String organ) {
    return !fact.value().lesion().equals("node")
        && organ != null
        && !home.isEmpty()
        && !home.contains(organ)
        && (fact.hasBefore(CYST)
            || fact.hasAfter(UNCHANGED)
            || !away.contains(organ) && fact.hasAfter(HARMLESS));
  }

  /**
   * The lesion measured before, where the text goes on about it: "during this <u>the tumour</u>
   * grew to 13 cm" of a recurrence, "<u>the index lesion</u> reached 6 cm" of a metastasis.
   */
  private static @Nullable String before(
      Fact<Size> fact, @Nullable String organ, List<Fact<Size>> told) {
    if (told.isEmpty() || !fact.value().lesion().equals("primary")) {
      return null;
    }
    Fact<Size> last = told.getLast();
    String lesion = last.value().lesion();
    boolean near =
        last.isBeside(fact)
            && fact.at() - last.at() <= BACK
            && !hasUpTo(fact, fact.passage(), PRIMARY);
    boolean same =
        lesion.equals("recurrence")
            || lesion.equals("metastasis") && organ == null && fact.passage().has(SAME_LESION);
    return near && same ? lesion : null;
  }

  /** A "pulmonary lesion" of a patient with lung cancer, until more is known, is the primary. */
  private Fact<Size> atHome(Fact<Size> fact, @Nullable String organ) {
    boolean sown =
        fact.value().lesion().equals("metastasis")
            && fact.passage().terms(Kind.LESION).stream()
                .anyMatch(t -> t.entry().is("lesion", "sown"))
            && home.contains(organ);
    return sown ? fact.with(new Size(fact.value().dimsCm(), "primary")) : fact;
  }

  private Fact<Size> withLesion(Fact<Size> fact, @Nullable String organ) {
    Size size = fact.value();
    if (size.lesion().equals("metastasis") && hasUpTo(fact, fact.passage(), IN_NODE)) {
      return fact.with(new Size(size.dimsCm(), "node"));
    }
    if (!size.lesion().equals("primary") || hasUpTo(fact, fact.passage(), PRIMARY)) {
      return fact;
    }
    Optional<String> before = saidBefore(fact);
    if (before.isPresent()) {
      return fact.with(new Size(size.dimsCm(), before.get()));
    }
    boolean again = isOfRecurrence(fact);
    if (organ != null && away.contains(organ)) {
      boolean node = organ.equals("lymph node");
      if (!node || again) {
        return fact.with(new Size(size.dimsCm(), node ? "node" : "metastasis"));
      }
    }
    boolean there =
        organ == null
            || home.isEmpty()
            || home.contains(organ)
            || Recurrences.SURROUNDINGS.contains(organ);
    boolean far = !there && Seats.DISTANT.contains(organ);
    boolean sown = far && (malignant || !away.isEmpty()) && SOWN.contains(organ);
    if (!there && !far || !again && !sown) {
      return fact;
    }
    boolean several = !away.isEmpty() && organ == null && hasUpTo(fact, fact.passage(), SEVERAL);
    return fact.with(new Size(size.dimsCm(), several || far ? "metastasis" : "recurrence"));
  }

  /**
   * The node, metastasis or recurrence that the sentence before ends with, where this one goes on.
   */
  private Optional<String> saidBefore(Fact<Size> fact) {
    if (!fact.passage().has(SAID_BEFORE) || !organsOf(fact.passage()).isEmpty()) {
      return Optional.empty();
    }
    boolean ofMany = fact.passage().has(OF_MANY);
    return file.before(fact)
        .flatMap(p ->
            p.terms(Kind.LESION).stream()
                .filter(t -> !ofMany || PLURAL.isIn(t.span().of(p.text())))
                .reduce((a, b) -> b))
        .map(t -> t.entry().get("lesion"))
        .filter(NAMED::contains)
        .filter(lesion -> !lesion.equals("node") || !home.contains("lymph node"));
  }

  private static List<Term> organsOf(Passage passage) {
    return passage.terms(Kind.SITE, Kind.SITE_ADJECTIVE);
  }

  /** Whether the sentence, or one just before, has told of a recurrence or of a later time. */
  private boolean isOfRecurrence(Fact<Size> fact) {
    boolean inScar =
        removed < fact.at()
            && file.affirmed(Fields.RECURRENCE, fact.at()).stream()
                .anyMatch(r -> r.value().value().equals("local"));
    if (inScar || fact.inCase() && fact.at() >= back) {
      return true;
    }
    for (Passage passage : file.around(fact, -NEAR, 0)) {
      boolean told =
          fact.at() - passage.sentence().index() <= 1
              && hasUpTo(fact, passage, RECURRED)
              && !hasUpTo(fact, passage, NOT_RECURRED);
      if (told || isLater(passage, fact)) {
        return true;
      }
    }
    return false;
  }

  private boolean isLater(Passage passage, Fact<Size> fact) {
    int at = passage.sentence().index();
    return removed < at
        && (!operations.contains(at) || hasUpTo(fact, passage, AFTER_IT))
        && (hasUpTo(fact, passage, LATER) || hasUpTo(fact, passage, DATED) && isMeasuredBefore(at))
        && !fact.passage().has(SPECIMEN)
        && !fact.passage().has(KNOWN);
  }

  /** Whether a lesion was measured, and then operated on, before a sentence. */
  private boolean isMeasuredBefore(int at) {
    return file.all(Fields.TUMOR_SIZE).stream()
        .filter(s -> s.inCase() && s.affirmed())
        .anyMatch(s -> operations.stream().anyMatch(o -> s.at() <= o && o < at));
  }

  /** Whether a sentence has a wording, before the end of a length where that stands in it. */
  private static boolean hasUpTo(Fact<Size> fact, Passage passage, Search search) {
    int length = passage.text().length();
    int end = fact.span().end() - passage.sentence().span().start();
    return passage.hasBefore(search, end < 0 || end > length ? length : end);
  }
}
