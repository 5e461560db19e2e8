package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.casequote.engine.Outcome;
import org.casequote.engine.Thesaurus;
import org.casequote.index.CaseIndex;
import org.casequote.index.CaseIndexWriter;
import org.casequote.index.Concepts;
import org.casequote.index.QueryException;
import org.casequote.model.Article;
import org.casequote.model.Field;
import org.casequote.model.Value;
import org.casequote.store.Library;
import org.casequote.store.LibraryException;
import org.casequote.store.Revisions;
import org.jspecify.annotations.Nullable;

/**
 * A library and its index, changed together. The library is changed article by article, the index
 * now and then; where a run breaks off in between, the next one brings the index up to date.
 */
final class Catalog implements AutoCloseable {

  /** How many articles the index may lack while a run goes on. */
  private static final int BETWEEN_COMMITS = 1000;

  /** How long what was added may stay unseen by those who search meanwhile. */
  private static final int SECONDS_BETWEEN_COMMITS = 20;

  /** The thesaurus, which is loaded when a patient is indexed, and not before. */
  private static final class Names implements Concepts {
    @Override
    public Collection<String> of(Field<?> field, Value value) {
      return Thesaurus.standard().names(field, value);
    }

    @Override
    public String fingerprint() {
      return Thesaurus.fingerprint();
    }
  }

  private final Path folder;
  private final Library library;
  private final Concepts concepts;
  private final CaseIndexWriter index;
  private final Pace pace;

  private Catalog(
      Path folder, Library library, Concepts concepts, CaseIndexWriter index, Pace pace) {
    this.folder = folder;
    this.library = library;
    this.concepts = concepts;
    this.index = index;
    this.pace = pace;
  }

  /** Opens a library to change it; its index is brought up to date, or made anew, as needed. */
  static Catalog open(Path folder, PrintWriter err) throws IOException {
    return open(folder, err, new Names(), BETWEEN_COMMITS);
  }

  /** The same with other concepts, and with so many articles from one commit to the next. */
  static Catalog open(Path folder, PrintWriter err, Concepts concepts, int betweenCommits)
      throws IOException {
    Library library = Library.write(folder);
    CaseIndexWriter index = null;
    try {
      index = CaseIndexWriter.open(Library.index(folder), concepts);
      Pace pace = new Pace(betweenCommits, SECONDS_BETWEEN_COMMITS, System::nanoTime);
      Catalog catalog = new Catalog(folder, library, concepts, index, pace);
      catalog.catchUp(err);
      return catalog;
    } catch (IOException e) {
      close(index);
      library.close();
      throw LibraryException.of(folder, e);
    } catch (RuntimeException e) {
      close(index);
      library.close();
      throw e;
    }
  }

  /** Something that is asked of an index. */
  interface Question<T> {
    /** The answer. */
    T of(CaseIndex index) throws IOException;
  }

  /**
   * Asks the index of a library, as it is after what was added last. Damage that shows only now
   * makes it anew.
   */
  static <T> T ask(Path folder, PrintWriter err, Question<T> question) throws IOException {
    try (CaseIndex index = search(folder, err)) {
      return question.of(index);
    } catch (LibraryException | QueryException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      if (CaseIndexWriter.check(Library.index(folder)).isEmpty()) {
        throw e;
      }
    }
    err.println("The index is damaged, and is made anew.");
    try (Catalog catalog = open(folder, err)) {
      catalog.reindex();
      catalog.finish();
    }
    try (CaseIndex index = search(folder, err)) {
      return question.of(index);
    }
  }

