package org.casequote.cli;

import java.util.ArrayList;
import java.util.List;
import org.casequote.model.Article;
import org.casequote.model.CaseRecord;
import org.casequote.model.Evidence;
import org.casequote.model.Field;
import org.casequote.model.Reading;

/** Checks that every quote of an article stands where it says. */
final class Verification {

  private Verification() {}

  /** What is wrong, a line each. */
  static List<String> faults(Article article) {
    List<String> faults = new ArrayList<>();
    for (CaseRecord patient : article.cases()) {
      for (Field<?> field : patient.fields()) {
        for (Reading<?> reading : patient.get(field).readings()) {
          for (Evidence evidence : reading.evidence()) {
            if (!evidence.standsIn(article.report().text())) {
              faults.add(
                  field.id() + ": not at " + evidence.span() + ": \"" + evidence.quote() + "\"");
            }
          }
        }
      }
    }
    return faults;
  }
}
