package org.casequote.index;

import org.casequote.model.Field;
import org.casequote.model.Fields;

/**
 * Where the values of a field are looked for: on the patient, on a reading of it, or on a treatment
 * as what followed.
 *
 * @param keys the column of exact words
 * @param prefix what stands before each of them there
 * @param words the column of the words of names
 */
record Place(String keys, String prefix, String words) {

  static final Place ANSWER =
      new Place(Columns.LINK, Columns.is(Fields.RESPONSE.id(), ""), Columns.LINK);

  static Place patient(Field<?> field) {
    return new Place(Columns.IS, Columns.is(field.id(), ""), Columns.words(field.id()));
  }

  static Place reading(Field<?> field) {
    return new Place(Columns.KEY, Columns.is(field.id(), ""), Columns.readWords(field.id()));
  }
}
