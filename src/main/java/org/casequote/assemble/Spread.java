package org.casequote.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.casequote.model.Assertion;
import org.casequote.model.CaseRecord;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Finding;
import org.casequote.model.Mention;
import org.casequote.model.Origin;
import org.casequote.model.Reading;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Morphology;
import org.casequote.model.Value.Topography;

/** The organs of the patient's metastases. */
final class Spread {

  private static final Pattern NODES = Pattern.compile("N[1-3]");

  private Spread() {}

  static List<Reading<Topography>> of(CaseFile file, CaseRecord decided) {
    List<Fact<Topography>> facts = new ArrayList<>(file.all(Fields.METASTATIC_SITE));
    boolean solid =
        decided.get(Fields.HISTOLOGY).affirmed().stream().noneMatch(r -> isBlood(r.value()));
    if (solid) {
      for (Fact<Coded> stage : file.affirmed(Fields.STAGE)) {
        if (NODES.matcher(stage.value().value()).find()) {
          facts.add(nodes(stage));
        }
      }
    }
    List<String> primaries =
        decided.get(Fields.PRIMARY_SITE).affirmed().stream().map(r -> r.value().organ()).toList();
    facts.removeIf(f -> f.affirmed() && primaries.contains(f.value().organ()));
    List<String> affirmed =
        facts.stream().filter(Fact::affirmed).map(f -> f.value().organ()).toList();
    // "No metastasis" at first staging yields to the one that came later.
    facts.removeIf(
        f -> f.finding().assertion() == Assertion.NEGATED && affirmed.contains(f.value().organ()));
    return file.merged(facts, Topography::organ);
  }

  private static Fact<Topography> nodes(Fact<Coded> stage) {
    Field<Topography> field = Fields.METASTATIC_SITE;
    Topography value = new Topography("lymph node", "lymph node", null, null);
    return new Fact<>(
        new Finding<>(
            new Mention<>(field, stage.span(), value, new Origin.Rule("metastasis.stage")),
            stage.finding().assertion(),
            stage.finding().cues()),
        stage.passage());
  }

  private static boolean isBlood(Morphology value) {
    String code = value.icdo3();
    return code != null && code.compareTo("9590") >= 0;
  }
}
