package org.casequote.index;

/**
 * A piece of a query.
 *
 * @param kind what it is
 * @param text a word, the words between quotes, or the name of a field or thing
 * @param operator of a field one of {@code : = < > <= >=}, of a phrase or NEAR the number of words;
 *     empty for anything else
 * @param at its offset in the query
 */
record Token(Kind kind, String text, String operator, int at) {

  enum Kind {
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    NEAR,
    FIELD,
    THING,
    WORD,
    PHRASE,
    END
  }
}
