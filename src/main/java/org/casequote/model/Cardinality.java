package org.casequote.model;

/** How many values of a field one patient can have. */
public enum Cardinality {
  /** One: two different values contradict each other. */
  ONE,
  /** Any number: each is a fact of its own. */
  MANY
}
