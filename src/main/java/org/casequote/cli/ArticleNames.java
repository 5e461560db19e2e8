package org.casequote.cli;

import java.util.List;
import java.util.Locale;
import org.casequote.model.Article;
import org.casequote.store.Library;
import org.casequote.store.LibraryException;

/** Finds the article that a command was given the name of. */
final class ArticleNames {

  private static final int SHOWN = 5;

  private ArticleNames() {}

  /**
   * The article of this name.
   *
   * @throws LibraryException if there is none, with the names that it is a part of
   */
  static Article find(Library library, String name) {
    return library.get(name).orElseThrow(() -> unknown(name, library.docs()));
  }

  private static LibraryException unknown(String name, List<String> docs) {
    String plain = name.toLowerCase(Locale.ROOT);
    List<String> like =
        docs.stream().filter(d -> d.toLowerCase(Locale.ROOT).contains(plain)).limit(SHOWN).toList();
    return new LibraryException(
        "the library has no article \""
            + name
            + "\""
            + (like.isEmpty() ? "" : "; there are " + String.join(", ", like)));
  }
}
