package org.casequote.lab.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.model.Article;
import org.casequote.model.Block;
import org.casequote.model.BlockKind;
import org.casequote.model.Section;
import org.casequote.model.SectionKind;

/**
 * The words of an article's paragraphs and headings, in order: no captions, tables, footnotes,
 * references or front matter.
 *
 * @param words letters and figures alone
 * @param paragraphs for each word the number of its paragraph
 * @param sections for each paragraph the part of the article that it stands in
 * @param ofBody for each paragraph whether it is one of the article's story, and no heading
 */
record RunningText(
    List<String> words,
    List<Integer> paragraphs,
    List<SectionKind> sections,
    List<Boolean> ofBody) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private static final Set<SectionKind> STORY =
      EnumSet.of(
          SectionKind.ABSTRACT,
          SectionKind.INTRODUCTION,
          SectionKind.CASE,
          SectionKind.METHODS,
          SectionKind.RESULTS,
          SectionKind.DISCUSSION,
          SectionKind.CONCLUSION);

  static RunningText of(Article article) {
    RunningText text =
        new RunningText(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Block block : article.report().blocks()) {
      boolean paragraph = block.kind() == BlockKind.PARAGRAPH;
      if (paragraph || block.kind() == BlockKind.HEADING) {
        SectionKind section = section(article, block);
        if (section != SectionKind.REFERENCES) {
          text.add(article.report().text(block), section, paragraph && STORY.contains(section));
        }
      }
    }
    return text;
  }

  private void add(String block, SectionKind section, boolean story) {
    Matcher word = WORD.matcher(Normalizer.normalize(block, Normalizer.Form.NFKC));
    while (word.find()) {
      words.add(word.group());
      paragraphs.add(sections.size());
    }
    sections.add(section);
    ofBody.add(story);
  }

  /** The part of the article that a word stands in. */
  SectionKind section(int word) {
    return sections.get(paragraphs.get(word));
  }

  private static SectionKind section(Article article, Block block) {
    for (Section section : article.sections()) {
      if (section.span().start() <= block.span().start()
          && block.span().end() <= section.span().end()) {
        return section.kind();
      }
    }
    return SectionKind.OTHER;
  }
}
