package org.casequote.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.casequote.store.Library;
import org.casequote.store.LibraryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the library's index anew. */
@Command(name = "reindex", description = "Make the library's search index anew from its records.")
final class ReindexCommand implements Callable<Integer> {

  @Mixin private LibraryOption library;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!Library.exists(library.folder())) {
      throw LibraryException.none(library.folder());
    }
    try (Catalog catalog = Catalog.open(library.folder(), spec.commandLine().getErr())) {
      catalog.reindex();
      catalog.finish();
      spec.commandLine()
          .getErr()
          .println(Counts.of(catalog.library().docs().size(), "article") + " indexed");
    }
    return Casequote.OK;
  }
}
