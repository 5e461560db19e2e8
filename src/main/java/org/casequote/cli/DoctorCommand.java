package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.casequote.index.CaseIndex;
import org.casequote.index.CaseIndexWriter;
import org.casequote.store.Inspection;
import org.casequote.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks for damage in a library. */
@Command(
    name = "doctor",
    description = {
      "Check that the library is whole: the database, every quote against its text, the index.",
      "Changes nothing; an index that is behind or damaged is made anew by the next search."
    })
final class DoctorCommand implements Callable<Integer> {

  @Mixin private LibraryOption library;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<String> faults = new ArrayList<>(Inspection.of(library.folder()));
    boolean sound = faults.isEmpty();
    faults.addAll(index(sound));
    faults.forEach(out::println);
    out.flush();
    if (faults.isEmpty()) {
      boolean indexed = Files.isDirectory(Library.index(library.folder()));
      spec.commandLine()
          .getErr()
          .println("The library is whole." + (indexed ? "" : " The first search makes its index."));
      return Casequote.OK;
    }
    spec.commandLine()
        .getErr()
        .println(
            sound
                ? "The records are whole; the next search makes the index anew."
                : "The records are damaged: put a backup in the place of library.sqlite, or add the"
                    + " reports to a new library.");
    return Casequote.SOME_FAILED;
  }

  /** What is wrong with the index. A copy comes without one, and that is no fault. */
  private List<String> index(boolean sound) throws IOException {
    if (!Files.isDirectory(Library.index(library.folder()))) {
      return List.of();
    }
    try (CaseIndex index = CaseIndex.open(Library.index(library.folder()))) {
      if (index == null) {
        return List.of("index: there is none that can be read");
      }
      List<String> faults = new ArrayList<>();
      if (sound) {
        try (Library records = Library.read(library.folder())) {
          if (index.revision() != records.revisions().current()) {
            faults.add("index: it lags behind the library");
          }
        }
      }
      CaseIndexWriter.check(Library.index(library.folder())).stream()
          .map(fault -> "index: " + fault)
          .forEach(faults::add);
      return faults;
    }
  }
}
