package org.casequote.ingest.pdf.passage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.casequote.ingest.pdf.layout.Line;
import org.casequote.ingest.words.Citation;
import org.casequote.ingest.words.SectionNames;
import org.casequote.ingest.words.Sentences;
import org.casequote.ingest.words.Vocabulary;
import org.casequote.model.BlockKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the title and the front matter of an article: its authors, addresses, dates and licence.
 *
 * <p>The title is the largest type near the top of the first page, or what the file's metadata call
 * so. Whatever stands between it and the first heading or the first running text is front matter,
 * and so are dates, licences and addresses wherever they stand.
 */
public final class FrontPage {

  private static final Pattern CUE =
      Pattern.compile(
          "(?i)(?:[*\u2020\u2021\u00A7\u00B6\u2709]|\\d|[a-e]\\s)?\\s?(?:(?:article"
              + " history|received|accepted|revised|submitted|published|first published|available"
              + " online)\\b.{0,160}(?:19|20)\\d\\d.*|(?:address(?: for)? |author for |for |to whom"
              + " )?(?:correspond|reprint|all correspondence).*|e-?mail(?:"
              + " address)?\\s?:.*|(?:tel|fax|phone)\\b.{0,3}[:+\\d].*|(?:copyright|\u00A9|\\(c\\)\\s?(?:19|20)\\d\\d).*|(?:.{0,40}\\bthis"
              + " is an|this article is an?|this work is|an) open[- ]access.*|this article is"
              + " (?:distributed|licensed|published).*|published by .*|licensee"
              + " .*|https?://\\S+$|\\S+@\\S+\\.\\w+\\b.*|(?:https?://)?(?:dx\\.)?doi\\b.*|pmc?id:.*|(?:how"
              + " to )?cite this .*|citation\\s?:.*|to cite .*|(?:academic|handling|section"
              + " )?editor(?:s|:).*|(?:edited|reviewed|peer[- ]review(?:ed)?)"
              + " by.*|categories:.*|key ?words?\\s?[:\u2014\u2013-].*|access this article"
              + " online.*|quick response code.*|.{0,300}full list of author"
              + " information.*|(?:running|short) (?:title|head)\\b.*|issn\\b.*|downloaded from"
              + " .*)");

  private static final Pattern PLACE =
      Pattern.compile(
          "(?:[*\u2020\u2021\u00A7\u00B6a-h\\d,\\[\\]]{1,4}\\s?)?(?:From (?:the )?)?(?:the"
              + " )?(?:\\w+ ){0,3}?(?:Departments?|Division|Section|Institute?|Faculty"
              + "|School|Clinic|Hospital|University|Cent(?:er|re)|Service|Unit|Laboratory|College)\\b.*");

  /** The words of a journal's name and its issue, often in large type. */
  private static final Pattern CITATION =
      Pattern.compile(
          "(?i)\\b(?:19|20)\\d\\d\\s?[;:(,]\\s?\\d|\\bvol(?:ume)?\\b\\.?"
              + " ?\\d|https?:|www\\.|\\bissn\\b|\\bdoi\\b");

  private static final Pattern KEYWORDS =
      Pattern.compile("(?i)key ?words?\\s?:?|article info(?:rmation)?|index terms");

  private static final Pattern ARTICLE_TYPE =
      Pattern.compile(
          "(?i)(?:case (?:report|study|series)|original|review|research|letter|brief|short|open"
              + " access).{0,30}");

  /** The last word of a line that cannot be the last of a title. */
  private static final Pattern OPEN_END =
      Pattern.compile("(?i)(?:\\b(?:and|or|of|the|an?|with|for|from|to|in|on|by)|[:,&-])$");

  /** The page on which an article begins at the latest, after a title page and contents. */
  private static final int LAST_FRONT = 4;

  private final List<Passage> passages;
  private final float bodySize;
  private final Set<String> heads;

  public FrontPage(List<Passage> passages, float bodySize, List<String> heads) {
    this.passages = passages;
    this.bodySize = bodySize;
    this.heads = new HashSet<>(heads);
  }

