package org.casequote.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOUtils;
import org.casequote.model.Article;

/**
 * An index that is open for change, by any number of threads.
 *
 * <p>What is on disk changes with {@link #commit} and with nothing else, and tells the revision of
 * the library that it covers. A run that was interrupted leaves what was committed last, which is
 * then behind the library and can be brought up to date by what changed since.
 */
public final class CaseIndexWriter implements AutoCloseable {

  private final FSDirectory folder;
  private final English english;
  private final IndexWriter writer;
  private final Concepts concepts;
  private final KeyBook keys;

  private CaseIndexWriter(
      FSDirectory folder, English english, IndexWriter writer, Concepts concepts) {
    this.folder = folder;
    this.english = english;
    this.writer = writer;
    this.concepts = concepts;
    this.keys = new KeyBook(concepts);
  }

  /** Opens the index in a folder, with values found under their own names only. */
  public static CaseIndexWriter open(Path path) throws IOException {
    return open(path, Concepts.NONE);
  }

  /**
   * Opens the index in a folder, which is made where it is missing or cannot be used, and where its
   * values were written under other names than the concepts give today.
   *
   * @param concepts the other names under which values are to be found
   */
  public static CaseIndexWriter open(Path path, Concepts concepts) throws IOException {
    Quiet.please();
    FSDirectory folder = FSDirectory.open(path);
    English english = new English();
    boolean usable = usable(folder, concepts);
    IndexWriterConfig config =
        new IndexWriterConfig(english)
            .setOpenMode(usable ? OpenMode.APPEND : OpenMode.CREATE)
            .setRAMBufferSizeMB(64)
            // The order that most searches give patients in, so that none has to be put into it.
            .setIndexSort(Orders.BY_NAME)
            .setParentField(Columns.LAST)
            .setCommitOnClose(false);
    IndexWriter writer = new IndexWriter(folder, config);
    if (!usable) {
      writer.setLiveCommitData(IndexState.empty(concepts.fingerprint()).data().entrySet());
    }
    return new CaseIndexWriter(folder, english, writer, concepts);
  }

  private static boolean usable(FSDirectory folder, Concepts concepts) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(folder)) {
      IndexState state = IndexState.of(reader);
      IndexState.check(reader);
      return state.usable()
          && state.concepts().equals(concepts.fingerprint())
          && state.isComplete(reader);
    } catch (IOException e) {
      if (IndexState.isDamage(e)) {
        discard(folder);
        return false;
      }
      throw e;
    }
  }

  /** Lucene reads what it is to write over, and stumbles where that is damaged. */
  private static void discard(FSDirectory folder) throws IOException {
    for (String file : folder.listAll()) {
      if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
        folder.deleteFile(file);
      }
    }
  }

  /** The revision of the library that was committed last; -1 for an index without content. */
  public long revision() {
    return committed().revision();
  }

  /** What the library knows by what was committed last; empty for an index without content. */
  public String mark() {
    return committed().mark();
  }

  private IndexState committed() {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
    if (live != null) {
      live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return IndexState.of(data);
  }

  /** Adds an article's patients, in the place of those of the article of the same name. */
  public void put(Article article) throws IOException {
    // Lucene goes on counting the memory of a block of no documents, so it is not given one.
    if (article.cases().isEmpty()) {
      remove(article.report().id());
    } else {
      writer.updateDocuments(doc(article.report().id()), PatientDocuments.of(article, keys));
    }
  }

  /** Adds an article's patients where none of an article of this name can be there. */
  public void add(Article article) throws IOException {
    if (!article.cases().isEmpty()) {
      writer.addDocuments(PatientDocuments.of(article, keys));
    }
  }

  /** Takes in all patients of other indexes, of articles that are not here. */
  public void merge(List<Path> shards) throws IOException {
    Directory[] folders = new Directory[shards.size()];
    try {
      for (int i = 0; i < folders.length; i++) {
        folders[i] = FSDirectory.open(shards.get(i));
      }
      writer.addIndexes(folders);
    } finally {
      IOUtils.close(folders);
    }
  }

  /** Drops an article's patients. */
  public void remove(String doc) throws IOException {
    writer.deleteDocuments(doc(doc));
  }

  /** Drops everything. */
  public void clear() throws IOException {
    writer.deleteAll();
  }

  /** Writes everything to disk, as what covers a revision of no library. */
  public void commit(long revision) throws IOException {
    commit(revision, "");
  }

  /**
   * Writes everything to disk, as what covers a revision of the library.
   *
   * @param mark what the library knows this commit by
   */
  public void commit(long revision, String mark) throws IOException {
    // What is to be deleted counts until it is.
    writer.flush();
    int documents = writer.getDocStats().numDocs;
    IndexState state =
        new IndexState(IndexState.FORMAT, revision, concepts.fingerprint(), documents, mark);
    writer.setLiveCommitData(state.data().entrySet());
    writer.commit();
  }

  /**
   * What is wrong with the index in a folder, a line each; nothing where all is well. It only
   * reads, so another process may be writing: what that put in its place meanwhile is looked at
   * again.
   */
  public static List<String> check(Path path) throws IOException {
    Quiet.please();
    try (FSDirectory folder = FSDirectory.open(path, NoLockFactory.INSTANCE)) {
      while (true) {
        String before = SegmentInfos.getLastCommitSegmentsFileName(folder);
        List<String> faults = faults(folder);
        String after = SegmentInfos.getLastCommitSegmentsFileName(folder);
        if (faults.isEmpty() || Objects.equals(before, after)) {
          return faults;
        }
      }
    }
  }

  private static List<String> faults(FSDirectory folder) throws IOException {
    try (CheckIndex check = new CheckIndex(folder)) {
      CheckIndex.Status status = check.checkIndex();
      if (status.clean) {
        return List.of();
      }
      return List.of(
          status.missingSegments
              ? "it cannot be read"
              : "damaged in "
                  + Math.max(1, status.numBadSegments)
                  + " of "
                  + status.numSegments
                  + " segments");
    }
  }

  private static Term doc(String doc) {
    return new Term(Columns.DOC, doc);
  }

  /** Forgets what was not committed. */
  @Override
  public void close() throws IOException {
    writer.close();
    folder.close();
    english.close();
  }
}
