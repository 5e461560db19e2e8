package org.casequote.nlp;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.casequote.lexicon.Words;
import org.casequote.lexicon.Words.Word;

/**
 * What a model sees of a paragraph when it is asked which part of the article it belongs to.
 * Training and reading must see the same, so both ask here.
 */
public final class SectionFeatures {

  private static final int PLACES = 5;

  private static final Pattern CITED =
      Pattern.compile(
          "\\[\\d{1,3}|\\bet al\\b|\\(\\d{1,3}(?:\\s*[,–-]\\s*\\d{1,3})*\\)(?=[.,;]|$)");

  private SectionFeatures() {}

  /**
   * The features of a paragraph, each once.
   *
   * @param paragraphs the article's paragraphs, in order
   * @param at which of them
   */
  public static String[] of(List<String> paragraphs, int at) {
    String text = paragraphs.get(at);
    Set<String> out = new LinkedHashSet<>();
    out.add("place=" + at * PLACES / paragraphs.size());
    if (at == 0) {
      out.add("first");
    }
    if (at == paragraphs.size() - 1) {
      out.add("last");
    }
    if (CITED.matcher(text).find()) {
      out.add("cited");
    }
    String before = "^";
    for (Word word : Words.of(text, 0, text.length())) {
      // Which number it is says nothing about the part.
      String form = Character.isDigit(word.form().charAt(0)) ? "#" : word.form();
      out.add("word=" + form);
      out.add("words=" + before + " " + form);
      before = form;
    }
    return out.toArray(String[]::new);
  }
}
