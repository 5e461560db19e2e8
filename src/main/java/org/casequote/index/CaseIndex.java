package org.casequote.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.join.ParentChildrenBlockJoinQuery;
import org.apache.lucene.store.FSDirectory;
import org.casequote.index.Condition.Leaf;
import org.casequote.index.Hit.Match;
import org.casequote.model.Evidence;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.SectionKind;
import org.casequote.model.Span;
import org.jspecify.annotations.Nullable;

/** An index that is open for search: a view of it at one moment, for any number of threads. */
public final class CaseIndex implements AutoCloseable {

  /** How many quotes of one patient are shown for one part of a condition. */
  private static final int QUOTES = 3;

  private static final Sort BEST_FIRST =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(Columns.NAME, SortField.Type.STRING),
          new SortField(Columns.PATIENT, SortField.Type.LONG));

  private final FSDirectory folder;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final English english = new English();
  private final Translator translator = new Translator(english);
  private final Passages passages = new Passages(english);

  private CaseIndex(FSDirectory folder, DirectoryReader reader) {
    this.folder = folder;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  /** Opens the index in a folder; {@code null} where there is none. */
  public static @Nullable CaseIndex open(Path path) throws IOException {
    Quiet.please();
    FSDirectory folder = FSDirectory.open(path);
    try {
      return new CaseIndex(folder, DirectoryReader.open(folder));
    } catch (IndexNotFoundException e) {
      folder.close();
      return null;
    }
  }

  /** Whether it was finished: one that was not is being written, or has to be made anew. */
  public boolean whole() throws IOException {
    return CaseIndexWriter.finished(reader.getIndexCommit().getUserData());
  }

  /** The number of patients in it. */
  public int size() throws IOException {
    return searcher.count(translator.parents(new Condition.Everything()));
  }

  /**
   * The patients who fulfil a condition.
   *
   * @param limit how many of them to give, at least 1
   */
  public Hit.Page search(Condition condition, int limit) throws IOException {
    Query query = translator.parents(condition);
    int total = searcher.count(query);
    TopDocs top = searcher.search(query, Math.max(1, Math.min(limit, total)), BEST_FIRST);
    List<Leaf> leaves = condition.leaves().distinct().toList();
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found : top.scoreDocs) {
      hits.add(hit(found.doc, leaves));
    }
    return new Hit.Page(total, hits);
  }

  private Hit hit(int id, List<Leaf> leaves) throws IOException {
    Document patient = searcher.storedFields().document(id);
    Map<Field<?>, String> summary = new LinkedHashMap<>();
    for (Field<?> field : Hit.SUMMARY) {
      String value = patient.get(field.id());
      if (value != null) {
        summary.put(field, value);
      }
    }
    List<Match> matches = new ArrayList<>();
    for (Leaf leaf : leaves) {
      addMatches(matches, leaf, id);
    }
    return new Hit(
        patient.get(Columns.DOC),
        patient.get(Columns.PATIENT),
        patient.get("title"),
        summary,
        matches);
  }

  private void addMatches(List<Match> matches, Leaf leaf, int parent) throws IOException {
    Query children = translator.children(leaf);
    if (children == null) {
      return;
    }
    Query own = new ParentChildrenBlockJoinQuery(Translator.PARENTS, children, parent);
    for (ScoreDoc found : searcher.search(own, QUOTES).scoreDocs) {
      matches.add(match(leaf, children, searcher.storedFields().document(found.doc)));
    }
  }

  private Match match(Leaf leaf, Query children, Document child) throws IOException {
    String fieldId = child.get(Columns.FIELD);
    Field<?> field = fieldId == null ? null : Fields.byId(fieldId).orElseThrow();
    String text = child.get(field == null ? Columns.TEXT : Columns.QUOTE);
    Span part = field == null ? passages.best(text, children) : new Span(0, text.length());
    Span span = part.shift(child.getField(Columns.START).numericValue().intValue());
    Evidence evidence =
        new Evidence(
            span,
            part.of(text),
            child.getField(Columns.PAGE).numericValue().intValue(),
            SectionKind.ofLabel(child.get(Columns.SECTION)),
            List.of());
    return new Match(leaf, field, field == null ? "" : child.get(Columns.DISPLAY), evidence);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    folder.close();
    english.close();
  }
}