  /** Opens the index of a library to search it; one that lags behind is brought up to date. */
  static CaseIndex search(Path folder, PrintWriter err) throws IOException {
    if (!Library.exists(folder)) {
      throw LibraryException.none(folder);
    }
    CaseIndex index = CaseIndex.open(Library.index(folder));
    if (index != null
        && (Stamp.fits(folder, index.revision(), index.mark()) || covers(index, folder))) {
      return index;
    }
    try (Catalog catalog = open(folder, err)) {
      catalog.finish();
    } catch (LibraryException e) {
      if (index == null) {
        throw e;
      }
      err.println(
          e.isOfAnotherWriter()
              ? "What is being added to the library at the moment is not searched yet."
              : "What was added last is not searched: " + e.getMessage());
      return index;
    }
    close(index);
    CaseIndex anew = CaseIndex.open(Library.index(folder));
    if (anew == null) {
      throw new LibraryException("the index of " + folder + " cannot be made");
    }
    return anew;
  }

  private static boolean covers(CaseIndex index, Path folder) throws IOException {
    try (Library library = Library.read(folder)) {
      Revisions revisions = library.revisions();
      if (revisions.current() != index.revision()
          || !revisions.knows(index.mark())
          || !index.fits(new Names())
          || !index.isIntact()) {
        return false;
      }
    }
    Stamp.write(folder, index.revision(), index.mark());
    return true;
  }

  private static void close(@Nullable AutoCloseable index) throws IOException {
    try {
      if (index != null) {
        index.close();
      }
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  Library library() {
    return library;
  }

  /** Adds or replaces an article, and gives it as it is stored. */
  Article put(Article article, String fingerprint) throws IOException {
    try {
      long before = library.revisions().current();
      Article stored = library.put(article, fingerprint);
      follow(before, stored);
      return stored;
    } catch (IOException e) {
      throw LibraryException.of(folder, e);
    }
  }

  /** Takes in the references of a file, and tells how many articles they describe anew. */
  int put(Outcome.References list, String fingerprint) throws IOException {
    try {
      long before = library.revisions().current();
      library.put(list.path(), list.sha256(), fingerprint, list.references());
      return follow(before, null);
    } catch (IOException e) {
      throw LibraryException.of(folder, e);
    }
  }

  /**
   * Brings the index to what the library has become since a revision.
   *
   * @param stored one of the articles that changed, if it is at hand
   * @return how many articles changed
   */
  private int follow(long revision, @Nullable Article stored) throws IOException {
    for (String doc : library.revisions().removedSince(revision)) {
      index.remove(doc);
    }
    List<String> changed = library.revisions().changedSince(revision);
    for (String doc : changed) {
      boolean same = stored != null && stored.report().id().equals(doc);
      index.put(same ? stored : library.get(doc).orElseThrow());
    }
    if (pace.step()) {
      finish();
    }
    return changed.size();
  }

  private void catchUp(PrintWriter err) throws IOException {
    long covered = index.revision();
    long current = library.revisions().current();
    boolean known = library.revisions().knows(index.mark());
    if (covered < 0 || covered > current || !known) {
      if (!library.docs().isEmpty()) {
        err.println("The index is missing, damaged or of another version, and is made anew.");
      }
      reindex();
    } else {
      follow(covered, null);
    }
    if (covered != current || !known) {
      finish();
    }
  }

  /** Makes the index anew from the library, in as many shards as that is worth. */
  void reindex() throws IOException {
    reindex(Shards.worth(library.docs().size()));
  }

  /** The same in so many shards. */
  void reindex(int shards) throws IOException {
    index.clear();
    if (shards > 1) {
      new Shards(folder, concepts).build(library.docs(), shards, index);
      return;
    }
    for (String doc : library.docs()) {
      index.add(library.get(doc).orElseThrow());
    }
  }

  /** Writes to disk what the index has. */
  void finish() throws IOException {
    try {
      Revisions revisions = library.revisions();
      String mark = revisions.mark(index.mark());
      // The index must never be ahead of the library, so what it covers is made to last first.
      revisions.sync();
      index.commit(revisions.current(), mark);
      pace.restart();
    } catch (IOException e) {
      throw LibraryException.of(folder, e);
    }
  }

  @Override
  public void close() throws IOException {
    long covered = index.revision();
    String mark = index.mark();
    boolean whole;
    try (library) {
      whole = library.revisions().current() == covered;
      index.close();
    }
    if (whole) {
      Stamp.write(folder, covered, mark);
    }
  }
}
