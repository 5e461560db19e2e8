package org.casequote.ingest.pdf.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.ingest.pdf.layout.Line;
import org.casequote.ingest.words.SectionNames;
import org.casequote.ingest.words.Sentences;
import org.casequote.model.BlockKind;

/** Parts the list of references into its entries. */
public final class References {

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:\\[(\\d{1,3})\\]|\\((\\d{1,3})\\)|(\\d{1,3})[.)]|(\\d{1,3})(?=\\s+\\p{Lu}))\\s*\\S.*");

  private static final Pattern TABLE = Pattern.compile("(?i)tab(?:le|\\.)");

  private References() {}

  /** The passages with those after the heading of the references made its entries. */
  public static List<Passage> parted(List<Passage> passages) {
    List<Passage> all = new ArrayList<>();
    List<Line> entries = new ArrayList<>();
    List<Passage> between = new ArrayList<>(); // what a page's end has put among the entries
    boolean inside = false;
    boolean table = false;
    for (Passage passage : passages) {
      table =
          passage.is(BlockKind.CAPTION) && TABLE.matcher(passage.text()).lookingAt()
              || table && passage.is(BlockKind.TABLE_ROW);
      if (passage.is(BlockKind.HEADING)) {
        flush(entries, between, all);
        inside = SectionNames.isReferences(passage.text());
        all.add(passage);
      } else if (inside && !entries.isEmpty() && isOther(passage, entries.getFirst())) {
        inside = !between.isEmpty();
        flush(entries, between, all);
        all.add(passage);
      } else if (inside
          && (passage.is(BlockKind.PARAGRAPH) || passage.is(BlockKind.TABLE_ROW) && !table)) {
        entries.addAll(passage.lines);
      } else {
        (entries.isEmpty() ? all : between).add(passage);
      }
    }
    flush(entries, between, all);
    return all;
  }

  /** Whether a passage is no entry of the list: smaller print, or words in another script. */
  private static boolean isOther(Passage passage, Line entry) {
    boolean small = passage.size() < 0.9f * entry.size && label(passage.first()) < 0;
    return small || latin(entry.text()) > 0 && latin(passage.text()) == 0;
  }

  /** How many of a text's letters are Latin; -1 where it has none. */
  private static long latin(String text) {
    int[] letters = text.codePoints().filter(Character::isLetter).toArray();
    return letters.length == 0
        ? -1
        : Arrays.stream(letters)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
  }

  private static void flush(List<Line> lines, List<Passage> between, List<Passage> all) {
    if (!lines.isEmpty()) {
      addEntries(lines, all);
    }
    all.addAll(between);
    lines.clear();
    between.clear();
  }

  private static void addEntries(List<Line> lines, List<Passage> all) {
    boolean labelled = label(lines.getFirst()) > 0;
    int last = 0;
    List<Line> entry = new ArrayList<>();
    for (Line line : lines) {
      boolean begins;
      if (labelled) {
        int label = label(line);
        begins = label > last && label <= last + 3;
        last = begins ? label : last;
      } else {
        begins = !entry.isEmpty() && beginsUnlabelled(line, entry);
      }
      if (begins && !entry.isEmpty()) {
        all.add(reference(entry));
        entry = new ArrayList<>();
      }
      entry.add(line);
    }
    all.add(reference(entry));
  }

  private static boolean beginsUnlabelled(Line line, List<Line> entry) {
    Line before = entry.getLast();
    boolean sameColumn = line.stretch == before.stretch;
    boolean outdented = sameColumn && before.x - line.x > 0.7f * line.size;
    boolean alignedWithFirst =
        entry.size() > 1 && entry.get(1).x - entry.getFirst().x > 0.7f * line.size
            ? Math.abs(line.indent() - entry.getFirst().indent()) < 0.4f * line.size
            : Sentences.end(before.text()) && before.room() > 2 * line.size;
    return Character.isUpperCase(line.text().charAt(0)) && (outdented || alignedWithFirst);
  }

  private static Passage reference(List<Line> entry) {
    Passage passage = new Passage(entry, false, false);
    passage.become(BlockKind.REFERENCE);
    return passage;
  }

  private static int label(Line line) {
    Matcher matcher = LABEL.matcher(line.text());
    if (!matcher.matches()) {
      return -1;
    }
    for (int group = 1; group <= 4; group++) {
      if (matcher.group(group) != null) {
        return Integer.parseInt(matcher.group(group));
      }
    }
    return -1;
  }
}
