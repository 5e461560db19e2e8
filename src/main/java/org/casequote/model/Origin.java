package org.casequote.model;

/** Who says so: the rule, model, metadata or reviewer behind a mention. */
public sealed interface Origin {

  /** The name shown in output. */
  String id();

  /** A rule of the lexicon or of the code, by its id ({@code size.dims}). */
  record Rule(String id) implements Origin {}

  /** A trained model and its probability, 0 to 1. */
  record Model(String id, double probability) implements Origin {}

  /** A place in the input's own metadata. */
  record Metadata(String id) implements Origin {}
}
