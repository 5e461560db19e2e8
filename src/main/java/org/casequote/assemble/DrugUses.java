package org.casequote.assemble;

import java.util.List;
import java.util.Objects;
import org.casequote.lexicon.Entry;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Lexicon;
import org.casequote.model.CaseRecord;
import org.casequote.model.Fields;
import org.casequote.model.Value.Morphology;

/**
 * Drugs that mostly serve other ends, with the tumours that they treat by themselves: propranolol
 * for a haemangioma, denosumab for a giant cell tumour of bone.
 */
final class DrugUses {

  private final List<Entry> rows;

  DrugUses(Lexicon lexicon) {
    this.rows = lexicon.entries(Kind.DRUG_USE);
  }

  /** Whether all of these drugs treat the tumour that the patient has. */
  boolean treats(List<String> drugs, CaseRecord patient) {
    List<String> codes =
        patient.affirmed(Fields.HISTOLOGY).stream()
            .map(Morphology::icdo3)
            .filter(Objects::nonNull)
            .toList();
    return drugs.stream()
        .allMatch(drug ->
            rows.stream()
                .filter(row -> row.is("drug", drug))
                .flatMap(row -> row.list("icdo3").stream())
                .anyMatch(prefix -> codes.stream().anyMatch(code -> code.startsWith(prefix))));
  }
}
