package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.casequote.index.CaseIndex;
import org.casequote.index.CaseIndexWriter;
import org.casequote.model.Article;
import org.casequote.store.Library;
import org.casequote.store.LibraryException;
import org.jspecify.annotations.Nullable;

/** A library and its index, changed together. */
final class Catalog implements AutoCloseable {

  private final Library library;
  private final CaseIndexWriter index;

  private Catalog(Library library, CaseIndexWriter index) {
    this.library = library;
    this.index = index;
  }

  /** Opens a library to change it; its index is made anew where it lags behind. */
  static Catalog open(Path folder, PrintWriter err) throws IOException {
    Library library = Library.write(folder);
    try {
      Catalog catalog = new Catalog(library, CaseIndexWriter.open(Library.index(folder)));
      if (catalog.index.behind() && !library.docs().isEmpty()) {
        err.println("The index lags behind the library and is made anew.");
        catalog.reindex();
      }
      return catalog;
    } catch (IOException | RuntimeException e) {
      library.close();
      throw e;
    }
  }

  /** Opens the index of a library to search it; one that lags behind is made anew first. */
  static CaseIndex search(Path folder, PrintWriter err) throws IOException {
    if (!Library.exists(folder)) {
      throw new LibraryException(
          "there is no library in " + folder + "; \"casequote add PATH…\" makes one");
    }
    CaseIndex index = CaseIndex.open(Library.index(folder));
    if (index != null && index.whole()) {
      return index;
    }
    try (Catalog catalog = open(folder, err)) {
      catalog.finish();
    } catch (LibraryException e) {
      if (index == null) {
        throw e;
      }
      err.println("What is being added to the library at the moment is not searched yet.");
      return index;
    }
    close(index);
    CaseIndex anew = CaseIndex.open(Library.index(folder));
    if (anew == null) {
      throw new LibraryException("the index of " + folder + " cannot be made");
    }
    return anew;
  }

  private static void close(@Nullable CaseIndex index) throws IOException {
    if (index != null) {
      index.close();
    }
  }

  Library library() {
    return library;
  }

  /** Adds or replaces an article, and gives it as it is stored. */
  Article put(Article article, String fingerprint) throws IOException {
    Article stored = library.put(article, fingerprint);
    index.put(stored);
    return stored;
  }

  /** Makes the index anew from the library. */
  void reindex() throws IOException {
    index.clear();
    for (String doc : library.docs()) {
      index.put(library.get(doc).orElseThrow());
    }
  }

  /** Marks the index whole. */
  void finish() throws IOException {
    index.finish();
  }

  @Override
  public void close() throws IOException {
    try (library) {
      index.close();
    }
  }
}
