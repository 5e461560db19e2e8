package org.casequote.assemble;

import java.util.List;
import org.casequote.model.CaseRecord;
import org.casequote.model.Field;
import org.casequote.model.Reading;
import org.casequote.model.Value;

/**
 * How the readings of one field come from the facts of one patient.
 *
 * @param field the field
 * @param readings from a file to the readings, best first
 */
record Policy<V extends Value>(Field<V> field, Readings<V> readings) {

  /** The readings of a field, given a patient's file and what has been decided of it so far. */
  interface Readings<V extends Value> {
    List<Reading<V>> of(CaseFile file, CaseRecord decided);
  }

  /** Adds this field to a record. */
  void decide(CaseFile file, CaseRecord decided, CaseRecord.Builder out) {
    out.put(field, readings.of(file, decided));
  }
}
