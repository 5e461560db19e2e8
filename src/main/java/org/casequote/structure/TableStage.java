package org.casequote.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Block;
import org.casequote.model.BlockKind;
import org.casequote.model.Report;
import org.casequote.model.Span;
import org.casequote.pipeline.Annotations;
import org.casequote.pipeline.CaseTable;
import org.casequote.pipeline.Layer;
import org.casequote.pipeline.Stage;
import org.jspecify.annotations.Nullable;

/** Finds the tables that tell of cases, the article's own or others'. */
public final class TableStage implements Stage<CaseTable> {

  private static final Wordings WORDINGS = Wordings.of(TableStage.class);

  /** A table of what may be taken for what tells of no patient. */
  private static final Pattern ENTITIES = WORDINGS.pattern("entities");

  private static final Pattern OWN = WORDINGS.pattern("own");

  private static final Pattern OTHERS = WORDINGS.pattern("others");

  @Override
  public Set<Layer<?>> reads() {
    return Set.of();
  }

  @Override
  public Layer<CaseTable> writes() {
    return Layer.TABLES;
  }

  @Override
  public List<CaseTable> apply(Annotations in) {
    Report report = in.report();
    List<Block> blocks = report.blocks();
    List<CaseTable> out = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= blocks.size(); i++) {
      if (i == blocks.size() || blocks.get(i).kind() != BlockKind.TABLE_ROW) {
        if (i > from) {
          CaseTable table = table(rows(report, from, i), caption(report, from - 1, i));
          if (table != null) {
            out.add(table);
          }
        }
        from = i + 1;
      }
    }
    return out;
  }

  private static @Nullable CaseTable table(
      List<List<TableReading.Words>> rows, @Nullable String caption) {
    TableReading reading =
        new TableReading(rows, caption != null && OTHERS.matcher(caption).find());
    boolean entities =
        caption != null
            && ENTITIES.matcher(caption).find()
            && rows.stream()
                .flatMap(List::stream)
                .noneMatch(cell -> OWN.matcher(cell.text()).find());
    return entities ? reading.literature() : reading.table();
  }

  /** The caption above a table, or else below it. */
  private static @Nullable String caption(Report report, int before, int after) {
    String caption = caption(report, before);
    return caption == null ? caption(report, after) : caption;
  }

  private static @Nullable String caption(Report report, int at) {
    boolean any =
        at >= 0
            && at < report.blocks().size()
            && report.blocks().get(at).kind() == BlockKind.CAPTION;
    return any ? report.text(report.blocks().get(at)) : null;
  }

  private static List<List<TableReading.Words>> rows(Report report, int from, int to) {
    List<List<TableReading.Words>> rows = new ArrayList<>();
    for (Block block : report.blocks().subList(from, to)) {
      rows.add(cells(report.text(), block.span()));
    }
    return rows;
  }

  private static List<TableReading.Words> cells(String text, Span row) {
    List<TableReading.Words> cells = new ArrayList<>();
    int from = row.start();
    for (int i = row.start(); i <= row.end(); i++) {
      if (i == row.end() || text.charAt(i) == '|') {
        int start = from;
        int end = i;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
          start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
          end--;
        }
        cells.add(new TableReading.Words(new Span(start, end), text.substring(start, end)));
        from = i + 1;
      }
    }
    return cells;
  }
}