  /** Marks the title and the front matter; gives the title's words, where there is one. */
  public @Nullable Passage mark(@Nullable String metadataTitle) {
    int at = title(metadataTitle);
    Passage title = null;
    if (at >= 0) {
      title = wholeTitle(at);
      title.become(BlockKind.TITLE);
    }
    int opening = opening(title);
    Set<Integer> sidebars = sidebars();
    boolean underKeywords = false;
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      boolean before = i < opening && passage != title;
      boolean keywords =
          underKeywords
              && passage.is(BlockKind.PARAGRAPH)
              && passage.page() < 3
              && !isProse(passage);
      boolean aside = sidebars.contains(passage.first().stretch);
      if (before || keywords || aside || !passage.is(BlockKind.TITLE) && isFrontMatter(passage)) {
        passage.become(BlockKind.FRONT);
      }
      underKeywords =
          KEYWORDS.matcher(passage.text()).matches()
              || keywords && passage.lines.size() < 3 && !Sentences.end(passage.text());
    }
    return title;
  }

  /** The columns of the first page that have front matter, as key words, and no running text. */
  private Set<Integer> sidebars() {
    Set<Integer> sidebars = new HashSet<>();
    Set<Integer> others = new HashSet<>();
    for (Passage passage : passages) {
      if (passage.page() == 1) {
        int stretch = passage.first().stretch;
        if (isFrontMatter(passage) || KEYWORDS.matcher(passage.text()).matches()) {
          sidebars.add(stretch);
        } else if (isProse(passage)
            || !passage.is(BlockKind.PARAGRAPH) && !passage.is(BlockKind.HEADING)
            || SectionNames.isName(passage.text())) {
          others.add(stretch);
        }
      }
    }
    sidebars.removeAll(others);
    return sidebars;
  }

  private boolean isFrontMatter(Passage passage) {
    return switch (passage.kind()) {
      case HEADING -> KEYWORDS.matcher(passage.text()).matches();
      case PARAGRAPH, FOOTNOTE, TABLE_ROW -> {
        String text = passage.text();
        yield text.length() < 900 && CUE.matcher(text).matches()
            || passage.page() == 1
                && text.length() < 400
                && !Sentences.end(text)
                && Sentences.lowerShare(text) < 0.4f
                && PLACE.matcher(text).matches();
      }
      default -> false;
    };
  }

  /** The index of the title's first passage, or -1. */
  private int title(@Nullable String known) {
    Vocabulary knownWords = Vocabulary.of(known == null ? "" : known);
    int best = -1;
    float bestScore = 0;
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      String text = passage.text();
      if (passage.page() > 1 && (known == null || passage.page() > 2)) {
        break;
      }
      if (text.length() < 8
          || passage.is(BlockKind.TABLE_ROW)
          || passage.lines.size() > 8
          || heads.contains(text)
          || SectionNames.isName(text)
          || ARTICLE_TYPE.matcher(text).matches()
          || CUE.matcher(text).matches()
          || CITATION.matcher(text).find()) {
        continue;
      }
      float score = passage.size();
      int words = text.split(" ").length;
      score *= passage.bold() ? 1.06f : 1;
      score *= passage.capitals() ? 1.04f : 1;
      if (words < 4) {
        score *= 0.55f;
      }
      if (text.equals(Citation.journal(List.of(text)))) {
        score *= 0.72f;
      }
      if (passage.first().top > 0.6f * passage.first().page.height()) {
        score *= 0.5f;
      }
      if (words > 2 && knownWords.share(text) > 0.7f) {
        score *= 3;
      }
      if (score > 1.03f * bestScore) {
        best = i;
        bestScore = score;
      }
    }
    boolean plain =
        best >= 0 && passages.get(best).size() < 1.05f * bodySize && bestScore < 2 * bodySize;
    return plain && !(passages.get(best).bold() || passages.get(best).capitals()) ? -1 : best;
  }

  /** The passage at an index with the ones above and below that go on in the same type. */
  private Passage wholeTitle(int at) {
    int from = at;
    int to = at + 1;
    while (from > 0 && sameTitle(passages.get(from - 1), passages.get(from))) {
      from--;
    }
    while (to < passages.size() && sameTitle(passages.get(to - 1), passages.get(to))) {
      to++;
    }
    List<Line> lines = new ArrayList<>();
    for (Passage part : passages.subList(from, to)) {
      lines.addAll(part.lines);
    }
    Passage whole = new Passage(lines, false, false);
    passages.subList(from, to).clear();
    passages.add(from, whole);
    return whole;
  }

  private static boolean sameTitle(Passage above, Passage below) {
    Line last = above.last();
    Line first = below.first();
    return last.stretch == first.stretch
        && Math.abs(last.size - first.size) < 0.04f * last.size
        && last.bold == first.bold
        && first.baseline - last.baseline < 2.1f * last.size
        && !ARTICLE_TYPE.matcher(above.text()).matches()
        && (OPEN_END.matcher(above.text()).find() || !ARTICLE_TYPE.matcher(below.text()).matches());
  }

  /** The index of the first passage of the article's own text. */
  private int opening(@Nullable Passage title) {
    int from = title == null ? 0 : passages.indexOf(title) + 1;
    for (int i = from; i < passages.size() && passages.get(i).page() <= LAST_FRONT; i++) {
      Passage passage = passages.get(i);
      boolean named = passage.is(BlockKind.HEADING) && SectionNames.isName(passage.text());
      if (named && !ARTICLE_TYPE.matcher(passage.text()).matches()
          || named && i > from
          || isProse(passage)) {
        return i;
      }
    }
    return from;
  }

  private boolean isProse(Passage passage) {
    String text = passage.text();
    return passage.is(BlockKind.PARAGRAPH)
        && passage.size() >= 0.75f * bodySize
        && text.split(" ").length >= 25
        && Sentences.lowerShare(text) > 0.5f
        && !CUE.matcher(text).matches();
  }
}
