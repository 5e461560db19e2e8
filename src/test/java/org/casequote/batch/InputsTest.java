package org.casequote.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void leavesOutWhatIsKnownByItsContent() {
    List<Input> all = Inputs.find(List.of(folder, folder.resolve("missing.txt")));
    // sha256 of "the text of z.txt"
    String known = "a108ff5e9a8e83f2ab25ead0f24b12f6b33d9822a14652d7fcf1d5c176cdde10";
    assertThat(names(Inputs.without(all, Set.of(known))))
        .containsExactly("a.pdf", "b/a.txt", "b/deep/c.xml", "missing.txt");
    assertThat(Inputs.without(all, Set.of())).isSameAs(all);
  }
}
