package org.casequote.batch;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds the files that paths stand for. */
public final class Inputs {

  private Inputs() {}

  /**
   * The files at these paths, found as they are asked for: a file itself whatever its name, and
   * every file below a folder whose name is that of a report, sorted; an archive stands for the
   * reports in it. A file that is named twice is taken once.
   */
  public static Stream<Input> walk(Iterator<Path> paths) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(new Walk(paths), Spliterator.ORDERED), false);
  }

  /** All of them at once. */
  public static List<Input> find(List<Path> paths) {
    return walk(paths.iterator()).toList();
  }
}
