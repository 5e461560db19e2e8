package org.casequote.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of one criterion for all the patients of a segment, in memory, where to count one
 * costs a tenth of what it costs in the index. The patients are numbered by their order.
 *
 * @param values the values by the numbers of the patients
 * @param labels how each value is shown, from when it was first asked for
 */
record FacetColumn(Criterion criterion, Values values, @Nullable String[] labels) {

  static FacetColumn of(Criterion criterion, LeafReader segment, FixedBitSet patients)
      throws IOException {
    FacetValues all = FacetValues.of(criterion, segment);
    int[] ends = new int[patients.cardinality()];
    int[] values = new int[ends.length];
    int size = 0;
    int number = 0;
    boolean single = all.size() < Character.MAX_VALUE;
    DocIdSetIterator each = new BitSetIterator(patients, ends.length);
    for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
      int start = size;
      for (int k = all.advance(doc); k > 0; k--) {
        int value = all.next();
        if (size == start || value != values[size - 1]) {
          values = ArrayUtil.grow(values, size + 1);
          values[size++] = value;
        }
      }
      single &= size - start <= 1;
      ends[number++] = size;
    }
    return new FacetColumn(
        criterion,
        single ? One.of(ends, values) : new Many(ends, Arrays.copyOf(values, size)),
        new String[all.size()]);
  }

  /** How many patients, who are given by their numbers, have each of the values. */
  int[] count(int[] numbers, int size) {
    int[] counts = new int[labels.length];
    values.count(numbers, size, counts);
    return counts;
  }

  /** How a value is shown, by what the segment says where it was not asked for before. */
  String label(int value, LeafReader segment) throws IOException {
    String label = labels[value];
    if (label == null) {
      label = FacetValues.of(criterion, segment).label(value);
      labels[value] = label;
    }
    return label;
  }

  /** The values of patients, by their numbers. */
  sealed interface Values {

    void count(int[] numbers, int size, int[] counts);

    long bytes();
  }

  /**
   * Patients have one value each at most.
   *
   * @param next a number higher than that of the value; zero for none
   */
  record One(char[] next) implements Values {

    static One of(int[] ends, int[] values) {
      char[] next = new char[ends.length];
      int before = 0;
      for (int i = 0; i < ends.length; i++) {
        next[i] = ends[i] == before ? 0 : (char) (values[before] + 1);
        before = ends[i];
      }
      return new One(next);
    }

    @Override
    public void count(int[] numbers, int size, int[] counts) {
      int[] all = new int[counts.length + 1];
      for (int i = 0; i < size; i++) {
        all[next[numbers[i]]]++;
      }
      System.arraycopy(all, 1, counts, 0, counts.length);
    }

    @Override
    public long bytes() {
      return (long) Character.BYTES * next.length;
    }
  }

  /**
   * Some patients have several values.
   *
   * @param ends where the values of each patient end, which is where those of the next begin
   * @param values the values of one patient after those of the other
   */
  record Many(int[] ends, int[] values) implements Values {

    @Override
    public void count(int[] numbers, int size, int[] counts) {
      for (int i = 0; i < size; i++) {
        int number = numbers[i];
        int end = ends[number];
        for (int k = number == 0 ? 0 : ends[number - 1]; k < end; k++) {
          counts[values[k]]++;
        }
      }
    }

    @Override
    public long bytes() {
      return (long) Integer.BYTES * (ends.length + values.length);
    }
  }
}
