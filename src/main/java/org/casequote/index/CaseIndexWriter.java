package org.casequote.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.casequote.model.Article;

/**
 * An index that is open for change.
 *
 * <p>From its opening until {@link #finish()} the index on disk is marked unfinished, so that a run
 * that was interrupted cannot leave an index that silently lacks some of its library.
 */
public final class CaseIndexWriter implements AutoCloseable {

  private static final String FINISHED = "finished";

  private final FSDirectory folder;
  private final English english;
  private final IndexWriter writer;
  private final boolean behind;

  private CaseIndexWriter(FSDirectory folder, English english, IndexWriter writer)
      throws IOException {
    this.folder = folder;
    this.english = english;
    this.writer = writer;
    this.behind = !finished(committed(writer));
    mark(false);
  }

  /** Opens the index in a folder, which is made where it is missing. */
  public static CaseIndexWriter open(Path path) throws IOException {
    Quiet.please();
    FSDirectory folder = FSDirectory.open(path);
    English english = new English();
    IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig(english));
    return new CaseIndexWriter(folder, english, writer);
  }

  /** Whether it lacks articles, so that every one has to be put again. */
  public boolean behind() {
    return behind;
  }

  /** Adds an article's patients, in the place of those of the article of the same name. */
  public void put(Article article) throws IOException {
    writer.updateDocuments(doc(article.report().id()), PatientDocuments.of(article));
  }

  /** Drops an article's patients. */
  public void remove(String doc) throws IOException {
    writer.deleteDocuments(doc(doc));
  }

  /** Drops everything. */
  public void clear() throws IOException {
    writer.deleteAll();
  }

  /** Writes everything to disk and marks it whole. */
  public void finish() throws IOException {
    mark(true);
  }

  private void mark(boolean finished) throws IOException {
    writer.setLiveCommitData(Map.of(FINISHED, String.valueOf(finished)).entrySet());
    writer.commit();
  }

  /** Whether the index with this commit was left whole. */
  static boolean finished(Map<String, String> commit) {
    return Boolean.parseBoolean(commit.get(FINISHED));
  }

  private static Map<String, String> committed(IndexWriter writer) {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
    if (live != null) {
      live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return data;
  }

  private static Term doc(String doc) {
    return new Term(Columns.DOC, doc);
  }

  @Override
  public void close() throws IOException {
    writer.close();
    folder.close();
    english.close();
  }
}
