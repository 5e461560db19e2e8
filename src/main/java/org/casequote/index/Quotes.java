package org.casequote.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.casequote.index.Condition.Leaf;
import org.jspecify.annotations.Nullable;

/**
 * Finds the readings and paragraphs of a patient that fulfil a part of a condition. A patient has
 * few, so each query is prepared once and then stepped through within the patient's own block;
 * patients are asked for in the order of the index.
 */
final class Quotes {

  private final IndexSearcher searcher;
  private final Translator translator;

  /** One for all, since neighbours are unpacked together. */
  private final StoredFields stored;

  private final Map<Leaf, Prepared> prepared = new HashMap<>();
  private final Map<Leaf, Steps> steps = new HashMap<>();

  /**
   * Where the stepping through a segment has come to.
   *
   * @param scorer {@code null} where the segment has nothing to find
   */
  private record Steps(LeafReaderContext segment, @Nullable Scorer scorer) {}

  /**
   * A part of a condition as a query over children.
   *
   * @param query {@code null} where no child can show that it is fulfilled
   */
  record Prepared(@Nullable Query query, @Nullable Weight weight) {}

  Quotes(IndexSearcher searcher, Translator translator) throws IOException {
    this.stored = searcher.storedFields();
    this.searcher = searcher;
    this.translator = translator;
  }

  /** What is stored of a patient, a reading or a paragraph. */
  Document document(int doc) throws IOException {
    return stored.document(doc);
  }

  /** The query over children of a part of a condition; {@code null} where there is none. */
  @Nullable Query query(Leaf leaf) throws IOException {
    return prepare(leaf).query;
  }

  private Prepared prepare(Leaf leaf) throws IOException {
    Prepared known = prepared.get(leaf);
    if (known == null) {
      Query query = translator.children(leaf);
      known =
          query == null
              ? new Prepared(null, null)
              : new Prepared(
                  query, searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1));
      prepared.put(leaf, known);
    }
    return known;
  }

  /** The children that fulfil a part best, those that fulfil it alike in their order. */
  List<ScoreDoc> of(Leaf leaf, int parent, int most) throws IOException {
    Weight weight = prepare(leaf).weight;
    if (weight == null) {
      return List.of();
    }
    List<LeafReaderContext> segments = searcher.getLeafContexts();
    LeafReaderContext segment = segments.get(ReaderUtil.subIndex(parent, segments));
    int end = parent - segment.docBase;
    BitSet parents = Translator.PARENTS.getBitSet(segment);
    Scorer scorer = scorer(leaf, weight, segment);
    if (parents == null || scorer == null) {
      return List.of();
    }
    List<ScoreDoc> found = new ArrayList<>();
    int start = end == 0 ? 0 : parents.prevSetBit(end - 1) + 1;
    DocIdSetIterator each = scorer.iterator();
    int doc = each.docID() < start ? each.advance(start) : each.docID();
    for (; doc < end; doc = each.nextDoc()) {
      found.add(new ScoreDoc(doc + segment.docBase, scorer.score()));
    }
    found.sort(Quotes::order);
    return found.subList(0, Math.min(most, found.size()));
  }

  /** The best first; without Comparator's own, which the JVM's cache cannot keep. */
  private static int order(ScoreDoc one, ScoreDoc other) {
    int better = Float.compare(other.score, one.score);
    return better == 0 ? Integer.compare(one.doc, other.doc) : better;
  }

  private @Nullable Scorer scorer(Leaf leaf, Weight weight, LeafReaderContext segment)
      throws IOException {
    Steps known = steps.get(leaf);
    if (known == null || known.segment != segment) {
      ScorerSupplier supplier = weight.scorerSupplier(segment);
      // Few documents will be asked for, so each is looked at rather than all that match found.
      known = new Steps(segment, supplier == null ? null : supplier.get(1));
      steps.put(leaf, known);
    }
    return known.scorer;
  }
}
