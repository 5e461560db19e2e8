package org.casequote.assemble;

import java.util.List;
import org.casequote.assemble.DiagnosisWords.Role;
import org.casequote.model.CaseRecord;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.Value;
import org.casequote.model.Value.Morphology;

/**
 * Grades and stages of a diagnosis that was given up: "the working diagnosis was leiomyosarcoma,
 * stage II" says nothing of the carcinosarcoma that it turned out to be.
 */
final class GivenUp {

  private final Taxonomy taxonomy;

  GivenUp(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /**
   * The facts without those whose sentence names a provisional diagnosis, and none that was kept.
   */
  <V extends Value> List<Fact<V>> without(List<Fact<V>> facts, CaseFile file, CaseRecord decided) {
    List<Reading<Morphology>> kept = decided.get(Fields.HISTOLOGY).affirmed();
    return kept.isEmpty() ? facts : facts.stream().filter(f -> !isOne(f, file, kept)).toList();
  }

  private boolean isOne(Fact<?> fact, CaseFile file, List<Reading<Morphology>> kept) {
    List<Fact<Morphology>> named = file.all(Fields.HISTOLOGY, fact.at());
    boolean quoted = DiagnosisWords.isQuoted(fact);
    return !named.isEmpty()
        && named.stream().noneMatch(h -> isKept(h, kept, quoted))
        && named.stream().allMatch(GivenUp::isProvisional);
  }

  private static boolean isProvisional(Fact<Morphology> name) {
    return !name.affirmed() || DiagnosisWords.roles(name).contains(Role.PROVISIONAL);
  }

  /** A general word is of what was kept too, unless what it is graded by is another's words. */
  private boolean isKept(Fact<Morphology> name, List<Reading<Morphology>> kept, boolean quoted) {
    return name.rule().equals("histology.generic") && !quoted
        || kept.stream()
            .anyMatch(r ->
                taxonomy.isSame(r.value(), name.value())
                    || r.evidence().stream().anyMatch(e -> e.span().equals(name.span())));
  }
}
