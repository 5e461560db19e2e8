package org.casequote.ingest.pdf.passage;

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
    for (Passage passage : passages) {
      if (passage.is(BlockKind.PARAGRAPH) && begins(passage.first())) {
        passage.become(BlockKind.CAPTION);
      }
    }
  }
}
