/**
 * The library on disk: every article that was added, with its patients, findings and quotes.
 *
 * <p>A {@link org.casequote.store.Library} is a folder. Its records are in {@code library.sqlite},
 * an ordinary SQLite database whose tables are described in {@code schema.sql} and that R or Python
 * can open; the search index beside it can be made anew from them at any time.
 *
 * <pre>{@code
 * try (Library library = Library.write(Path.of("casequote-library"))) {
 *   Article stored = library.put(article, engine.fingerprint());
 *   System.out.println(stored.report().id());
 * }
 * }</pre>
 *
 * <p>An article is known by its file's name, with {@code ~2} where two files share it. Adding the
 * same file again replaces what was there. An article that was read from several files is one
 * entry: the best of its {@link org.casequote.store.Source}s counts, and the others are kept beside
 * it. A reference file is kept as well, and what it says of an article wins over what was read. One
 * process writes at a time; any number read meanwhile. All the SQLite there is in the product is
 * here.
 */
@NullMarked
package org.casequote.store;

import org.jspecify.annotations.NullMarked;
