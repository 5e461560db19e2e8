package org.casequote.ingest.pdf.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.casequote.ingest.pdf.layout.Line;
import org.casequote.model.BlockKind;

/** Tells captions from running text. */
public final class Captions {

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i:(?:supplementary |online )?(?:fig(?:ure|s|\\.)?|table|tab\\.|scheme|chart|box|plate"
              + "|image|photo(?:graph)?|video|graph|diagram))"
              + "\\s?(?:S?\\d{1,2}|[IVX]{1,4}|[A-F])\\s?(?:[a-hA-H]\\b|\\([a-hA-H]\\))?"
              + "(\\s?[.:|\u2014\u2013-]|\\s+(?=\\p{Lu}|\\()|$).*",
          Pattern.DOTALL);

  private static final Pattern MENTION =
      Pattern.compile(
          "(?i:\\w+\\.?)\\s?\\S+\\s(?:shows?|demonstrates?|illustrates?|summari[sz]es|lists|presents|is|are|and)\\b.*");

  private static final Pattern BARE =
      Pattern.compile("(?i:fig(?:ure|\\.)|table|tab\\.)\\s?\\w{1,4}[.:]?");

  private Captions() {}

  /** Whether a line begins as a caption does. */
  static boolean begins(Line line) {
    return isLabel(line.text());
  }

  private static boolean isLabel(String text) {
    return text.length() > 3
        && "FTSCBPIVGDfts".indexOf(text.charAt(0)) >= 0
        && LABEL.matcher(text).matches()
        && !MENTION.matcher(text).matches();
  }

  /** Makes captions of the passages that begin as one. */
  public static void mark(List<Passage> passages) {
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (passage.is(BlockKind.PARAGRAPH) && begins(passage.first())) {
        Passage next = i + 1 < passages.size() ? passages.get(i + 1) : null;
        if (next != null && isTitle(next, passage)) {
          List<Line> lines = new ArrayList<>(passage.lines);
          lines.addAll(next.lines);
          passages.remove(i + 1);
          passages.set(i, new Passage(lines, false, false));
        }
        passages.get(i).become(BlockKind.CAPTION);
      }
    }
  }

  /** Whether a passage says what a label that stands alone above it, "Table 1", is of. */
  private static boolean isTitle(Passage passage, Passage label) {
    float em = label.size();
    return BARE.matcher(label.text()).matches()
        && (passage.is(BlockKind.PARAGRAPH)
            || passage.is(BlockKind.TABLE_ROW) && passage.text().indexOf('|') < 0)
        && passage.lines.size() < 4
        && passage.page() == label.page()
        && passage.first().x - label.first().x < em
        && passage.first().top - label.last().baseline < 1.2f * em
        && passage.first().top > label.first().top;
  }
}
