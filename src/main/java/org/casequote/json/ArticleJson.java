package org.casequote.json;

import org.casequote.model.Article;

/** An article as one line of JSON. */
public final class ArticleJson {

  private ArticleJson() {}

  /** The article on one line, without the line break. Confidence is rounded to two decimals. */
  public static String line(Article article) {
    return ArticleWriter.line(article);
  }

  /**
   * The article of a line.
   *
   * @param line what {@link #line} gave, or a later version of it: unknown keys are passed over
   * @param text the report's text, or an empty one where only the records are wanted; the report
   *     has no blocks either way
   * @throws IllegalArgumentException if the line is no article's, with what is wrong about it
   */
  public static Article read(String line, String text) {
    return ArticleParser.article(line, text);
  }
}
