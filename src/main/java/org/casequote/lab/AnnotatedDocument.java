package org.casequote.lab;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.casequote.model.SectionKind;
import org.casequote.model.Span;

/**
 * An article with the marks of a careful reader.
 *
 * @param id the name of its files without the ending
 * @param text a paragraph a line; lines without a marked sentence are headings
 * @param sentences in order
 * @param findings in order
 */
public record AnnotatedDocument(
    String id, String text, List<AnnotatedSentence> sentences, List<AnnotatedFinding> findings) {

  private static final Set<SectionKind> RUNNING =
      EnumSet.of(
          SectionKind.ABSTRACT,
          SectionKind.INTRODUCTION,
          SectionKind.CASE,
          SectionKind.DISCUSSION,
          SectionKind.CONCLUSION);

  /** Keeps its own copies; refuses a finding that stands in no sentence. */
  public AnnotatedDocument {
    sentences = List.copyOf(sentences);
    findings = List.copyOf(findings);
    for (AnnotatedFinding finding : findings) {
      if (sentences.stream().noneMatch(s -> s.span().contains(finding.span()))) {
        throw new IllegalArgumentException(id + ": " + finding + " stands in no sentence");
      }
    }
  }

  /**
   * A paragraph of running text.
   *
   * @param text its words
   * @param section the part that it belongs to
   */
  public record Paragraph(String text, SectionKind section) {}

  /** The paragraphs of running text, without title, headings, captions and tables. */
  public List<Paragraph> paragraphs() {
    List<Paragraph> out = new ArrayList<>();
    int end = -1;
    for (AnnotatedSentence sentence : sentences) {
      if (sentence.span().start() > end) {
        int start = text.lastIndexOf('\n', sentence.span().start()) + 1;
        int newline = text.indexOf('\n', start);
        end = newline < 0 ? text.length() : newline;
        if (RUNNING.contains(sentence.section())) {
          out.add(new Paragraph(new Span(start, end).of(text), sentence.section()));
        }
      }
    }
    return out;
  }
}
