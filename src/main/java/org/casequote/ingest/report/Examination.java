package org.casequote.ingest.report;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.model.Block;
import org.casequote.model.BlockKind;
import org.casequote.model.Box;
import org.casequote.model.Health;
import org.jspecify.annotations.Nullable;

/** Tells from the blocks of a report how well it was read. */
final class Examination {

  private static final Pattern TABLE =
      Pattern.compile("^\\W*table\\s*(\\w{1,4})\\b", Pattern.CASE_INSENSITIVE);

  /** Less than the width of any column, in points, and more than any indent. */
  private static final float NARROWEST = 100;

  /** One paragraph in so many is no column. */
  private static final int FEW = 10;

  private static final char REPLACED = '\uFFFD';

  private Examination() {}

  /**
   * The health of a report.
   *
   * @param pages of the PDF file that it was read from, {@code null} for other formats
   */
  static Health of(String text, List<Block> blocks, @Nullable PageCounts pages) {
    Set<String> captions = new HashSet<>();
    int runs = 0;
    boolean inTable = false;
    for (Block block : blocks) {
      if (block.kind() == BlockKind.CAPTION) {
        Matcher table = TABLE.matcher(block.span().of(text));
        if (table.find()) {
          captions.add(table.group(1));
        }
      }
      boolean row = block.kind() == BlockKind.TABLE_ROW;
      runs += row && !inTable ? 1 : 0;
      inTable = row;
    }
    int seen = Math.max(captions.size(), runs);
    int read = Math.min(runs, seen);
    if (pages == null) {
      return new Health(0, 0, 0, replaced(text), null, seen, read);
    }
    return new Health(
        pages.all(),
        pages.blank(),
        columns(blocks),
        pages.unmapped(),
        pages.confidence(),
        seen,
        read);
  }

  private static double replaced(String text) {
    int replaced = 0;
    for (int at = text.indexOf(REPLACED); at >= 0; at = text.indexOf(REPLACED, at + 1)) {
      replaced++;
    }
    return text.isEmpty() ? 0 : (double) replaced / text.length();
  }

  /** How many places across the page there are at which paragraphs begin, indents aside. */
  private static int columns(List<Block> blocks) {
    float[] edges = new float[blocks.size()];
    int count = 0;
    for (Block block : blocks) {
      if (block.kind() == BlockKind.PARAGRAPH && block.box() instanceof Box box) {
        edges[count++] = box.x();
      }
    }
    Arrays.sort(edges, 0, count);
    int columns = 0;
    int from = 0;
    for (int i = 1; i <= count; i++) {
      if (i == count || edges[i] - edges[from] > NARROWEST) {
        columns += (i - from) * FEW >= count ? 1 : 0;
        from = i;
      }
    }
    return columns;
  }
}
