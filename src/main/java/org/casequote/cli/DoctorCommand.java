package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.casequote.index.CaseIndex;
import org.casequote.index.CaseIndexWriter;
import org.casequote.store.Inspection;
import org.casequote.store.Library;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks for damage in a library. */
@Command(
    name = "doctor",
    description = {
      "Check that the library is whole: the database, every quote against its text, the index.",
      "Changes nothing, and may run while another casequote adds."
    })
final class DoctorCommand implements Callable<Integer> {

  @Mixin private LibraryOption library;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    List<String> faults = Inspection.of(library.folder());
    faults.forEach(out::println);
    if (!faults.isEmpty()) {
      out.flush();
      err.println(
          "The records are damaged: put a backup in the place of library.sqlite, or add the"
              + " reports to a new library.");
      return Casequote.SOME_FAILED;
    }
    if (!Files.isDirectory(Library.index(library.folder()))) {
      // A copy comes without one.
      err.println("The library is whole. The first search makes its index.");
      return Casequote.OK;
    }
    IndexFault fault = index();
    if (fault == null) {
      err.println("The library is whole.");
      return Casequote.OK;
    }
    out.println("index: " + fault.what);
    out.flush();
    err.println("The records are whole; " + fault.cure + ".");
    return Casequote.SOME_FAILED;
  }

  private record IndexFault(String what, String cure) {}

  private @Nullable IndexFault index() throws IOException {
    Path folder = Library.index(library.folder());
    try (CaseIndex index = CaseIndex.open(folder)) {
      if (index == null) {
        return new IndexFault(
            "there is none that can be read", "the next search makes the index anew");
      }
      List<String> damage = CaseIndexWriter.check(folder);
      if (!damage.isEmpty()) {
        return new IndexFault(damage.getFirst(), "\"casequote reindex\" makes the index anew");
      }
      try (Library records = Library.read(library.folder())) {
        if (!records.revisions().knows(index.mark())) {
          return new IndexFault(
              "it is of another library, or of another state of this one",
              "the next search makes the index anew");
        }
        return index.revision() == records.revisions().current()
            ? null
            : new IndexFault(
                "it lags behind the library", "the next search brings the index up to date");
      }
    }
  }
}
