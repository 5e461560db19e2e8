package org.casequote.assemble;

import java.util.Set;
import org.casequote.assemble.DiagnosisWords.Role;
import org.casequote.model.SectionKind;
import org.casequote.model.Value.Morphology;

/**
 * A mention of a diagnosis with what the words around make of it.
 *
 * @param fact the mention
 * @param roles that its sentence gives it
 */
record Naming(Fact<Morphology> fact, Set<Role> roles) {

  static Naming of(Fact<Morphology> fact) {
    return new Naming(fact, DiagnosisWords.roles(fact));
  }

  boolean is(Role role) {
    return roles.contains(role);
  }

  /** The index of the sentence in the article. */
  int at() {
    return fact.at();
  }

  /** Of the patient's tumour as a whole: no component, no precursor, nothing provisional. */
  boolean isWhole() {
    return !is(Role.PART)
        && !is(Role.PRECURSOR)
        && !is(Role.PROVISIONAL)
        && !DiagnosisWords.isOfRelative(fact);
  }

  /** How much it speaks for its diagnosis. */
  double weight() {
    double weight =
        switch (fact.section()) {
          case TITLE -> 6;
          case CAPTION, TABLE -> 0.6;
          case DISCUSSION, CONCLUSION -> 0.8;
          case INTRODUCTION -> 0.5;
          default -> 1;
        };
    if (is(Role.PART) || is(Role.PRECURSOR)) {
      return weight * 0.2;
    }
    if (is(Role.PROVISIONAL)) {
      return weight * 0.3;
    }
    if (is(Role.SETTLED) && fact.section() != SectionKind.TITLE) {
      weight += 2;
    }
    return is(Role.FINAL) ? weight + 3 : weight;
  }
}
