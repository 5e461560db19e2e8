package org.casequote.index;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.IOUtils;
import org.casequote.index.Condition.Answers;
import org.casequote.index.Condition.Leaf;
import org.casequote.index.Condition.Stance;
import org.jspecify.annotations.Nullable;

/** An index that is open for search: a view of it at one moment, for any number of threads. */
public final class CaseIndex implements AutoCloseable {

  /** How many quotes of one patient are shown for one part of a condition. */
  private static final int QUOTES = 3;

  /** How many reasons are given why a patient is like another. */
  private static final int REASONS = 8;

  private static final int FEW = 1000;

  /** From this size on a search is shared out among threads. */
  private static final int LARGE = 10_000_000;

  /** Up to this many bytes are read and not mapped: to set up mapping takes as long as a search. */
  private static final long SMALL = 32L << 20;

  private final FSDirectory folder;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final English english = new English();
  private final Translator translator = new Translator(english);
  private final Passages passages = new Passages(english);
  private final FacetColumns columns = new FacetColumns();

  private CaseIndex(FSDirectory folder, DirectoryReader reader) {
    this.folder = folder;
    this.reader = reader;
    this.searcher = searcher(reader);
  }

  static IndexSearcher searcher(DirectoryReader reader) {
    return reader.maxDoc() < LARGE
        ? new IndexSearcher(reader)
        : new IndexSearcher(reader, ForkJoinPool.commonPool());
  }

