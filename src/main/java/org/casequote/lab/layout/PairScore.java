package org.casequote.lab.layout;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.casequote.json.ArticleJson;
import org.casequote.lab.Charts;
import org.casequote.lab.Marking;
import org.casequote.lab.Scorecard;
import org.casequote.lab.Share;
import org.casequote.lab.Tally;
import org.casequote.model.Article;
import org.casequote.model.Bibliography;
import org.casequote.model.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a paper's PDF beside what was read of its XML.
 *
 * @param id of the paper
 * @param words F1 of the words of the running text, in order
 * @param sections paragraphs of the XML that the PDF has in the same part of the article
 * @param title whether it is the same, letter by letter
 * @param doi whether it is the same
 * @param year whether it is the same
 * @param author whether the first one is the same
 * @param findings those that both give, of those that either gives
 */
public record PairScore(
    String id,
    double words,
    Share sections,
    boolean title,
    boolean doi,
    boolean year,
    boolean author,
    Share findings) {

  /** Compares two readings of one paper. */
  public static PairScore of(Article pdf, Article xml) throws IOException {
    RunningText read = RunningText.of(pdf);
    RunningText gold = RunningText.of(xml);
    int[] partners = CommonOrder.of(gold.words(), read.words());
    long common = Arrays.stream(partners).filter(partner -> partner >= 0).count();
    Bibliography ours = pdf.report().source();
    Bibliography theirs = xml.report().source();
    return new PairScore(
        xml.report().id(),
        2.0 * common / Math.max(1, gold.words().size() + read.words().size()),
        sections(gold, read, partners),
        same(ours.title(), theirs.title()),
        same(ours.doi(), theirs.doi()),
        Objects.equals(ours.year(), theirs.year()),
        same(first(ours.authors()), first(theirs.authors())),
        findings(pdf, xml));
  }

  /** A paragraph is in its place where most of its words are. */
  private static Share sections(RunningText text, RunningText read, int[] partners) {
    int[] size = new int[text.sections().size()];
    int[] right = new int[size.length];
    for (int i = 0; i < partners.length; i++) {
      int paragraph = text.paragraphs().get(i);
      SectionKind section = text.sections().get(paragraph);
      size[paragraph]++;
      right[paragraph] += partners[i] >= 0 && read.section(partners[i]) == section ? 1 : 0;
    }
    Share share = Share.NONE;
    for (int i = 0; i < size.length; i++) {
      if (text.ofBody().get(i)) {
        share = share.plus(Share.of(2 * right[i] > size[i]));
      }
    }
    return share;
  }

  private static String first(List<String> authors) {
    return authors.isEmpty() ? "" : authors.getFirst();
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one != null && other != null && plain(one).equals(plain(other));
  }

  /** Marks that typesetters choose don't count: curly quotes, long dashes, spaces. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\u2018\u2019]", "'")
        .replaceAll("[\u201C\u201D]", "\"")
        .replaceAll("[\u2010-\u2015\u2212]", "-")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static Share findings(Article pdf, Article xml) throws IOException {
    var gold = Charts.ofLines(Stream.of(ArticleJson.line(xml)));
    var read = Charts.ofLines(Stream.of(ArticleJson.line(pdf)));
    Tally tally =
        Scorecard.of(Marking.all(gold, Map.of(gold.firstKey(), read.get(read.firstKey())))).all();
    return new Share(tally.right(), tally.gold() + tally.read() - tally.right());
  }
}
