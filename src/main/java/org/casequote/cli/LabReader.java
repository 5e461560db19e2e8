package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.casequote.batch.Batch;
import org.casequote.batch.Input;
import org.casequote.batch.Inputs;
import org.casequote.engine.Engine;
import org.casequote.engine.Outcome;
import org.casequote.json.ArticleJson;
import org.casequote.lab.Chart;
import org.casequote.lab.Charts;
import org.casequote.lab.Marking;
import org.casequote.lab.ReferenceSet;

/** Reads what is to be measured: reports, or the lines of an earlier run. */
final class LabReader {

  private final PrintWriter err;

  LabReader(PrintWriter err) {
    this.err = err;
  }

  /** The articles of a set that may be opened, each compared with the gold. */
  List<Marking> mark(ReferenceSet set) throws IOException {
    SortedMap<String, Chart> gold = set.charts();
    return Marking.all(gold, read(set.reports(), gold::containsKey));
  }

  /**
   * What was read of the articles at a path.
   *
   * @param path reports, a folder of them, or the JSON lines of an earlier run
   * @param wanted which articles, by id; reports of others are not opened
   */
  Map<String, Chart> read(Path path, Predicate<String> wanted) throws IOException {
    if (path.toString().endsWith(".jsonl")) {
      try (Stream<String> lines = Files.lines(path)) {
        return Charts.ofLines(lines);
      }
    }
    List<Input> inputs =
        Inputs.find(List.of(path)).stream().filter(i -> wanted.test(Charts.id(i.path()))).toList();
    if (inputs.isEmpty()) {
      throw new IOException(path + ": none of the reports that the gold is of");
    }
    return Charts.ofLines(extract(inputs).stream());
  }

  private List<String> extract(List<Input> inputs) {
    Progress progress = new Progress(err, inputs::size);
    List<String> lines = new ArrayList<>();
    try {
      new Batch(Engine.open()::read, Runtime.getRuntime().availableProcessors())
          .read(
              inputs,
              outcome -> {
                progress.count(outcome);
                if (outcome instanceof Outcome.Extracted done) {
                  lines.add(ArticleJson.line(done.article()));
                }
              });
    } finally {
      progress.erase();
    }
    return lines;
  }
}
