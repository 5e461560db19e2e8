package org.casequote.cli;

import java.nio.file.Path;
import org.casequote.index.Traits;
import org.casequote.model.Article;
import org.casequote.model.CaseRecord;
import org.casequote.store.Library;
import org.casequote.store.LibraryException;

/** Finds the patient whom others are to be like. */
final class Likeness {

  private Likeness() {}

  /** The traits of the patient of this name: an article's, for its first, or ID/case-2. */
  static Traits of(Path folder, String name) {
    int slash = name.lastIndexOf('/');
    String doc = slash < 0 ? name : name.substring(0, slash);
    try (Library library = Library.read(folder)) {
      Article article = ArticleNames.find(library, doc);
      CaseRecord patient =
          article.cases().stream()
              .filter(one -> slash < 0 || one.id().equals(name.substring(slash + 1)))
              .findFirst()
              .orElseThrow(() -> new LibraryException("there is no patient " + name));
      return Traits.of(article, patient);
    }
  }
}
