package org.casequote.assemble;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.Value.Biomarker;

/** The molecular findings of a patient. */
final class Biomarkers {

  private Biomarkers() {}

  /** "EWSR1 rearrangement" says nothing more where the fusion is named with both its partners. */
  static List<Reading<Biomarker>> molecular(CaseFile file) {
    Set<String> partners =
        file.affirmed(Fields.MOLECULAR).stream()
            .map(fact -> fact.value())
            .filter(v -> v.result().equals("fusion") && v.name().contains("-"))
            .flatMap(v -> List.of(v.name().split("-")).stream())
            .collect(Collectors.toSet());
    return file.merged(
        file.all(Fields.MOLECULAR).stream()
            .filter(
                f -> !(f.value().result().equals("fusion") && partners.contains(f.value().name())))
            .toList(),
        v -> v);
  }
}
