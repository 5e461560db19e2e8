package org.casequote.assemble;

import java.util.List;
import java.util.Set;
import org.casequote.lexicon.Kind;
import org.casequote.model.Assertion;
import org.casequote.model.CaseRecord;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Finding;
import org.casequote.model.SectionKind;
import org.casequote.pipeline.Passage;

/**
 * Whether an article tells of a tumour. A pile of case reports holds others too, and there an
 * inflamed joint is no primary site and a drug against vasculitis no line of treatment. Patients of
 * one article share the answer, since the second one's disease is often told by "the same".
 */
public final class Neoplasm {

  /** What is known of a patient without a tumour. */
  private static final Set<Field<?>> PERSONAL = Set.of(Fields.AGE, Fields.SEX);

  /** What is told of nothing but tumours, also where the diagnosis has a name nobody listed. */
  private static final Set<Field<?>> OF_TUMORS =
      Set.of(
          Fields.HISTOLOGY,
          Fields.TUMOR_SIZE,
          Fields.MITOTIC_COUNT,
          Fields.KI67,
          Fields.GRADE,
          Fields.IHC,
          Fields.STAGE,
          Fields.METASTATIC_SITE);

  private static final Set<SectionKind> OF_OTHERS =
      Set.of(SectionKind.INTRODUCTION, SectionKind.DISCUSSION);

  private Neoplasm() {}

  /** Whether these records are of patients of whom no tumour is told. */
  public static boolean isMissed(List<CaseRecord> records) {
    return !records.isEmpty()
        && records.stream().allMatch(record -> PERSONAL.containsAll(record.fields()));
  }

  /** Whether any is told of, by the sentences and findings of an article. */
  static boolean isTold(List<Passage> passages, List<Finding<?>> findings) {
    return findings.stream().anyMatch(Neoplasm::isOne)
        || passages.stream().anyMatch(Neoplasm::names);
  }

  private static boolean isOne(Finding<?> finding) {
    return finding.assertion() == Assertion.AFFIRMED
        && OF_TUMORS.contains(finding.mention().field());
  }

  /** "A tumour of the orbit", "AML"; but not "no tumour" or "a tumour was suspected". */
  private static boolean names(Passage passage) {
    return !OF_OTHERS.contains(passage.sentence().section())
        && (passage.has(Kind.MORPHOLOGY)
            || passage.terms(Kind.LESION).stream().anyMatch(t -> t.entry().is("neoplasm", "yes")))
        && passage.terms(Kind.CUE).stream()
            .noneMatch(t -> t.entry().is("axis", "negated") || t.entry().is("axis", "uncertain"));
  }
}
