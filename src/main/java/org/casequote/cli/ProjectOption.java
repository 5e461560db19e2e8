package org.casequote.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.casequote.lab.ReferenceSet;
import picocli.CommandLine.Option;

/** The checkout that a command of the project's own works on. */
final class ProjectOption {

  @Option(
      names = "--project",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The project's folder, which holds corpus/.")
  Path folder = Path.of(".");

  /** The project's reference sets that are there: its corpus at least. */
  List<ReferenceSet> sets() throws IOException {
    if (!ReferenceSet.corpus(folder).isThere()) {
      throw new IOException(folder + ": no corpus/gold and corpus/reports here");
    }
    return ReferenceSet.of(folder);
  }
}
