package org.casequote.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Figures that must not be lost again: a row for each field, with the F1 it had and how much less
 * it may be. More is always welcome.
 */
public final class Expectations {

  private static final double TOLERANCE = 0.01;
  private static final String HEADER = "field\tf1\ttolerance";

  private final List<Expected> rows;

  private Expectations(List<Expected> rows) {
    this.rows = rows;
  }

  private record Expected(String row, double f1, double tolerance) {}

  /** Reads a file. */
  public static Expectations read(Path file) throws IOException {
    List<Expected> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#") && !line.equals(HEADER)) {
        String[] cells = line.split("\t", -1);
        rows.add(
            new Expected(cells[0], Double.parseDouble(cells[1]), Double.parseDouble(cells[2])));
      }
    }
    return new Expectations(rows);
  }

  /** The file that expects these figures. */
  public static String write(Scorecard card) {
    StringBuilder out = new StringBuilder();
    out.append("# F1 by field as last accepted. A test fails where less is reached, by more than");
    out.append(" the tolerance.\n# Written by `casequote lab expect`.\n");
    out.append(HEADER).append('\n');
    card.rows()
        .forEach((row, tally) ->
            out.append(row + "\t" + Decimals.three(tally.f1()) + "\t" + TOLERANCE + "\n"));
    return out.toString();
  }

  /** What was lost, a line each; nothing where all is as good as expected or better. */
  public List<String> losses(Scorecard card) {
    Map<String, Tally> reached = card.rows();
    List<String> losses = new ArrayList<>();
    for (Expected expected : rows) {
      double f1 = reached.getOrDefault(expected.row(), Tally.NONE).f1();
      if (f1 < expected.f1() - expected.tolerance()) {
        losses.add(
            "%s lost: F1 is %s, expected %s (tolerance %s)"
                .formatted(
                    expected.row(),
                    Decimals.three(f1),
                    Decimals.three(expected.f1()),
                    expected.tolerance()));
      }
    }
    return losses;
  }
}
