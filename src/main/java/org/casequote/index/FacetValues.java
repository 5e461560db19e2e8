package org.casequote.index;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.NumericUtils;

/**
 * The values of one criterion in one segment as small numbers: a label is its ordinal, a number is
 * the bar of the histogram that it is in. Patients are asked for in ascending order.
 */
sealed interface FacetValues {

  static FacetValues of(Criterion criterion, LeafReader reader) throws IOException {
    String column = Columns.facet(criterion.name());
    return criterion.numeric()
        ? new Bars(Facets.bars(criterion), DocValues.getSortedNumeric(reader, column))
        : new Labels(DocValues.getSortedSet(reader, column));
  }

  /** How many there may be. */
  int size();

  /** How many values a patient has. */
  int advance(int patient) throws IOException;

  /** The next value of the patient; its values ascend. */
  int next() throws IOException;

  /** How a value is shown. */
  String label(int value) throws IOException;

  /** Words, each once for a patient. */
  record Labels(SortedSetDocValues values) implements FacetValues {

    @Override
    public int size() {
      return Math.toIntExact(values.getValueCount());
    }

    @Override
    public int advance(int patient) throws IOException {
      return values.advanceExact(patient) ? values.docValueCount() : 0;
    }

    @Override
    public int next() throws IOException {
      return (int) values.nextOrd();
    }

    @Override
    public String label(int value) throws IOException {
      return values.lookupOrd(value).utf8ToString();
    }
  }

  /** Numbers, of which several of a patient may be in one bar. */
  record Bars(double[] bars, SortedNumericDocValues values) implements FacetValues {

    @Override
    public int size() {
      return bars.length;
    }

    @Override
    public int advance(int patient) throws IOException {
      return values.advanceExact(patient) ? values.docValueCount() : 0;
    }

    @Override
    public int next() throws IOException {
      return Facets.bar(bars, NumericUtils.sortableLongToDouble(values.nextValue()));
    }

    @Override
    public String label(int value) {
      return Facets.label(bars, value);
    }
  }
}
