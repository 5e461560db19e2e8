package org.casequote.ingest.pdf.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.casequote.ingest.pdf.layout.Line;
import org.casequote.ingest.pdf.layout.Superscripts;
import org.casequote.ingest.pdf.page.Typeface;
import org.casequote.ingest.words.SectionNames;
import org.casequote.model.BlockKind;

/**
 * Parts headings that stand in the first line of their paragraph, in a type of their own.
 *
 * <p>Only a numbered one or a section's usual name is parted; the labels of a structured abstract
 * stay in it.
 */
public final class RunIns {

  private static final int MOST_WORDS = 10;
  private static final Pattern ABSTRACT = Pattern.compile("(?i)abstract|summary|synopsis");

  private RunIns() {}

  /** The passages with such headings made passages of their own. */
  public static List<Passage> parted(List<Passage> passages) {
    List<Passage> all = new ArrayList<>();
    boolean inText = false;
    for (Passage passage : passages) {
      if (passage.is(BlockKind.HEADING)) {
        inText = !ABSTRACT.matcher(passage.text()).find();
      }
      int words = passage.is(BlockKind.PARAGRAPH) ? headingWords(passage) : 0;
      if (words > 0 && !inText) {
        String label = Superscripts.text(passage.first().words.subList(0, words));
        words = ABSTRACT.matcher(label).lookingAt() ? words : 0;
      }
      if (words == 0) {
        all.add(passage);
        continue;
      }
      Line first = passage.first();
      Passage heading = new Passage(List.of(first.part(0, words)), false, false);
      heading.become(BlockKind.HEADING);
      all.add(heading);
      List<Line> rest = new ArrayList<>(passage.lines);
      rest.set(0, first.part(words, first.words.size()));
      all.add(new Passage(rest, passage.indented, passage.full));
    }
    return all;
  }

  /** How many words at a passage's beginning are its heading. */
  private static int headingWords(Passage passage) {
    Line line = passage.first();
    Typeface type = line.words.getFirst().typeface();
    if (!type.bold() && !type.italic() || line.bold && passage.bold()) {
      return 0;
    }
    int count = 0;
    while (count < line.words.size() && line.words.get(count).typeface().equals(type)) {
      count++;
    }
    if (count > MOST_WORDS || count == line.words.size()) {
      return 0;
    }
    String text = Superscripts.text(line.words.subList(0, count));
    boolean ends = text.endsWith(".") || text.endsWith(":") || text.endsWith("\u2014");
    return ends && (Headings.isNumbered(text) || SectionNames.isName(text)) ? count : 0;
  }
}