  /**
   * Opens the index in a folder; {@code null} where there is none, or none that can be used: then
   * it has to be made anew.
   */
  public static @Nullable CaseIndex open(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return null;
    }
    Quiet.please();
    FSDirectory folder = folder(path);
    DirectoryReader reader = null;
    try {
      reader = DirectoryReader.open(folder);
      IndexState state = IndexState.of(reader);
      if (state.usable() && state.isComplete(reader)) {
        return new CaseIndex(folder, reader);
      }
    } catch (IOException e) {
      if (!IndexState.isDamage(e)) {
        folder.close();
        throw e;
      }
    }
    IOUtils.close(reader, folder);
    return null;
  }

  private static FSDirectory folder(Path path) throws IOException {
    long size = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      for (Path file : files) {
        // A file may be gone by now, and counts for nothing then.
        size += file.toFile().length();
      }
    }
    return size <= SMALL ? new NIOFSDirectory(path) : FSDirectory.open(path);
  }

  /** The revision of the library that it covers. */
  public long revision() throws IOException {
    return IndexState.of(reader).revision();
  }

  /** Whether every byte of it is as it was written; a very large index is taken at its word. */
  public boolean isIntact() throws IOException {
    try {
      IndexState.check(reader);
      return true;
    } catch (IOException e) {
      if (IndexState.isDamage(e)) {
        return false;
      }
      throw e;
    }
  }

  /** What the library knows it by. */
  public String mark() throws IOException {
    return IndexState.of(reader).mark();
  }

  /** Whether its values can be found under the names that the concepts give today. */
  public boolean fits(Concepts concepts) throws IOException {
    return IndexState.of(reader).concepts().equals(concepts.fingerprint());
  }

  /** The number of patients in it. */
  public int size() throws IOException {
    return searcher.count(translator.parents(new Condition.Everything()));
  }

  /** The best patients who fulfil a condition. */
  public Hit.Page search(Condition condition, int limit) throws IOException {
    return search(Request.of(condition, limit));
  }

  /** The patients who fulfil a condition, in the order asked for, with what was to be counted. */
  public Hit.Page search(Request request) throws IOException {
    Query query = translator.parents(request.condition());
    // Room is made for what is asked for, so that "all" must first be put into a number.
    int most = request.limit() <= FEW ? request.limit() : searcher.count(query);
    int limit = Math.max(1, Math.min(request.limit(), most));
    var best = new TopFieldCollectorManager(Orders.of(request), limit, null, Integer.MAX_VALUE);
    TopDocs top;
    List<Facet> facets = List.of();
    if (request.facets().isEmpty()) {
      top = searcher.search(query, best);
    } else {
      Object[] both =
          searcher.search(
              query,
              new MultiCollectorManager(best, FacetCollector.manager(request.facets(), columns)));
      top = (TopDocs) both[0];
      facets = facets(both[1]);
    }
    List<Leaf> leaves = leaves(request);
    return new Hit.Page(
        top.totalHits.value(), hits().of(top, leaves, Integer.MAX_VALUE, QUOTES), facets);
  }

  /** What is shown of a hit: the parts of the condition, and the field that it is sorted by. */
  private static List<Leaf> leaves(Request request) {
    Stream<Leaf> asked = request.condition().leaves();
    Criterion by = request.sort();
    boolean shown =
        by == null
            || by.field() == null
            || Hit.SUMMARY.contains(by.field())
            || request.condition().leaves().anyMatch(leaf -> leaf.isOf(by.field()));
    return shown
        ? asked.distinct().toList()
        : Stream.concat(asked.distinct(), Stream.of(new Answers(Stance.HAS, by.field()))).toList();
  }

  private Hits hits() throws IOException {
    return new Hits(new Quotes(searcher, translator), passages);
  }

  @SuppressWarnings("unchecked") // what FacetCollector.manager() reduces to
  private static List<Facet> facets(Object reduced) {
    return (List<Facet>) reduced;
  }

  /** How many patients fulfil a condition. */
  public int count(Condition condition) throws IOException {
    return searcher.count(translator.parents(condition));
  }

  /** What may have been meant where a part of a condition finds nobody; empty where all find. */
  public List<String> suggestions(Condition condition) throws IOException {
    List<String> out = new ArrayList<>();
    for (Leaf leaf : condition.leaves().distinct().toList()) {
      if (leaf instanceof Condition.Is is && count(leaf) == 0) {
        String nearest = new Vocabulary(reader).nearest(is);
        if (nearest != null) {
          out.add("nobody has " + is + "; did you mean " + nearest + "?");
        }
      }
    }
    return out;
  }

  /** How what was typed of a query may go on, the most frequent first. */
  public List<Facet.Count> completions(String typed, int limit) throws IOException {
    return new Vocabulary(reader).completions(typed, limit);
  }

  /**
   * The patients most like one: those who share most of what is rare about it.
   *
   * @param traits what it is made of, each with a weight
   * @param condition what they must fulfil besides
   * @return the best first, without the patient itself; their matches are what they share
   */
  public Hit.Page like(Traits traits, Condition condition, int limit) throws IOException {
    Map<Leaf, Double> boosts = new LinkedHashMap<>();
    double all = Math.max(1, size());
    for (Map.Entry<Leaf, Double> trait : traits.weights().entrySet()) {
      int count = count(trait.getKey());
      if (count > 1) {
        boosts.put(trait.getKey(), trait.getValue() * Math.log(1 + all / count));
      }
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    boosts.forEach((leaf, boost) -> {
      Query one = new ConstantScoreQuery(translator.parents(leaf));
      query.add(new BoostQuery(one, boost.floatValue()), Occur.SHOULD);
    });
    List<Leaf> reasons =
        boosts.entrySet().stream()
            .sorted(Map.Entry.<Leaf, Double>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    query.add(translator.itself(traits.doc()), Occur.MUST_NOT);
    query.setMinimumNumberShouldMatch(1);
    query.add(translator.parents(condition), Occur.FILTER);
    TopDocs top = searcher.search(query.build(), Math.max(1, limit), Orders.BEST_FIRST);
    List<Hit> hits = hits().of(top, reasons, REASONS, 1);
    return new Hit.Page(hits.size(), hits, List.of());
  }

  @Override
  public void close() throws IOException {
    reader.close();
    folder.close();
    english.close();
  }
}
