package org.casequote.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an open index that are held in memory for counting. One is laid out when a search
 * finds a good part of the patients of a segment for the first time, as long as there is room; few
 * patients are looked up in the index, so that a single search prepares nothing that it won't use.
 */
final class FacetColumns {

  /** One patient of so many is a good part. */
  private static final int GOOD_PART = 16;

  /** The part of the memory that columns may take. */
  private static final int SHARE = 8;

  private final AtomicLong room = new AtomicLong(Runtime.getRuntime().maxMemory() / SHARE);
  private final Map<Integer, FixedBitSet> patients = new ConcurrentHashMap<>();
  private final Map<Key, FacetColumn> columns = new ConcurrentHashMap<>();

  private record Key(int segment, String criterion) {}

  /** The patients of a segment among its documents. */
  FixedBitSet patients(LeafReaderContext segment) throws IOException {
    FixedBitSet known = patients.get(segment.ord);
    if (known == null) {
      known = new FixedBitSet(segment.reader().maxDoc());
      BitSet parents = Translator.PARENTS.getBitSet(segment);
      if (parents != null) {
        known.or(new BitSetIterator(parents, parents.approximateCardinality()));
      }
      patients.put(segment.ord, known);
    }
    return known;
  }

  /** The column to count so many patients in; {@code null} where it is better done in the index. */
  @Nullable FacetColumn column(LeafReaderContext segment, Criterion criterion, int found)
      throws IOException {
    Key key = new Key(segment.ord, criterion.name());
    FacetColumn known = columns.get(key);
    if (known == null && isGoodPart(segment, found) && room.get() > 0) {
      known = FacetColumn.of(criterion, segment.reader(), patients(segment));
      if (columns.putIfAbsent(key, known) == null) {
        room.addAndGet(-known.values().bytes());
      }
    }
    return known;
  }

  private boolean isGoodPart(LeafReaderContext segment, int found) throws IOException {
    return (long) found * GOOD_PART >= patients(segment).cardinality();
  }
}
