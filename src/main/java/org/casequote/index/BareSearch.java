package org.casequote.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.FSDirectory;

/**
 * A search of an index by Lucene alone: the best patients, how many there are, and what is stored
 * of each, without quotes. A benchmark measures by it what {@link CaseIndex} takes beyond that.
 */
public final class BareSearch implements AutoCloseable {

  private final FSDirectory folder;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final English english = new English();
  private final Translator translator = new Translator(english);

  private BareSearch(FSDirectory folder, DirectoryReader reader) {
    this.folder = folder;
    this.reader = reader;
    this.searcher = CaseIndex.searcher(reader);
  }

  /** Opens the index in a folder. */
  public static BareSearch open(Path path) throws IOException {
    FSDirectory folder = FSDirectory.open(path);
    return new BareSearch(folder, DirectoryReader.open(folder));
  }

  /** Searches, and gives the number of patients who fulfil the condition. */
  public long search(Request request) throws IOException {
    TopDocs top =
        searcher.search(
            translator.parents(request.condition()),
            new TopFieldCollectorManager(
                Orders.of(request), request.limit(), null, Integer.MAX_VALUE));
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc found : top.scoreDocs) {
      if (stored.document(found.doc).get(Columns.DOC) == null) {
        throw new IOException("a patient without a name: " + found.doc);
      }
    }
    return top.totalHits.value();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    folder.close();
    english.close();
  }
}
