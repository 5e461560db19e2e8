package org.casequote.assemble;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.SectionKind;
import org.casequote.model.Value.Biomarker;

/** The molecular findings of a patient. */
final class Biomarkers {

  private Biomarkers() {}

  /**
   * The results of genes, without what is said of them twice: "EWSR1 rearrangement" says nothing
   * more where the fusion is named with both its partners.
   */
  static List<Reading<Biomarker>> molecular(CaseFile file) {
    Set<String> partners =
        file.affirmed(Fields.MOLECULAR).stream()
            .map(fact -> fact.value())
            .filter(v -> v.result().equals("fusion") && v.name().contains("-"))
            .flatMap(v -> List.of(v.name().split("-")).stream())
            .collect(Collectors.toSet());
    return file.merged(
        file.all(Fields.MOLECULAR).stream()
            .filter(f ->
                !isLegend(file, f)
                    && !(f.value().result().equals("fusion")
                        && partners.stream().anyMatch(p -> isPartner(f.value().name(), p))))
            .toList(),
        v -> v);
  }

  /** "CALR mutation | Wild type CALR": a row with both results of a gene says what columns are. */
  private static boolean isLegend(CaseFile file, Fact<Biomarker> fact) {
    return fact.section() == SectionKind.TABLE
        && file.affirmed(Fields.MOLECULAR, fact.at()).stream()
            .anyMatch(f -> f.value().disputes(fact.value()));
  }

  /** Whether a name is a partner's, or that of its family: NTRK for NTRK3. */
  private static boolean isPartner(String name, String partner) {
    return partner.equals(name)
        || partner.length() == name.length() + 1
            && partner.startsWith(name)
            && Character.isDigit(partner.charAt(name.length()));
  }
}
