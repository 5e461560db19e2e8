package org.casequote.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.ingest.report.ReportBuilder;
import org.casequote.ingest.text.TextFlow.Paragraph;
import org.casequote.ingest.words.FrontMatter;
import org.casequote.ingest.words.HeadingLine;
import org.casequote.ingest.words.LineKind;
import org.casequote.ingest.words.Typography;
import org.casequote.model.BlockKind;
import org.casequote.model.Report;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain text: a paragraph a line, hard-wrapped, or the text layer of a PDF.
 *
 * <p>The report's text is the mended one: lines joined, hyphenation undone, a blank line between
 * blocks. Offsets are of it, not of the file.
 */
public final class TextReader {

  /** How long a line must be, when it ends with a full stop, to be text and not front matter. */
  private static final int LONG = 200;

  private static final int MOST_FRONT = 40;
  private static final int MOST_HEADINGS = 2;

  /** What journals print above a title. */
  private static final Pattern ARTICLE_KIND =
      Pattern.compile("(?i)(?:a |clinical )?case (?:report|study|series|presentation)s?[.:]?");

  private final List<Paragraph> paragraphs;
  private final int[] likely;
  private final int first;
  private final int frontEnd;

  private TextReader(List<Paragraph> paragraphs) {
    this.paragraphs = paragraphs;
    this.likely = paragraphs.stream().mapToInt(TextReader::likely).toArray();
    this.first = isUnderKind(paragraphs) ? 1 : 0;
    this.frontEnd = frontEnd();
  }

  /** The report of a decoded text. */
  public static Report read(String id, String decoded) throws UnreadableException {
    // "pmc" sticks to the first word where the tags of a PubMed Central file were just dropped.
    String text = Typography.plain(decoded).replaceFirst("\\A\\s*pmc\\s?(?=\\p{Lu}\\p{Ll})", "");
    List<Paragraph> paragraphs = TextFlow.of(Flattened.restored(text));
    if (paragraphs.isEmpty()) {
      throw new UnreadableException("empty file");
    }
    return new TextReader(paragraphs).report(id);
  }

  private Report report(String id) throws UnreadableException {
    ReportBuilder report = new ReportBuilder();
    String title = title();
    List<String> front = new ArrayList<>();
    boolean inReferences = false;
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      BlockKind kind = i == first && title != null ? BlockKind.TITLE : kind(i, inReferences);
      String words = words(paragraph);
      switch (kind) {
        case HEADING -> {
          inReferences = HeadingLine.opensReferences(words);
          report.add(kind, level(i), HeadingLine.words(words));
        }
        case TITLE -> report.add(kind, 0, HeadingLine.words(words));
        case TABLE_ROW -> report.add(kind, 0, LineKind.cells(paragraph.words()));
        case FRONT -> {
          report.add(kind, 0, words);
          front.add(words);
        }
        case CAPTION -> report.add(kind, 0, words.replaceFirst("^\\[[a-z-]+]\\s*", ""));
        default -> report.add(kind, 0, words);
      }
    }
    if (report.isEmpty()) {
      throw new UnreadableException("no text");
    }
    return report.build(id, FrontMatter.read(title, front));
  }

  private static String words(Paragraph paragraph) {
    return paragraph.words().replace('\t', ' ').strip();
  }

  /** Whether the title stands below a line that only says that this is a case report. */
  private static boolean isUnderKind(List<Paragraph> paragraphs) {
    return paragraphs.size() > 2
        && ARTICLE_KIND.matcher(paragraphs.get(0).words()).matches()
        && !paragraphs.get(1).ends()
        && FrontMatter.isTitle(paragraphs.get(1).words());
  }

  private BlockKind kind(int i, boolean inReferences) {
    if (i < first) {
      return BlockKind.FRONT;
    }
    return switch (paragraphs.get(i).kind) {
      case HEADING -> BlockKind.HEADING;
      case CAPTION -> BlockKind.CAPTION;
      case TABLE_ROW -> BlockKind.TABLE_ROW;
      case TEXT -> {
        if (i < frontEnd && isFront(i) || FrontMatter.isKeywords(paragraphs.get(i).words())) {
          yield BlockKind.FRONT;
        }
        if (inReferences) {
          yield BlockKind.REFERENCE;
        }
        yield level(i) > 0 ? BlockKind.HEADING : BlockKind.PARAGRAPH;
      }
    };
  }

  /** Above the first heading a line is front matter unless it is a sentence or opens one. */
  private boolean isFront(int i) {
    Paragraph paragraph = paragraphs.get(i);
    boolean opensText =
        looksLikeHeading(i)
            && paragraphs.get(i + 1).ends()
            && !FrontMatter.isMarked(paragraphs.get(i + 1).words());
    return FrontMatter.isMarked(paragraph.words()) || !paragraph.ends() && !opensText;
  }

  /**
   * The level of a heading, 0 for anything else. A line that only looks like one must open
   * something, and three such lines in a row are rather the cells of a table.
   */
  private int level(int i) {
    Paragraph paragraph = paragraphs.get(i);
    if (paragraph.kind == LineKind.HEADING) {
      return HeadingLine.known(paragraph.words());
    }
    return looksLikeHeading(i) && run(i) <= MOST_HEADINGS && opens(i + 1) ? likely[i] : 0;
  }

  /** How many lines in a row are or look like headings, as far as it matters. */
  private int run(int i) {
    int from = i;
    int to = i;
    while (i - from < MOST_HEADINGS && isHeadingLike(from - 1)) {
      from--;
    }
    while (to - i < MOST_HEADINGS && isHeadingLike(to + 1)) {
      to++;
    }
    return to - from + 1;
  }

  private static int likely(Paragraph paragraph) {
    boolean alone = paragraph.kind == LineKind.TEXT && paragraph.size() == 1;
    return alone ? HeadingLine.likely(paragraph.words()) : 0;
  }

  private boolean isHeadingLike(int i) {
    return looksLikeHeading(i)
        || i >= 0 && i < paragraphs.size() && paragraphs.get(i).kind == LineKind.HEADING;
  }

  private boolean looksLikeHeading(int i) {
    return i >= 0 && i < likely.length && likely[i] > 0;
  }

  private boolean opens(int i) {
    if (i >= paragraphs.size() || paragraphs.get(i).kind == LineKind.TABLE_ROW) {
      return false;
    }
    Paragraph next = paragraphs.get(i);
    return next.kind != LineKind.TEXT
        || next.ends()
        || next.words().length() > 80
        || looksLikeHeading(i);
  }

  /** The title: a first line with the look of one, above a blank line or the first heading. */
  private @Nullable String title() {
    Paragraph line = paragraphs.get(first);
    boolean marked = line.words().startsWith("# ");
    if (marked) {
      return HeadingLine.words(line.words());
    }
    boolean above =
        paragraphs.size() > first + 1 && (paragraphs.get(first + 1).blanks > 0 || frontEnd > 0);
    return above && FrontMatter.isTitle(line.words()) ? words(line) : null;
  }

  /**
   * Where the front matter ends: at the first heading, at the first sentence of an abstract without
   * one, and at once where there is no heading at all.
   */
  private int frontEnd() {
    for (int i = first; i < Math.min(paragraphs.size(), MOST_FRONT); i++) {
      Paragraph paragraph = paragraphs.get(i);
      String words = paragraph.words();
      if (paragraph.kind == LineKind.HEADING && !words.startsWith("# ")) {
        return i;
      }
      if (paragraph.ends() && words.length() > LONG && !FrontMatter.isMarked(words)) {
        return i;
      }
    }
    return 0;
  }
}
