/**
 * The exchange form: one article on one line of JSON, with every reading and its quotes.
 *
 * <p>The field names and values are those that a reviewer's own records use; each value also tells
 * how the article holds it, how sure the reading is, which rule made it, and which words say so:
 *
 * <pre>{@code
 * {"doc":"myxoma-2","document":{"path":"in/myxoma-2.xml","sha256":"…","characters":7729,…},
 *  "cases":[{"id":"case-1","age":[{"years":29,"assertion":"affirmed","confidence":0.97,
 *   "rule":"age.years-old","evidence":[{"start":210,"end":221,"quote":"29-year-old",…}]}]}]}
 * }</pre>
 *
 * <p>{@link org.casequote.json.ArticleJson} writes it and reads it back. The text itself is not in
 * it: whoever keeps a line keeps the text beside it, since the offsets are of that text. The order
 * of the keys never changes, so that two runs can be compared line by line.
 *
 * <pre>{@code
 * String line = ArticleJson.line(article);
 * Article same = ArticleJson.read(line, article.report().text());
 * }</pre>
 */
@NullMarked
package org.casequote.json;

import org.jspecify.annotations.NullMarked;
