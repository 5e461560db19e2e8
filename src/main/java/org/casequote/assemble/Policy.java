package org.casequote.assemble;

import java.util.List;
import org.casequote.model.CaseRecord;
import org.casequote.model.Field;
import org.casequote.model.Reading;
import org.casequote.model.Value;

/** How a field of a record, or fields that are told by each other, come from a patient's facts. */
interface Policy {

  /**
   * Adds what the facts say to a record.
   *
   * @param file the facts
   * @param decided what the policies before have decided
   * @param out the record to be
   */
  void decide(CaseFile file, CaseRecord decided, CaseRecord.Builder out);

  /** The readings of a field, best first. */
  interface Readings<V extends Value> {
    List<Reading<V>> of(CaseFile file, CaseRecord decided);
  }

  /** The policy of one field. */
  static <V extends Value> Policy of(Field<V> field, Readings<V> readings) {
    return (file, decided, out) -> out.put(field, readings.of(file, decided));
  }
}
