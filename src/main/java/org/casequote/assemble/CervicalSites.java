package org.casequote.assemble;

import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Fields;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Topography;

/** "Cervical" is of the neck of the uterus or of the neck; the article tells which. */
final class CervicalSites {

  private static final Wordings WORDINGS = Wordings.of(CervicalSites.class);

  private static final Search UTERINE = WORDINGS.search("uterine");

  private CervicalSites() {}

  /** The place that is meant. */
  static Fact<Topography> resolved(Fact<Topography> fact, CaseFile file) {
    Topography value = fact.value();
    if (!value.name().equalsIgnoreCase("cervical") || !value.organ().equals("cervix")) {
      return fact;
    }
    boolean male =
        file.affirmed(Fields.SEX).stream()
            .map(Fact::value)
            .map(Coded::value)
            .anyMatch("male"::equals);
    boolean uterine = file.passages().stream().anyMatch(p -> p.has(UTERINE));
    return uterine && !male
        ? fact
        : fact.with(new Topography(value.name(), "soft tissue", "C49.0", value.laterality()));
  }
}
