package org.casequote.lab;

/** Why a claim is wrong. */
enum Cause {
  /** Nothing that was read has the value. */
  NOT_FOUND("not found"),
  /** The value was read, but held not to be affirmed. */
  WRONG_ASSERTION("wrong assertion"),
  /** The value was read, but of another patient of the article. */
  WRONG_PATIENT("wrong patient"),
  /** The name is right and the code is not, or the code and not the name. */
  WRONG_CODE("wrong code"),
  /** A part of it is right: the marker and not its result, one drug of two. */
  WRONG_ATTRIBUTE("wrong link or attribute"),
  /** The gold has nothing like it. */
  INVENTED("invented");

  private final String label;

  Cause(String label) {
    this.label = label;
  }

  /** The name in print. */
  String label() {
    return label;
  }
}
