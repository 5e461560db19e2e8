package org.casequote.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * The words of an English text, without case, accents and endings.
 *
 * <p>No word is left out: {@code "no evidence of disease"} must differ from "evidence of disease".
 */
final class English extends Analyzer {

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, endings(new EnglishPossessiveFilter(plain(words))));
  }

  /** A phrase does not reach from one value of a field into the next. */
  @Override
  public int getPositionIncrementGap(String field) {
    return 100;
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return plain(in);
  }

  private static TokenStream plain(TokenStream in) {
    return new SpellingFilter(new ASCIIFoldingFilter(new LowerCaseFilter(in)));
  }

  private static TokenStream endings(TokenStream in) {
    return new PorterStemFilter(in);
  }
}
