package org.casequote.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.casequote.store.Library;
import org.casequote.store.LibraryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes the library's index anew. */
@Command(name = "reindex", description = "Make the library's search index anew from its records.")
final class ReindexCommand implements Callable<Integer> {

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many shards to build at a time (as many as are worth it).")
  private @Nullable Integer jobs;

  @Mixin private LibraryOption library;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (jobs != null && jobs < 1) {
      throw new ParameterException(spec.commandLine(), "--jobs is at least 1");
    }
    if (!Library.exists(library.folder())) {
      throw LibraryException.none(library.folder());
    }
    try (Catalog catalog = Catalog.open(library.folder(), spec.commandLine().getErr())) {
      if (jobs == null) {
        catalog.reindex();
      } else {
        catalog.reindex(jobs);
      }
      catalog.finish();
      spec.commandLine()
          .getErr()
          .println(Counts.of(catalog.library().docs().size(), "article") + " indexed");
    }
    return Casequote.OK;
  }
}
