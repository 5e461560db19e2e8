package org.casequote.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * Reports with a gold record each, which the project measures itself by.
 *
 * @param gold the folder of the records
 * @param reports the folder of the reports
 * @param expected the file of the scores that must not be lost
 * @param articles which of them, by id; the others are not opened
 */
public record ReferenceSet(Path gold, Path reports, Path expected, Predicate<String> articles) {

  /** The reports written for the project. */
  public static ReferenceSet corpus(Path project) {
    Path corpus = project.resolve("corpus");
    return new ReferenceSet(
        corpus.resolve("gold"),
        corpus.resolve("reports"),
        corpus.resolve("expected-scores.tsv"),
        id -> true);
  }

  /** Published articles, where they lie beside the checkout; those set aside are left out. */
  public static ReferenceSet development(Path project) {
    Path eval = project.toAbsolutePath().normalize().resolveSibling("shared").resolve("eval");
    return new ReferenceSet(
        eval.resolve("gold"),
        eval.resolve("text"),
        project.resolve("corpus").resolve("expected-scores-development.tsv"),
        id -> !SetAside.contains(id));
  }

  /** Those of the project's sets that are there. */
  public static List<ReferenceSet> of(Path project) {
    return List.of(corpus(project), development(project)).stream()
        .filter(ReferenceSet::isThere)
        .toList();
  }

  /** Whether the set can be read here. */
  public boolean isThere() {
    return Files.isDirectory(gold) && Files.isDirectory(reports);
  }

  /** The gold. */
  public SortedMap<String, Chart> charts() throws IOException {
    return Charts.ofFolder(gold, articles);
  }
}
