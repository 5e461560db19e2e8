package org.casequote.ingest.pdf.passage;

import java.util.List;
import java.util.regex.Pattern;
import org.casequote.model.BlockKind;

/** Tells the table of contents of a thesis or a book from its text. */
public final class Contents {

  private static final Pattern HEADING =
      Pattern.compile("(?i)(?:table of )?contents|list of (?:figures|tables|abbreviations)");

  private static final Pattern LEADER = Pattern.compile("\\.(?:\\s?\\.){4}");

  /** An entry ends with its page. */
  private static final Pattern ENTRY = Pattern.compile(".*\\s(?:\\d{1,3}|[ivx]{1,5})");

  private Contents() {}

  /** Makes front matter of the entries under such a heading, and of lines with leaders. */
  public static void mark(List<Passage> passages) {
    boolean inside = false;
    int page = 0;
    for (Passage passage : passages) {
      String text = passage.text();
      if (HEADING.matcher(text).matches()) {
        inside = true;
        page = passage.page();
        passage.become(BlockKind.FRONT);
        continue;
      }
      inside &= passage.page() == page && ENTRY.matcher(passage.last().text()).matches();
      boolean running =
          passage.is(BlockKind.PARAGRAPH)
              || passage.is(BlockKind.HEADING)
              || passage.is(BlockKind.TABLE_ROW);
      if (running && (inside || LEADER.matcher(text).find())) {
        passage.become(BlockKind.FRONT);
      }
    }
  }
}
