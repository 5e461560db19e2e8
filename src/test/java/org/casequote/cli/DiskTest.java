package org.casequote.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casequote.index.Concepts;
import org.casequote.store.LibraryException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A disk that is full, one that cannot be written, and files that may not grow. The first needs a
 * small file system, which only root can make; without that it is passed over with a line.
 */
class DiskTest {

  private static final PrintWriter SILENT = new PrintWriter(Writer.nullWriter());

  /** A write that goes beyond this fails midway, as on a disk that is full; some 200 to 400 kB. */
  private static final String LIMITED = "ulimit -f 400 && exec \"$@\"";

  @TempDir private Path folder;
  private Path pile;
  private Path disk;
  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    pile = folder.resolve("pile");
    disk = Files.createDirectory(folder.resolve("disk"));
    mounted = run("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk.toString()) == 0;
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      run("umount", disk.toString());
    }
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

  private void remount(String how) throws Exception {
    assertThat(run("mount", "-o", "remount," + how, disk.toString())).isZero();
  }

  /** What a run says that could not be ended, in a line. */
  private static void assertOneLine(String said, String... words) {
    assertThat(said.lines().filter(line -> line.startsWith("casequote: ")))
        .singleElement()
        .asString()
        .contains(words);
  }

  /** Runs again what was broken off, and compares. */
  private void assertGoesOn(Path library) throws IOException {
    Path whole = folder.resolve("whole");
    Pile.add(pile, whole, SILENT);
    assertThat(Run.in(library, "doctor").out()).doesNotContain("library.sqlite");
    int left = Pile.add(pile, library, SILENT);
    assertThat(left).as("what was there before is kept").isBetween(1, 199);
    assertThat(Pile.contents(library)).isEqualTo(Pile.contents(whole));
  }

  @Test
  void aFullDiskLosesNothing() throws Exception {
    assumeTrue(mounted, "DiskTest: no small file system can be made here");
    Pile.write(pile, 200, 7);
    Path library = disk.resolve("library");
    StringWriter said = new StringWriter();
    assertThat(Pile.run(pile, library, new PrintWriter(said, true))).isEqualTo(3);
    assertOneLine(said.toString(), "is full", "running again goes on");
    remount("size=64m");
    assertGoesOn(library);
  }

  /** A device that is always full, for which nobody has to be root. */
  @ParameterizedTest
  @ValueSource(strings = {"extract", "table"})
  void aFullDeviceIsSaidInALine(String command) throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "DiskTest: there is no /dev/full here");
    Path library = folder.resolve("library");
    Pile.write(pile, 3, 7);
    Pile.add(pile, library, SILENT);
    Run run =
        command.equals("table")
            ? Run.in(library, command, "--format", "csv", "-o", full)
            : Run.of(command, "-o", full, pile);
    assertThat(run.code()).as(run.err()).isEqualTo(3);
    assertThat(run.err()).hasLineCount(1).startsWith("casequote: ").contains("/dev/full", "full");
  }

  @Test
  void aFullDiskKeepsTheFileThatWasThere() throws Exception {
    assumeTrue(mounted, "DiskTest: no small file system can be made here");
    Pile.write(pile, 200, 7);
    Path lines = Files.writeString(disk.resolve("lines.jsonl"), "before");
    Files.write(disk.resolve("other"), new byte[300_000]);
    Run run = Run.of("extract", "-o", lines, pile);
    assertThat(run.code()).as(run.err()).isEqualTo(3);
    assertThat(run.err())
        .hasLineCount(1)
        .startsWith("casequote: cannot write " + lines + "; its disk may be full");
    assertThat(lines).hasContent("before");
    assertThat(disk.resolve("lines.jsonl.part")).doesNotExist();
  }

  @Test
  void aFileThatMayNotGrowLosesNothing() throws Exception {
    Pile.write(pile, 200, 7);
    Path library = folder.resolve("library");
    List<String> command = new ArrayList<>(List.of("sh", "-c", LIMITED, "sh"));
    command.addAll(Pile.command(pile, library, "0"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(3);
    assertOneLine(said, library.toString(), "running again goes on");
    assertGoesOn(library);
  }

  @Test
  void aFolderThatCannotBeWrittenIsRead() throws Exception {
    if (mounted) {
      remount("size=64m");
    }
    Path library = disk.resolve("library");
    Pile.write(pile, 2, 7);
    Pile.add(pile, library, SILENT);
    List<String> before = Pile.contents(library);
    // Root may write wherever the disk lets it, and no one else may mount.
    if (mounted) {
      remount("ro");
    } else {
      setWritable(library, false);
    }

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
    if (mounted) {
      remount("rw");
    } else {
      setWritable(library, true);
    }
  }

  private static void setWritable(Path folder, boolean writable) throws IOException {
    List<Path> all;
    try (Stream<Path> inside = Files.walk(folder)) {
      all = inside.toList();
    }
    for (Path path : all) {
      assertThat(path.toFile().setWritable(writable)).isTrue();
    }
  }
}
