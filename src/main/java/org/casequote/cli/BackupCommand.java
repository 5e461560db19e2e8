package org.casequote.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.casequote.store.Backup;
import org.casequote.store.Library;
import org.casequote.store.LibraryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies the library, also while it is being added to. */
@Command(
    name = "backup",
    description = {
      "Copy the library into another folder, as it stands at this moment.",
      "Another casequote may be adding to it meanwhile. The copy is a library itself."
    })
final class BackupCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "The folder for the copy.")
  private Path target;

  @Mixin private LibraryOption library;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!Library.exists(library.folder())) {
      throw LibraryException.none(library.folder());
    }
    Backup.make(library.folder(), target);
    Path searches = Searches.file(library.folder());
    if (Files.exists(searches)) {
      Files.copy(searches, Searches.file(target), StandardCopyOption.REPLACE_EXISTING);
    }
    try (Library copy = Library.read(target)) {
      spec.commandLine()
          .getErr()
          .println(Counts.of(copy.docs().size(), "article") + " copied to " + target);
    }
    return Casequote.OK;
  }
}
