package org.casequote.index;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.SortedSetSortField;

/** The orders in which patients can be given; those without the value asked for come last. */
final class Orders {

  private static final SortField NAME = new SortField(Columns.ORDER, SortField.Type.STRING);
  private static final SortField PATIENT = new SortField(Columns.PATIENT, SortField.Type.LONG);

  private Orders() {}

  /** The order in which the index has them. */
  static final Sort BY_NAME = new Sort(NAME, PATIENT);

  /** What fits best comes first. */
  static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, NAME, PATIENT);

  static Sort of(Request request) {
    Criterion by = request.sort();
    if (by != null) {
      return new Sort(field(by, request.descending()), NAME, PATIENT);
    }
    // Fields are fulfilled or not; only words fit better or worse.
    boolean scored =
        request
            .condition()
            .leaves()
            .anyMatch(leaf -> leaf instanceof Condition.Words || leaf instanceof Condition.Near);
    return scored ? BEST_FIRST : BY_NAME;
  }

  /** Of several values the least is sorted by, or the greatest where the greatest come first. */
  private static SortField field(Criterion by, boolean descending) {
    if (by.name().equals(Columns.DOC)) {
      return new SortField(Columns.ORDER, SortField.Type.STRING, descending);
    }
    String column = Columns.facet(by.kind() == Criterion.Kind.REGIMEN ? "drug" : by.name());
    if (by.numeric()) {
      return new SortedNumericSortField(
          column,
          SortField.Type.DOUBLE,
          descending,
          descending ? SortedNumericSelector.Type.MAX : SortedNumericSelector.Type.MIN,
          descending ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }
    return new SortedSetSortField(
        column,
        descending,
        descending ? SortedSetSelector.Type.MAX : SortedSetSelector.Type.MIN,
        descending ? SortField.STRING_FIRST : SortField.STRING_LAST);
  }
}
