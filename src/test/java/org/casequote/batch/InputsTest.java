package org.casequote.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputsTest {

  @TempDir private Path folder;

  @BeforeEach
  void fill() throws IOException {
    Files.createDirectories(folder.resolve("b/deep"));
    Files.createDirectories(folder.resolve("empty"));
    for (String name : List.of("z.txt", "a.pdf", "notes.docx", "b/deep/c.xml", "b/a.txt")) {
      Files.writeString(folder.resolve(name), "the text of " + name);
    }
    Files.createSymbolicLink(folder.resolve("b/again"), folder);
  }

  private List<String> names(List<Input> inputs) {
    return inputs.stream().map(i -> folder.relativize(i.path()).toString()).toList();
  }

  @Test
  void walksFoldersInOrderAndTakesReportsOnly() {
    assertThat(names(Inputs.find(List.of(folder))))
        .containsExactly("a.pdf", "b/a.txt", "b/deep/c.xml", "z.txt");
  }

  @Test
  void takesANamedFileWhateverItsNameAndEachFileOnce() {
    assertThat(
            names(
                Inputs.find(
                    List.of(
                        folder.resolve("notes.docx"),
                        folder.resolve("z.txt"),
                        folder,
                        folder.resolve("b/../z.txt")))))
        .containsExactly("notes.docx", "z.txt", "a.pdf", "b/a.txt", "b/deep/c.xml");
  }

  @Test
  void saysWhenAFolderHasNone() {
    Path empty = folder.resolve("empty");
    assertThat(Inputs.find(List.of(empty)))
        .containsExactly(new Input(empty, "no reports in this folder"));
  }

  @Test
  void aFolderIsOpenedWhenItIsReached() throws IOException {
    Iterator<Input> walk = Inputs.walk(List.of(folder).iterator()).iterator();
    assertThat(walk.next().path()).isEqualTo(folder.resolve("a.pdf"));
    Files.writeString(folder.resolve("b/late.txt"), "written after the walk had begun");
    assertThat(walk).toIterable().hasSize(4);
  }

  @Test
  void aFileInAFolderThatWasNamedBeforeIsTakenOnce() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("b/deep/linked"));
    Files.createSymbolicLink(folder.resolve("link"), elsewhere);
    Files.writeString(elsewhere.resolve("y.txt"), "y");
    assertThat(
            names(
                Inputs.find(
                    List.of(
                        folder.resolve("b"),
                        folder.resolve("b/a.txt"),
                        folder.resolve("link/y.txt"),
                        folder.resolve("b/deep")))))
        .containsExactly("b/a.txt", "b/deep/c.xml", "b/deep/linked/y.txt");
  }

  @ParameterizedTest
  @CsvSource({
    "*.pdf, , a.pdf",
    "b/**, , b/a.txt b/deep/c.xml",
    "a.*, *.txt, a.pdf",
    ", b/deep/*, a.pdf b/a.txt z.txt",
  })
  void keepsWhatGlobsSay(String include, String exclude, String left) {
    Filter filter =
        new Filter(Stream.ofNullable(include).toList(), Stream.ofNullable(exclude).toList());
    assertThat(
            names(
                Inputs.find(List.of(folder)).stream()
                    .filter(input -> filter.test(input.path()))
                    .toList()))
        .containsExactly(left.split(" "));
  }
}
