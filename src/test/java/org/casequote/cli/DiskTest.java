package org.casequote.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casequote.index.Concepts;
import org.casequote.store.LibraryException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is full, and one that cannot be written. They need a small file system of their own,
 * which only root can make; without that the test is passed over with a line.
 */
class DiskTest {

  private static final PrintWriter SILENT = new PrintWriter(Writer.nullWriter());

  @TempDir private Path folder;
  private Path disk;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk.toString()) == 0,
        "DiskTest: no small file system can be made here");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", disk.toString());
  }

  private static int run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1;
    }
  }

  @Test
  void aFullDiskLosesNothing() throws Exception {
    Path pile = folder.resolve("pile");
    Pile.write(pile, 200, 7);
    Path whole = folder.resolve("whole");
    Pile.add(pile, whole, SILENT);

    Path library = disk.resolve("library");
    StringWriter said = new StringWriter();
    int code = Pile.run(pile, library, new PrintWriter(said, true));
    assertThat(code).isEqualTo(3);
    assertThat(said.toString().lines().filter(line -> line.startsWith("casequote: ")))
        .singleElement()
        .asString()
        .contains("is full", "running again goes on");

    assertThat(run("mount", "-o", "remount,size=64m", disk.toString())).isZero();
    assertThat(Run.in(library, "doctor").out()).doesNotContain("library.sqlite");
    int left = Pile.add(pile, library, SILENT);
    assertThat(left).as("what was there before is kept").isBetween(1, 199);
    assertThat(Pile.contents(library)).isEqualTo(Pile.contents(whole));
  }

  @Test
  void aDiskThatCannotBeWrittenIsRead() throws Exception {
    assertThat(run("mount", "-o", "remount,size=64m", disk.toString())).isZero();
    Path library = disk.resolve("library");
    Path pile = folder.resolve("pile");
    Pile.write(pile, 2, 7);
    Pile.add(pile, library, SILENT);
    List<String> before = Pile.contents(library);
    assertThat(run("mount", "-o", "remount,ro", disk.toString())).isZero();

    assertThat(Run.in(library, "search", "*").err().strip()).isEqualTo("2 patients of 2");
    assertThat(Run.in(library, "show", "r0").code()).isZero();
    assertThat(Pile.contents(library)).isEqualTo(before);
    Run add = Run.in(library, "reindex");
    assertThat(add.code()).isEqualTo(3);
    assertThat(add.err()).hasLineCount(1).startsWith("casequote: cannot write in " + library);
    try (Catalog catalog = Catalog.open(library, SILENT, Concepts.NONE, 1)) {
      assertThat(catalog).isNull();
    } catch (LibraryException e) {
      assertThat(e).hasMessageStartingWith("cannot write in");
    }
    run("mount", "-o", "remount,rw", disk.toString());
  }
}
