package org.casequote.ingest;

import java.util.List;
import org.casequote.model.Block;
import org.casequote.model.BlockKind;
import org.casequote.model.Report;

/** A report's blocks as lines that a test can read: {@code "HEADING1 Abstract"}. */
public final class Blocks {

  private Blocks() {}

  public static List<String> of(Report report) {
    return report.blocks().stream().map(block -> line(report, block)).toList();
  }

  /** The words of all blocks of one kind. */
  public static List<String> of(Report report, BlockKind kind) {
    return report.blocks().stream().filter(b -> b.kind() == kind).map(report::text).toList();
  }

  private static String line(Report report, Block block) {
    String level = block.level() == 0 ? "" : String.valueOf(block.level());
    return block.kind() + level + " " + report.text(block);
  }
}
